import type { ComponentChildren } from 'preact';

import { i18n } from '#i18n';

import type { RewriteReport } from '../../rewrite';
import { Fold, formatDuration, Icon } from '../controls';
import { FindingList } from './finding-list';
import { checkNames, labelName } from './labels';
import { uiLanguage } from './words';

interface DetailsProps {
  readonly original: string;
  /** The answer, which the findings about it point into. */
  readonly revised?: string;
  readonly report: RewriteReport;
}

/** What was done to get the answer: which engine, where, what it did not get to see, what was checked, how long. */
export function Details({ original, revised, report }: DetailsProps) {
  const { engine, stats } = report;
  const locale = uiLanguage();
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const { checked, mended } = checkNames(report.checks);
  return (
    <Fold
      summary={
        <>
          <Icon name="shield" />
          <span>
            {[i18n.t('card.details.place'), stats.model, formatDuration(report.elapsedMs, locale)]
              .filter((part) => part !== '')
              .join(' · ')}
          </span>
        </>
      }
    >
      <dl class="facts">
        <Fact name={i18n.t('card.details.engine')}>
          {i18n.t(`card.engine.${engine.needs}`)} {i18n.t(`card.engine.${engine.why}`)}
        </Fact>
        {stats.model !== '' && <Fact name={i18n.t('card.details.model')}>{stats.model}</Fact>}
        <Fact name={i18n.t('card.details.device')}>{place(report)}</Fact>
        <Fact name={i18n.t('card.details.time')}>{time(report, locale)}</Fact>
        {report.chunks > 1 && <Fact name={i18n.t('card.details.parts')}>{report.chunks}</Fact>}
        <Fact name={i18n.t('card.details.masked')}>{masked(report, list)}</Fact>
        {checked.length > 0 && <Fact name={i18n.t('card.details.checked')}>{list.format(checked)}</Fact>}
        {mended.length > 0 && <Fact name={i18n.t('card.details.mended')}>{list.format(mended)}</Fact>}
      </dl>
      {report.inputFindings.length > 0 && (
        <FindingList
          title={i18n.t('card.details.noticed')}
          findings={report.inputFindings}
          text={original}
          alternatives={report.inputAlternatives}
        />
      )}
      {report.outputFindings.length > 0 && (
        <FindingList
          title={i18n.t('card.details.noticed_answer')}
          findings={report.outputFindings}
          alternatives={report.outputAlternatives}
          {...(revised === undefined ? {} : { text: revised })}
        />
      )}
      <p class="aside">{i18n.t('card.details.sent')}</p>
    </Fold>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function place({ stats }: RewriteReport): string {
  if (stats.device === 'cpu') return i18n.t('card.details.cpu');
  return stats.deviceName ? i18n.t('card.details.gpu_named', [stats.deviceName]) : i18n.t('card.details.gpu');
}

function time({ elapsedMs, stats }: RewriteReport, locale: string): string {
  const duration = formatDuration(elapsedMs, locale);
  if (stats.decodeRate === undefined) return duration;
  const rate = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(stats.decodeRate);
  return i18n.t('card.details.speed', [duration, rate]);
}

function masked(report: RewriteReport, list: Intl.ListFormat): string {
  if (report.masked.length === 0) return i18n.t('card.details.nothing_masked');
  return list.format(report.masked.map(({ label, count }) => `${count} × ${labelName(label)}`));
}

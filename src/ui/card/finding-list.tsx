import { i18n } from '#i18n';

import type { Alternative, Finding } from '../../filter';
import type { Span } from '../../shared';
import { alternativeSentences, formatPercent } from '../controls';
import { categoryName } from './labels';
import { uiLanguage } from './words';

/** Enough to recognise the words by. UTF-16 code units. */
const quoteLength = 32;
const mostQuotes = 3;

interface FindingListProps {
  readonly title: string;
  readonly findings: readonly Finding[];
  /** What the spans point into; without it no words are quoted. */
  readonly text?: string;
  readonly alternatives: readonly Alternative[];
}

/** What the filter noticed, why, by which rule, how sure it is, and what would change what was done about it. */
export function FindingList({ title, findings, text, alternatives }: FindingListProps) {
  return (
    <section class="findings">
      <h3>{title}</h3>
      <ul>
        {findings.map((finding) => (
          <li key={`${finding.rule}:${finding.start}:${finding.end}`}>
            <p>
              <strong>{categoryName(finding.category)}</strong>
              {text !== undefined && quotes(finding, text).map((quote) => <q key={quote}>{quote}</q>)}
            </p>
            <p class="aside">
              {finding.reason} · {i18n.t('card.details.rule', [finding.rule])} ·{' '}
              {i18n.t('card.details.sure', [formatPercent(finding.confidence, uiLanguage())])}
            </p>
          </li>
        ))}
      </ul>
      {alternatives.length > 0 && (
        <>
          <h3>{i18n.t('filter_change.heading')}</h3>
          <ul>
            {alternativeSentences(alternatives).map((sentence) => (
              <li key={sentence} class="aside">
                {sentence}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function quotes(finding: Finding, text: string): string[] {
  const spans: readonly Span[] = finding.evidence?.length ? finding.evidence : [finding];
  const words = spans.slice(0, mostQuotes).map(({ start, end }) => text.slice(start, end));
  return [...new Set(words)].map((word) =>
    word.length > quoteLength ? `${word.slice(0, quoteLength)}…` : word,
  );
}

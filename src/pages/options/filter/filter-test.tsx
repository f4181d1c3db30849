import { useState } from 'preact/hooks';

import { i18n } from '#i18n';
import type { Finding, Inspection, Verdict } from '../../../filter';
import { Button, formatPercent, Notice } from '../../../ui/controls';
import { ErrorNote } from '../../parts/error-note';
import { TextArea } from '../../parts/field';
import { Panel } from '../../parts/panel';
import { useAction } from '../../parts/use-action';
import type { OptionsActions } from '../types';
import { categoryWords } from './category-words';
import { piecesOf } from './marks';

const verdicts = {
  allow: () => i18n.t('options.filter.verdict_allow'),
  mask: () => i18n.t('options.filter.verdict_mask'),
  warn: () => i18n.t('options.filter.verdict_warn'),
  block: () => i18n.t('options.filter.verdict_block'),
} as const satisfies Record<Verdict, () => string>;

const tones = { allow: 'success', mask: 'info', warn: 'warning', block: 'danger' } as const;

interface Seen {
  readonly text: string;
  readonly inspection: Inspection;
}

/** A text of the person's own, looked at as before a rewrite: what is found, where, why, and what would be done. */
export function FilterTest({ actions }: { readonly actions: Pick<OptionsActions, 'inspect'> }) {
  const action = useAction();
  const [text, setText] = useState('');
  const [seen, setSeen] = useState<Seen | undefined>(undefined);
  return (
    <Panel heading={i18n.t('options.filter.test')} lead={i18n.t('options.filter.test_lead')}>
      <form
        class="options-form"
        onSubmit={(event) => {
          event.preventDefault();
          action.follow(actions.inspect(text), (inspection) => setSeen({ text, inspection }));
        }}
      >
        <TextArea label={i18n.t('options.filter.test_label')} rows={4} value={text} onInput={setText} />
        <div class="pg-actions">
          <Button type="submit" disabled={text === '' || action.pending}>
            {i18n.t('options.filter.test_button')}
          </Button>
        </div>
      </form>
      <output>{seen && <Sight seen={seen} />}</output>
      <ErrorNote error={action.error} />
    </Panel>
  );
}

function Sight({ seen: { text, inspection } }: { readonly seen: Seen }) {
  const { findings, decision } = inspection;
  return (
    <div class="options-seen">
      <Notice tone={tones[decision.verdict]}>
        <p class="pg-strong">{i18n.t('options.filter.verdict', [verdicts[decision.verdict]()])}</p>
        {findings.length === 0 && <p>{i18n.t('options.filter.test_none')}</p>}
      </Notice>
      {findings.length > 0 && (
        <>
          <p class="options-marked" dir="auto">
            {piecesOf(text, findings).map((piece) =>
              piece.marked ? <mark key={piece.start}>{piece.text}</mark> : piece.text,
            )}
          </p>
          <ul class="pg-plain options-rules">
            {findings.map((finding) => (
              <FindingRow
                key={`${finding.rule}-${finding.start}-${finding.end}`}
                text={text}
                finding={finding}
              />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function FindingRow({ text, finding }: { readonly text: string; readonly finding: Finding }) {
  return (
    <li class="options-finding">
      <p>
        <span class="pg-badge">{categoryWords(finding.category).name}</span>{' '}
        <bdi class="pg-strong">{text.slice(finding.start, finding.end)}</bdi>
      </p>
      <p>{finding.reason}</p>
      <p class="pg-hint">
        {i18n.t('pages.list_joint', [
          i18n.t('options.filter.sure', [formatPercent(finding.confidence)]),
          i18n.t('options.filter.rule', [finding.rule]),
        ])}
      </p>
    </li>
  );
}

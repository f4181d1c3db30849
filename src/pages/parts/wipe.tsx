import { useEffect, useRef, useState } from 'preact/hooks';

import { i18n } from '#i18n';
import { Button, Notice, ProgressBar } from '../../ui/controls';
import type { StoredItem, WipeActions, WipeSummary } from '../types';
import { ErrorNote } from './error-note';
import { formatBytes, formatNumber } from './format';
import { useAction } from './use-action';

interface WipeProps {
  readonly stored: readonly StoredItem[];
  readonly actions: WipeActions;
  /** Leaves the step: by the button that keeps everything, by Escape, or when all is done. */
  readonly onLeave: () => void;
}

const kinds = ['history', 'drafts', 'dictionary', 'models', 'sites', 'settings', 'ledger'] as const;

const kindWords = {
  models: () => i18n.t('pages.wipe.count.models'),
  drafts: () => i18n.t('pages.wipe.count.drafts'),
  history: () => i18n.t('pages.wipe.count.history'),
  dictionary: () => i18n.t('pages.wipe.count.dictionary'),
  sites: () => i18n.t('pages.wipe.count.sites'),
  settings: () => i18n.t('pages.wipe.count.settings'),
  ledger: () => i18n.t('pages.wipe.count.ledger'),
} as const satisfies Record<StoredItem['kind'], () => string>;

export const wordsOfKind = (kind: StoredItem['kind']): string => kindWords[kind]();

/**
 * Shows what will be deleted, has it confirmed, then shows what was deleted. The focus goes to its heading, not to the
 * dangerous button.
 */
export function Wipe({ stored, actions, onLeave }: WipeProps) {
  const action = useAction();
  const [summary, setSummary] = useState<WipeSummary>();
  const heading = useRef<HTMLHeadingElement>(null);
  const step = summary ? 'done' : action.pending ? 'working' : 'ask';
  useEffect(() => heading.current?.focus(), [step]);
  useEffect(() => {
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || step !== 'ask') return;
      // The browser would close the popup.
      event.preventDefault();
      onLeave();
    };
    document.addEventListener('keydown', escape);
    return () => document.removeEventListener('keydown', escape);
  });

  if (summary) return <Wiped summary={summary} onLeave={onLeave} onAgain={() => setSummary(undefined)} />;
  return (
    <section class="pg-wipe" aria-labelledby="wipe-heading">
      <h2 id="wipe-heading" tabIndex={-1} ref={heading}>
        {action.pending ? i18n.t('pages.wipe.working') : i18n.t('pages.wipe.heading')}
      </h2>
      <p>{i18n.t('pages.wipe.lead')}</p>
      <dl class="pg-list">
        {kinds.map((kind) => (
          <StoredRow key={kind} kind={kind} item={stored.find((item) => item.kind === kind)} />
        ))}
      </dl>
      {action.pending && <ProgressBar label={i18n.t('pages.wipe.working')} />}
      <ErrorNote error={action.error} />
      <div class="pg-actions">
        <Button disabled={action.pending} onClick={onLeave}>
          {i18n.t('pages.wipe.keep')}
        </Button>
        <Button
          look="danger"
          disabled={action.pending}
          onClick={() => action.follow(actions.wipe(), setSummary)}
        >
          {action.error ? i18n.t('pages.try_again') : i18n.t('pages.wipe.confirm')}
        </Button>
      </div>
    </section>
  );
}

function StoredRow({
  kind,
  item,
}: {
  readonly kind: StoredItem['kind'];
  readonly item: StoredItem | undefined;
}) {
  const count = item?.count ?? 0;
  const size = item?.bytes ? formatBytes(item.bytes) : undefined;
  const amount = count === 0 ? i18n.t('pages.wipe.nothing') : formatNumber(count);
  return (
    <div>
      <dt>{wordsOfKind(kind)}</dt>
      <dd class={count === 0 ? 'pg-none' : ''}>
        {size ? i18n.t('pages.list_joint', [amount, size]) : amount}
      </dd>
    </div>
  );
}

interface WipedProps {
  readonly summary: WipeSummary;
  readonly onLeave: () => void;
  readonly onAgain: () => void;
}

const storeWords = {
  databases: () => i18n.t('pages.wipe.gone.databases'),
  caches: () => i18n.t('pages.wipe.gone.caches'),
  files: () => i18n.t('pages.wipe.gone.files'),
  storageItems: () => i18n.t('pages.wipe.gone.storage_items'),
} as const satisfies Record<WipeSummary['refused'][number], () => string>;

/** What is gone; where the browser refused something, what is left and how to get rid of it. */
function Wiped({ summary, onLeave, onAgain }: WipedProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const whole = summary.refused.length === 0;
  const [first = '', ...more] = summary.refused.map((kind) => storeWords[kind]());
  const left = more.reduce((list, word) => i18n.t('pages.list_joint', [list, word]), first);
  const rows = [
    [storeWords.databases(), summary.databases],
    [storeWords.caches(), summary.caches],
    [storeWords.files(), summary.files],
    [storeWords.storageItems(), summary.storageItems],
    [i18n.t('pages.wipe.gone.permissions'), summary.permissions],
  ] as const;
  return (
    <section class="pg-wipe" aria-labelledby="wiped-heading">
      <h2 id="wiped-heading" tabIndex={-1} ref={heading}>
        {whole ? i18n.t('pages.wipe.done') : i18n.t('pages.wipe.partly')}
      </h2>
      {whole ? (
        <Notice tone="success">
          <p class="pg-strong">{i18n.t('pages.wipe.freed', [formatBytes(summary.bytesFreed)])}</p>
          <p>{i18n.t('pages.wipe.still_works')}</p>
        </Notice>
      ) : (
        <Notice tone="warning">
          <p class="pg-strong">{i18n.t('pages.wipe.left', [left])}</p>
          <p>{i18n.t('pages.wipe.later')}</p>
        </Notice>
      )}
      <dl class="pg-list">
        {rows.map(([label, count]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd class={count === 0 ? 'pg-none' : ''}>{formatNumber(count)}</dd>
          </div>
        ))}
      </dl>
      <div class="pg-actions">
        {!whole && <Button onClick={onAgain}>{i18n.t('pages.try_again')}</Button>}
        <Button look="primary" onClick={onLeave}>
          {i18n.t('pages.close')}
        </Button>
      </div>
    </section>
  );
}

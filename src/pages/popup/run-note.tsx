import { i18n } from '#i18n';
import type { Alternative, Finding } from '../../filter';
import { isWhollyForeign, type ChangesResult, type Run, type Step, type TextResult } from '../../rewrite';
import { alternativeSentences, Button, formatPercent, ProgressBar } from '../../ui/controls';
import { ErrorNote } from '../parts/error-note';

interface RunNoteProps {
  readonly run: Run;
  readonly task: 'draft' | 'fix';
  readonly onOverride: () => void;
}

/** Where a request stands, in one line; what went wrong and what can be done, in a few. */
export function RunNote({ run, task, onOverride }: RunNoteProps) {
  const fraction =
    run.name === 'running' && run.step.name === 'loading' ? run.step.progress.fraction : undefined;
  return (
    <>
      <output class="popup-run">{wordsOf(run, task)}</output>
      {run.name === 'running' && <ProgressBar label={wordsOf(run, task)} fraction={fraction} />}
      <ErrorNote
        error={run.name === 'failed' ? run.error : undefined}
        more={
          run.name === 'failed' &&
          run.findings.length > 0 && <Findings findings={run.findings} alternatives={run.alternatives} />
        }
      >
        {run.name === 'failed' && run.overridable && (
          <Button onClick={onOverride}>{i18n.t('pages.filter_note.override')}</Button>
        )}
      </ErrorNote>
    </>
  );
}

interface FindingsProps {
  readonly findings: readonly Finding[];
  readonly alternatives: readonly Alternative[];
}

function Findings({ findings, alternatives }: FindingsProps) {
  return (
    <ul class="popup-findings" aria-label={i18n.t('pages.filter_note.noticed')}>
      {findings.map((finding) => (
        <li key={`${finding.rule}-${finding.start}`}>{finding.reason}</li>
      ))}
      {alternativeSentences(alternatives).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

function wordsOf(run: Run, task: 'draft' | 'fix'): string {
  if (run.name === 'running') return task === 'fix' ? i18n.t('popup.draft.fixing') : stepWords(run.step);
  if (run.name === 'stopped') return i18n.t('popup.draft.stopped');
  if (run.name === 'done')
    return run.result.kind === 'changes' ? fixedWords(run.result) : writtenWords(run.result);
  return '';
}

function stepWords(step: Step): string {
  if (step.name === 'queued') return i18n.t('popup.draft.queued', step.position);
  if (step.name !== 'loading') return steps[step.name]();
  return step.progress.fraction === undefined
    ? i18n.t('popup.draft.loading_open')
    : i18n.t('popup.draft.loading', [formatPercent(step.progress.fraction)]);
}

const steps = {
  starting: () => i18n.t('popup.draft.starting'),
  inspecting: () => i18n.t('popup.draft.inspecting'),
  generating: () => i18n.t('popup.draft.generating'),
  checking: () => i18n.t('popup.draft.checking'),
  restarted: () => i18n.t('popup.draft.restarted'),
} as const satisfies Record<Exclude<Step['name'], 'queued' | 'loading'>, () => string>;

function fixedWords({ changes, original, report }: ChangesResult): string {
  if (isWhollyForeign(original, report.foreign)) return i18n.t('popup.draft.foreign_whole');
  const made = changes.filter(({ certainty }) => certainty === 'sure').length;
  const toCheck = changes.length - made;
  const foreign = report.foreign.length;
  const none = i18n.t(foreign > 0 ? 'popup.draft.foreign_none' : 'popup.draft.fixed_none');
  const first = made > 0 ? i18n.t('popup.draft.fixed', made) : toCheck > 0 ? undefined : none;
  const more = [
    ...(toCheck > 0 ? [i18n.t('popup.draft.to_check', toCheck), i18n.t('popup.draft.to_check_how')] : []),
    ...(foreign > 0 ? [i18n.t('popup.draft.foreign_left', foreign)] : []),
  ];
  if (first === undefined) return more.join(' ');
  return more.length === 0 ? first : [`${first}.`, ...more].join(' ');
}

function writtenWords({ report }: TextResult): string {
  const masked = report.masked.reduce((sum, { count }) => sum + count, 0);
  return masked === 0 ? i18n.t('popup.draft.done') : i18n.t('pages.filter_note.masked', masked);
}

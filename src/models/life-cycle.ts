import type { AppError } from '../shared';

/** What is written down of a model's life; survives the death of the worker. Progress is counted from its files. */
export type Phase =
  | { readonly name: 'downloading' }
  | { readonly name: 'paused' }
  | { readonly name: 'verifying' }
  /** Being taken over from files, by the page that has them. */
  | { readonly name: 'importing' }
  | { readonly name: 'ready' }
  | { readonly name: 'failed'; readonly error: AppError; readonly resumable: boolean };

export type LifeEvent =
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  /** Every file is stored and its hash was right. */
  | { readonly type: 'complete' }
  | { readonly type: 'fail'; readonly error: AppError; readonly resumable: boolean }
  /** A check of what is stored. */
  | { readonly type: 'check' }
  | { readonly type: 'check-passed' }
  | { readonly type: 'check-stopped' }
  /** Resumable where the damaged file can be fetched again. */
  | { readonly type: 'quarantine'; readonly error: AppError; readonly resumable: boolean };

type Names = readonly Phase['name'][];

/** The phases in which an event means something. */
const meaningful: Readonly<Record<LifeEvent['type'], Names>> = {
  pause: ['downloading'],
  resume: ['paused', 'failed'],
  complete: ['downloading', 'importing'],
  fail: ['downloading', 'importing'],
  check: ['ready'],
  'check-passed': ['verifying'],
  'check-stopped': ['verifying'],
  quarantine: ['ready', 'verifying'],
};

/** The next phase, or undefined where the event makes no sense in the present one (and must change nothing). */
export function nextPhase(phase: Phase, event: LifeEvent): Phase | undefined {
  if (!meaningful[event.type].includes(phase.name)) return undefined;
  if (event.type === 'resume' && phase.name === 'failed' && !phase.resumable) return undefined;
  return after(event);
}

function after(event: LifeEvent): Phase {
  return event.type === 'fail' || event.type === 'quarantine'
    ? { name: 'failed', error: event.error, resumable: event.resumable }
    : { name: names[event.type] };
}

const names = {
  pause: 'paused',
  resume: 'downloading',
  complete: 'ready',
  check: 'verifying',
  'check-passed': 'ready',
  'check-stopped': 'ready',
} as const;

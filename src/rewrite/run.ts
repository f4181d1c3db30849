import type { LoadProgress } from '../engine';
import type { Alternative, Finding } from '../filter';
import type { AppError } from '../shared';
import type { RewriteEvent, RewriteResult } from './types';

/** What is being done for a request at this moment. */
export type Step =
  | { readonly name: 'starting' }
  | { readonly name: 'queued'; readonly position: number }
  | { readonly name: 'loading'; readonly progress: LoadProgress }
  | { readonly name: 'inspecting' | 'generating' | 'checking' }
  | { readonly name: 'restarted' };

/** A request on its way, as a page shows it. `partial` is for show; it becomes the person's text when they stop. */
export type Run =
  | { readonly name: 'idle' }
  | { readonly name: 'running'; readonly step: Step; readonly partial: string }
  | { readonly name: 'done'; readonly result: RewriteResult }
  | { readonly name: 'stopped'; readonly partial: string }
  | {
      readonly name: 'failed';
      readonly error: AppError;
      readonly partial: string;
      readonly findings: readonly Finding[];
      readonly alternatives: readonly Alternative[];
      readonly overridable: boolean;
    };

/** The text that a person can take from a result: with the changes that are sure, where it has changes. */
export const writtenText = (result: RewriteResult): string =>
  result.kind === 'text' ? result.text : result.revised;

export const started: Run = { name: 'running', step: { name: 'starting' }, partial: '' };

/** The state after an event. Events after the end change nothing. */
export function advance(run: Run, event: RewriteEvent): Run {
  if (run.name !== 'running') return run;
  switch (event.type) {
    case 'stage':
      return { ...run, step: { name: event.stage } };
    case 'queued':
      return { ...run, step: { name: 'queued', position: event.position } };
    case 'loading':
      return { ...run, step: { name: 'loading', progress: event.progress } };
    case 'restarted':
      return { name: 'running', step: { name: 'restarted' }, partial: '' };
    case 'partial':
      // After 'loading' the engine reports no stage of its own.
      return { ...run, step: { name: 'generating' }, partial: event.text };
    case 'result':
      return { name: 'done', result: event.result };
    case 'error':
      return failed(run, event);
    default:
      return run;
  }
}

type Running = Extract<Run, { readonly name: 'running' }>;

function failed(run: Running, event: Extract<RewriteEvent, { readonly type: 'error' }>): Run {
  const { error, findings = [], alternatives = [], overridable = false } = event;
  if (error.code === 'cancelled') return stop(run);
  return { name: 'failed', error, partial: run.partial, findings, alternatives, overridable };
}

/** What was written so far stays. */
export const stop = (run: Run): Run =>
  run.name === 'running' ? { name: 'stopped', partial: run.partial } : run;

/** A stream that ends without a result was cut off. */
export const cutOff = (run: Run): Run =>
  advance(run, { type: 'error', error: { code: 'engine-interrupted' } });

import { applyChanges, type Change } from '../../text';
import type { ResultPhase, Suggestion } from './types';

/** A stretch of the text as the card shows it: unchanged, or the suggestion at `index`. */
export type Segment =
  | { readonly kind: 'same'; readonly text: string }
  | { readonly kind: 'change'; readonly index: number; readonly suggestion: Suggestion };

/** The original cut at its changes, in reading order. `suggestions` are sorted and do not overlap. */
export function segments(original: string, suggestions: readonly Suggestion[]): Segment[] {
  const out: Segment[] = [];
  let at = 0;
  for (const [index, suggestion] of suggestions.entries()) {
    const { start, end } = suggestion.change;
    if (start > at) out.push({ kind: 'same', text: original.slice(at, start) });
    out.push({ kind: 'change', index, suggestion });
    at = end;
  }
  if (at < original.length) out.push({ kind: 'same', text: original.slice(at) });
  return out;
}

const changesOf = (phase: ResultPhase, keep: (suggestion: Suggestion) => boolean): Change[] =>
  phase.suggestions.filter(keep).map(({ change }) => change);

/** The original with the accepted changes only: what Apply writes. */
export const acceptedText = (phase: ResultPhase): string =>
  applyChanges(
    phase.result.original,
    changesOf(phase, ({ choice }) => choice === 'accepted'),
  );

/** The original with every change that was not rejected: what Copy gives. */
export const suggestedText = (phase: ResultPhase): string =>
  applyChanges(
    phase.result.original,
    changesOf(phase, ({ choice }) => choice !== 'rejected'),
  );

export interface Tally {
  readonly pending: number;
  readonly accepted: number;
  readonly rejected: number;
}

export function tally(suggestions: readonly Suggestion[]): Tally {
  const count = (choice: Suggestion['choice']): number =>
    suggestions.filter((suggestion) => suggestion.choice === choice).length;
  return { pending: count('pending'), accepted: count('accepted'), rejected: count('rejected') };
}

/** The next undecided one after `from`, going round; undefined when all are decided. */
export function nextPending(suggestions: readonly Suggestion[], from: number): number | undefined {
  for (let step = 1; step <= suggestions.length; step += 1) {
    const index = (from + step) % suggestions.length;
    if (suggestions[index]?.choice === 'pending') return index;
  }
  return undefined;
}

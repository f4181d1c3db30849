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

/** Undecided, and taken by Accept all. */
export const isSure = ({ change, choice }: Suggestion): boolean =>
  choice === 'pending' && change.certainty === 'sure';

/** Accepted, or sure and not decided about: part of the text that Copy gives. */
export const isSuggested = (suggestion: Suggestion): boolean =>
  suggestion.choice === 'accepted' || isSure(suggestion);

const changesOf = (phase: ResultPhase, keep: (suggestion: Suggestion) => boolean): Change[] =>
  phase.suggestions.filter(keep).map(({ change }) => change);

/** What Apply writes. */
export const acceptedChanges = (phase: ResultPhase): Change[] =>
  changesOf(phase, ({ choice }) => choice === 'accepted');

/** What Copy gives. A change that is left to check is not in it until it is accepted. */
export const suggestedText = (phase: ResultPhase): string =>
  applyChanges(phase.result.original, changesOf(phase, isSuggested));

export interface Tally {
  /** Undecided: the sum of `sure` and `toCheck`. */
  readonly pending: number;
  /** Undecided, taken by Accept all. */
  readonly sure: number;
  /** Undecided, accepted one by one only. */
  readonly toCheck: number;
  readonly accepted: number;
}

export function tally(suggestions: readonly Suggestion[]): Tally {
  const count = (keep: (suggestion: Suggestion) => boolean): number => suggestions.filter(keep).length;
  const pending = count(({ choice }) => choice === 'pending');
  const sure = count(isSure);
  return { pending, sure, toCheck: pending - sure, accepted: count(({ choice }) => choice === 'accepted') };
}

/** The next undecided one after `from`, going round; undefined when all are decided. */
export function nextPending(suggestions: readonly Suggestion[], from: number): number | undefined {
  for (let step = 1; step <= suggestions.length; step += 1) {
    const index = (from + step) % suggestions.length;
    if (suggestions[index]?.choice === 'pending') return index;
  }
  return undefined;
}

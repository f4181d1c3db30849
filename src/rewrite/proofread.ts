import type { EngineStats, ForeignSentence, ProofreadEngine, ProofreadRequest } from '../engine';
import { ok, type Result, type Span } from '../shared';
import type { Change } from '../text';
import { proofreadLimits } from './limits';
import { cutIntoPieces, hasWords } from './piece';

/** What the proofreader found in a text, chunk by chunk. */
export interface Corrections {
  readonly changes: readonly Change[];
  readonly stats: readonly EngineStats[];
  readonly checks: readonly string[];
  readonly chunks: number;
  /** Sentences that were not checked, for they are not English; in order. */
  readonly foreign: readonly ForeignSentence[];
}

/**
 * Has the proofreader correct a text. It runs on rules, on this device, and makes nothing up, so nothing is hidden
 * from it; but a change that touches a span that must survive (an address, a link, a key) is dropped.
 * Errors: those of the engine.
 */
export async function proofreadText(
  engine: ProofreadEngine,
  { text, dialect, dictionary }: ProofreadRequest,
  keep: readonly Span[],
  signal: AbortSignal,
): Promise<Result<Corrections>> {
  const pieces = cutIntoPieces(text, proofreadLimits.chunk, keep);
  const stats: EngineStats[] = [];
  const foreign: ForeignSentence[] = [];
  const changes: Change[] = [];
  let dropped = 0;
  for (const { start, lead, core } of pieces) {
    if (!hasWords(core)) continue;
    const answer = await engine.proofread({ text: core, dialect, dictionary }, signal);
    if (!answer.ok) return answer;
    stats.push(answer.value.stats);
    const moved = mover(start + lead.length);
    foreign.push(...answer.value.foreign.map(moved));
    for (const change of answer.value.changes.map(moved))
      if (keep.some((span) => touches(span, change))) dropped++;
      else changes.push(change);
  }
  const checks = [
    ...(keep.length > 0 ? ['hidden-parts-untouched'] : []),
    ...(dropped > 0 ? ['edits-in-hidden-parts-dropped'] : []),
  ];
  return ok({ changes, stats, checks, chunks: pieces.length, foreign });
}

/** Moves spans of a part of the text to where they stand in the whole. */
const mover =
  (offset: number) =>
  <T extends Span>(span: T): T => ({ ...span, start: span.start + offset, end: span.end + offset });

/** An insertion at the very edge of a span leaves it whole. */
const touches = (span: Span, change: Span): boolean => change.start < span.end && change.end > span.start;

import type { EngineStats, ForeignSentence } from '../engine';
import { AppFailure, type Span } from '../shared';
import { applyChanges, diffChanges } from '../text';
import { askEngine } from './answer';
import type { Produced, Work } from './generate';
import { chunkCharacters } from './limits';
import { cutIntoPieces, hasWords, withLineBreaksOf } from './piece';
import type { RewriteEvent, RewriteSettings } from './types';

/**
 * Has the proofreader correct a text. It runs on rules, on this device, and makes nothing up, so nothing is hidden
 * from it; but an edit that touches a span that must survive (an address, a link, a key) is dropped.
 */
export async function* proofreadText(
  work: Work,
  text: string,
  keep: readonly Span[],
  dialect: RewriteSettings['dialect'],
): AsyncGenerator<RewriteEvent, Produced, undefined> {
  const pieces = cutIntoPieces(text, chunkCharacters.proofread, keep);
  const stats: EngineStats[] = [];
  const foreign: ForeignSentence[] = [];
  let revised = '';
  let dropped = 0;
  let kept = 0;
  let asked = 0;
  for (const [index, piece] of pieces.entries()) {
    yield { type: 'stage', stage: 'generating', chunk: index, chunks: pieces.length };
    if (!hasWords(piece.core)) {
      revised += piece.text;
      continue;
    }
    asked++;
    const answer = yield* askEngine(
      work.engine,
      {
        task: 'proofread',
        id: `${work.request.id}/${index + 1}/1`,
        text: piece.core,
        dialect,
        dictionary: work.guide.words,
      },
      work.signal,
      undefined,
      (soFar) => soFar.length > piece.core.length * 2 + 1000,
    );
    if (answer.stats !== undefined) stats.push(answer.stats);
    const corrected = answer.finish === 'stop' ? withLineBreaksOf(piece.core, answer.text.trim()) : '';
    if (corrected === '') kept++;
    const changes = corrected === '' ? [] : diffChanges(piece.core, corrected);
    const offset = piece.start + piece.lead.length;
    for (const { start, end, ...about } of answer.foreign)
      foreign.push({ start: start + offset, end: end + offset, ...about });
    const wanted = changes.filter((change) => !keep.some((span) => touches(span, change, offset)));
    dropped += changes.length - wanted.length;
    revised += piece.lead + applyChanges(piece.core, wanted) + piece.trail;
  }
  if (asked > 0 && kept === asked) throw new AppFailure({ code: 'answer-unusable' });
  const checks = dropped > 0 ? ['hidden-parts-untouched', 'edits-in-hidden-parts-dropped'] : [];
  return {
    text: revised,
    stats,
    checks: keep.length > 0 && dropped === 0 ? ['hidden-parts-untouched'] : checks,
    chunks: pieces.length,
    chunksKept: kept,
    foreign,
  };
}

/** An insertion at the very edge of a span leaves it whole. */
function touches(span: Span, change: Span, offset: number): boolean {
  const start = change.start + offset;
  const end = change.end + offset;
  return start < span.end && end > span.start;
}

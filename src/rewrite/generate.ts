import type { EngineStats, GenerateEngine } from '../engine';
import { sanitize } from '../filter';
import { AppFailure, type ErrorCode } from '../shared';
import {
  findLanguage,
  restorePartial,
  type DetectLanguage,
  type Masked,
  type PlaceholderTable,
} from '../text';
import { unlessCancelled } from './abort';
import { askEngine } from './answer';
import type { Brief } from './brief';
import { guardAnswer, isLoop, mendAnswer, type GuardVerdict } from './guard';
import { attempts, partialEveryMs } from './limits';
import { cutIntoPieces, hasWords, withLineBreaksOf, type Piece } from './piece';
import type { Guide } from './modules';
import { buildPrompt } from './prompt';
import type { RewriteEvent, RewriteRequest } from './types';

/** What a model made of a text, chunk by chunk. */
export interface Produced {
  /** Still masked where the input was. */
  readonly text: string;
  readonly stats: readonly EngineStats[];
  readonly checks: readonly string[];
  readonly chunks: number;
  readonly chunksKept: number;
}

export interface Work {
  readonly request: Pick<RewriteRequest, 'id' | 'variation'>;
  readonly brief: Brief;
  readonly engine: GenerateEngine;
  readonly signal: AbortSignal;
  readonly now: () => number;
  readonly detectLanguage: DetectLanguage;
  readonly guide: Guide;
  /** Whether the filter lets the answer so far be seen. */
  readonly mayShow: (partial: string) => Promise<boolean>;
}

/**
 * Has a model work on a masked text. A chunk whose answer fails the guard is asked for once more in other words;
 * if that fails as well, it keeps its original text, or is left out where the result is a text of its own.
 * @throws AppFailure when no chunk came to anything, or when the engine fails
 */
export async function* generateText(
  work: Work,
  { masked, table, placed }: Masked,
): AsyncGenerator<RewriteEvent, Produced, undefined> {
  const { result, limits } = work.brief;
  const rewrites = result === 'changes';
  const pieces = cutIntoPieces(masked, limits.chunk, placed);
  const stats: EngineStats[] = [];
  const checks = new Set<string>();
  const failures: ErrorCode[] = [];
  let text = '';
  let asked = 0;
  for (const [index, piece] of pieces.entries()) {
    yield { type: 'stage', stage: 'generating', chunk: index, chunks: pieces.length };
    if (!hasWords(withoutNames(piece.core, table))) {
      if (rewrites) text += piece.text;
      continue;
    }
    asked++;
    const verdict = yield* writePiece(work, piece, index, table, text, stats);
    if (verdict.ok) {
      for (const check of verdict.checks) checks.add(check);
      text += rewrites
        ? piece.lead + writtenBack(piece.core, verdict.text, checks) + piece.trail
        : leadOf(text) + verdict.text;
    } else {
      failures.push(verdict.code);
      if (rewrites) text += piece.text;
    }
  }
  if (asked > 0 && failures.length === asked) throw new AppFailure({ code: commonCode(failures) });
  return {
    text,
    stats,
    checks: [...checks],
    chunks: pieces.length,
    chunksKept: failures.length,
  };
}

/** The answers to several chunks are paragraphs of one text. */
const leadOf = (before: string): string => (before === '' ? '' : '\n');

/** The answer in the place of the text; hidden characters are missed only where something was rewritten. */
function writtenBack(original: string, answer: string, checks: Set<string>): string {
  const clean = sanitize(original).text;
  const written = withLineBreaksOf(original, answer);
  if (clean === original) return written;
  if (sameWords(answer, clean)) return original;
  checks.add('hidden-characters-removed');
  const [lead = ''] = /^\s*/u.exec(clean) ?? [];
  return lead + written + clean.slice(clean.trimEnd().length);
}

/** Answers come back without the spaces at their ends, and with plain line breaks. */
const sameWords = (left: string, right: string): boolean =>
  withLineBreaksOf('', left).trim() === withLineBreaksOf('', right).trim();

const withoutNames = (text: string, table: PlaceholderTable): string =>
  [...table.keys()].reduce((rest, name) => rest.replaceAll(name, ''), text);

const commonCode = (codes: readonly ErrorCode[]): ErrorCode => {
  const [first] = codes;
  return first !== undefined && codes.every((code) => code === first) ? first : 'answer-unusable';
};

async function* writePiece(
  work: Work,
  piece: Piece,
  index: number,
  table: PlaceholderTable,
  before: string,
  stats: EngineStats[],
): AsyncGenerator<RewriteEvent, GuardVerdict, undefined> {
  const { request, brief, engine, signal } = work;
  const { temperature, maxTokens, fidelity } = brief;
  const variation = request.variation ?? 0;
  // What a person cannot see, no model reads; behind a removed character, spaces can begin or end the piece.
  const core = sanitize(piece.core).text.trim();
  const placeholders = [...table.keys()].filter((name) => core.includes(name));
  const language = fidelity.keepsLanguage
    ? await unlessCancelled(findLanguage(core, work.detectLanguage), signal)
    : undefined;
  let verdict: GuardVerdict = { ok: false, failure: 'empty', code: 'answer-empty' };
  for (let attempt = 1; attempt <= attempts && !verdict.ok; attempt++) {
    const prompt = buildPrompt(brief, core, attempt, placeholders, work.guide, language);
    const answer = yield* askEngine(
      engine,
      {
        id: `${request.id}/${index + 1}/${attempt}`,
        messages: prompt.messages,
        maxTokens: maxTokens(new TextEncoder().encode(core).length),
        // Asking again must not give the same answer again.
        temperature: attempt + variation > 1 ? Math.max(temperature, 0.4) : temperature,
        seed: variation * attempts + attempt,
        stop: ['</text>'],
      },
      signal,
      showing(work, { ...piece, core }, table, before),
      stopper(core, fidelity.length[1], fidelity.slack),
    );
    if (answer.stats !== undefined) stats.push(answer.stats);
    verdict = guardAnswer({
      fidelity,
      original: core,
      answer: answer.text,
      finish: answer.finish === 'stop' ? 'stop' : 'length',
      table,
      prompt: prompt.ours,
    });
  }
  return verdict;
}

/** The whole text so far for the card: often enough to look alive, not for every token. */
function showing(work: Work, piece: Piece, table: PlaceholderTable, before: string) {
  let last = -Infinity;
  return async (text: string): Promise<string | undefined> => {
    const now = work.now();
    if (now - last < partialEveryMs) return undefined;
    last = now;
    const { text: mended } = mendAnswer(text, piece.core, true);
    const lead = work.brief.result === 'changes' ? piece.lead : leadOf(before);
    const shown = restorePartial(before + lead + mended, table);
    return (await work.mayShow(shown)) ? shown : undefined;
  };
}

/** Characters between two looks for a loop. */
const lookEvery = 80;

/** Ends a run that is in a loop or far past any usable length, so that nobody waits for its token limit. */
function stopper(original: string, most: number, slack: number) {
  // Preambles, reasoning and remarks are taken off later, so they get room here.
  const longest = original.length * most + slack + 2000;
  let looked = 0;
  return (text: string): boolean => {
    if (text.length > longest) return true;
    if (text.length < looked + lookEvery) return false;
    looked = text.length;
    return isLoop(text, original);
  };
}

import type { Inspection } from '../filter';
import { AppFailure, toAppError, type AppError } from '../shared';
import { applyChanges } from '../text';
import { throwIfCancelled, unlessCancelled } from './abort';
import { createFilter, Withheld } from './filter';
import { isAsking, type Limits } from './actions';
import { briefOf, type Brief } from './brief';
import { longestInstruction, proofreadLimits } from './limits';
import { produce, engineQueryOf, type Output, type RewriterDeps, type Road } from './route';
import { structureSpans } from './protect';
import { sumStats } from './stats';
import type { RewriteEvent, RewriteReport, RewriteRequest, RewriteResult } from './types';

export interface Rewriter {
  /**
   * Never throws; ends with exactly one `result` or `error`, after an abort at once with `cancelled`.
   * Leaving the loop early stops the engine as an abort does.
   */
  run(request: RewriteRequest, signal: AbortSignal): AsyncIterable<RewriteEvent>;
}

/** The whole road from a text to its reviewed rewrite; the stages are those of docs/architecture.md. */
export function createRewriter(deps: RewriterDeps): Rewriter {
  return {
    async *run(request, signal) {
      try {
        for await (const event of rewrite(deps, request, signal)) {
          throwIfCancelled(signal);
          yield event;
        }
      } catch (thrown) {
        yield errorEvent(thrown, signal);
      }
    },
  };
}

function errorEvent(thrown: unknown, signal: AbortSignal): RewriteEvent {
  // Engines fail in many ways when they are stopped; the person stopped them, and that is the whole story.
  if (signal.aborted) return { type: 'error', error: { code: 'cancelled' } };
  const error = toAppError(thrown);
  if (!(thrown instanceof Withheld)) return { type: 'error', error };
  const { findings, alternatives, overridable, answer } = thrown;
  const about = answer === undefined ? {} : { answer };
  return { type: 'error', error, findings, alternatives, overridable, ...about };
}

async function* rewrite(
  deps: RewriterDeps,
  request: RewriteRequest,
  signal: AbortSignal,
): AsyncGenerator<RewriteEvent, void, undefined> {
  const started = deps.now();
  throwIfCancelled(signal);
  const brief = briefOf(request);
  const refusal = refusalOf(request, brief);
  if (refusal !== undefined) throw new AppFailure(refusal);
  const picked = await unlessCancelled(deps.engines.pick(engineQueryOf(request)), signal);
  if (!picked.ok) throw new AppFailure(picked.error);
  const { streams } = picked.value.engine;
  const tooLong = lengthRefusal(brief.material, streams ? brief.limits : proofreadLimits);
  if (tooLong !== undefined) throw new AppFailure(tooLong);
  yield { type: 'stage', stage: 'inspecting', chunk: 0, chunks: 1 };
  const settings = await unlessCancelled(deps.settings(), signal);
  const filter = createFilter(deps.inspect, request, settings, signal);
  const input = await filter.before();
  const mayShow = (partial: string): Promise<boolean> => filter.mayShow(partial, input);
  const road: Road = { deps, request, brief, signal, settings, mayShow };
  const done = yield* produce(road, picked.value, [...masksOf(input), ...structureSpans(brief.material)]);

  yield { type: 'stage', stage: 'checking', chunk: 0, chunks: 1 };
  const output = await filter.after(textOf(brief.material, done.made), input);
  const { capabilities } = done.picked.engine;
  const report: RewriteReport = {
    engine: { id: capabilities.id, needs: capabilities.needs, why: done.picked.why },
    stats: sumStats(done.stats) ?? { model: '', device: 'cpu', elapsedMs: 0 },
    masked: done.masked,
    inputFindings: input.findings,
    outputFindings: output.findings,
    inputDecision: input.decision,
    outputDecision: output.decision,
    inputAlternatives: input.alternatives,
    outputAlternatives: output.alternatives,
    checks: done.checks,
    chunks: done.chunks,
    chunksKept: done.chunksKept,
    foreign: done.foreign,
    elapsedMs: deps.now() - started,
  };
  yield { type: 'result', result: resultOf(brief.material, done.made, report) };
}

/** What is inspected: with every change that the person can decide to write, not only those of Accept all. */
const textOf = (original: string, made: Output): string =>
  made.kind === 'text' ? made.text : applyChanges(original, made.changes);

function resultOf(original: string, made: Output, report: RewriteReport): RewriteResult {
  if (made.kind === 'text') return { ...made, report };
  const sure = made.changes.filter(({ certainty }) => certainty === 'sure');
  return { ...made, original, revised: applyChanges(original, sure), report };
}

/** What cannot be done at all, before any work. */
function refusalOf(request: RewriteRequest, { material }: Brief): AppError | undefined {
  if (material.trim() === '') return { code: 'nothing-selected' };
  if (request.kind === 'draft') return undefined;
  const { instruction = '', action } = request;
  if (instruction.length > longestInstruction) return { code: 'text-too-long', detail: 'instruction' };
  return isAsking(action) && instruction.trim() === ''
    ? { code: 'message-refused', detail: 'an instruction of the person is missing' }
    : undefined;
}

const lengthRefusal = ({ length }: string, { characters }: Limits): AppError | undefined =>
  length > characters ? { code: 'text-too-long', values: [String(characters)] } : undefined;

/** A blocked text has no masks of the filter's own; when the person insists, what can be hidden still is. */
const masksOf = ({ decision, findings }: Inspection) =>
  decision.verdict !== 'block'
    ? decision.masks
    : findings.flatMap(({ start, end, label }) => (label === undefined ? [] : [{ start, end, label }]));

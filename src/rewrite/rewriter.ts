import type { Inspection } from '../filter';
import { AppFailure, toAppError, type AppError } from '../shared';
import { applyChanges } from '../text';
import { throwIfCancelled, unlessCancelled } from './abort';
import { createFilter, Withheld } from './filter';
import { longestInstruction, mostCharacters } from './limits';
import { originalOf, planOf, produce, type Plan, type RewriterDeps, type Road } from './route';
import { structureSpans } from './protect';
import { sumStats } from './stats';
import type { RewriteEvent, RewriteReport, RewriteRequest } from './types';

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
  const plan = planOf(request);
  const refusal = refusalOf(request, plan);
  if (refusal !== undefined) throw new AppFailure(refusal);
  yield { type: 'stage', stage: 'inspecting', chunk: 0, chunks: 1 };
  const settings = await unlessCancelled(deps.settings(), signal);
  const filter = createFilter(deps.inspect, request, settings, signal);
  const input = await filter.before();
  const mayShow = (partial: string): Promise<boolean> => filter.mayShow(partial, input);
  const road: Road = { deps, request, signal, settings, mayShow };
  const made = yield* produce(road, plan, [...masksOf(input), ...structureSpans(request.text)]);

  yield { type: 'stage', stage: 'checking', chunk: 0, chunks: 1 };
  const original = originalOf(request);
  const sure = made.changes.filter(({ certainty }) => certainty === 'sure');
  // What the person can decide to write is inspected, not only what Accept all writes.
  const output = await filter.after(applyChanges(original, made.changes), input);
  const report: RewriteReport = {
    stats: sumStats(made.stats) ?? { engine: made.engine, model: '', device: 'cpu', elapsedMs: 0 },
    masked: made.masked,
    inputFindings: input.findings,
    outputFindings: output.findings,
    inputDecision: input.decision,
    outputDecision: output.decision,
    inputAlternatives: input.alternatives,
    outputAlternatives: output.alternatives,
    checks: made.checks,
    chunks: made.chunks,
    chunksKept: made.chunksKept,
    foreign: made.foreign,
    elapsedMs: deps.now() - started,
  };
  const revised = applyChanges(original, sure);
  yield { type: 'result', result: { original, revised, changes: made.changes, report } };
}

/** What cannot be done at all, before any work. */
function refusalOf({ action, text, instruction = '' }: RewriteRequest, plan: Plan): AppError | undefined {
  if (text.trim() === '') return { code: 'nothing-selected' };
  if (action === 'draft' && plan === 'proofread') return { code: 'model-needed' };
  if (instruction.length > longestInstruction) return { code: 'text-too-long', detail: 'instruction' };
  if (action === 'custom' && plan === 'generate' && instruction.trim() === '') {
    return { code: 'message-refused', detail: 'an instruction of the person is missing' };
  }
  const most = mostCharacters[action === 'draft' ? 'draft' : plan === 'generate' ? 'generate' : 'proofread'];
  return text.length > most ? { code: 'text-too-long', values: [String(most)] } : undefined;
}

/** A blocked text has no masks of the filter's own; when the person insists, what can be hidden still is. */
const masksOf = ({ decision, findings }: Inspection) =>
  decision.verdict !== 'block'
    ? decision.masks
    : findings.flatMap(({ start, end, label }) => (label === undefined ? [] : [{ start, end, label }]));

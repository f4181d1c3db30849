import type { Decision, Finding, Inspection } from '../../src/filter';
import { createEngineRegistry, type GenerateEngine, type ProofreadEngine } from '../../src/engine';
import {
  createRewriter,
  type ActionRequest,
  type ChangesResult,
  type DraftRequest,
  type RewriteEvent,
  type Rewriter,
  type RewriteRequest,
  type RewriterDeps,
} from '../../src/rewrite';
import type { ErrorCode } from '../../src/shared';
import {
  scriptedEngine,
  scriptedProofreader,
  textOf,
  type ProofreadScript,
  type Script,
} from './scripted-engine';

export const allow: Decision = { verdict: 'allow', because: [], masks: [], overridable: false };
export const nothing: Inspection = { findings: [], unconfirmed: [], decision: allow, rulesVersion: 'test' };

/** Hides every e-mail address, as the real filter does. */
export const masking: RewriterDeps['inspect'] = (text) => {
  const findings = [...text.matchAll(/\S+@\S+\.\w+/g)].map(({ 0: found, index }): Finding => ({
    start: index,
    end: index + found.length,
    category: 'personal',
    kind: 'email',
    label: 'EMAIL',
    confidence: 1,
    reason: 'an address',
    rule: 'email',
  }));
  const masks = findings.map(({ start, end }) => ({ start, end, label: 'EMAIL' }));
  return Promise.resolve({ ...nothing, findings, decision: { ...allow, verdict: 'mask', masks } });
};

export interface Setting extends Partial<Omit<RewriterDeps, 'engines'>> {
  readonly instant?: ProofreadScript;
  readonly model?: Script;
  /** What stands in the way of the model. */
  readonly obstacle?: ErrorCode;
}

/** A rewriter with these engines; every time the clock is read, time passes. */
export function rewriterWith(
  instant: ProofreadEngine,
  webllm: GenerateEngine,
  deps: Partial<RewriterDeps> = {},
): Rewriter {
  let time = 0;
  return createRewriter({
    inspect: () => Promise.resolve(nothing),
    engines: createEngineRegistry([instant, webllm]),
    settings: () =>
      Promise.resolve({
        strictness: 'standard',
        disabledCategories: [],
        dialect: 'british',
        dictionary: ['Zorp'],
        modules: [],
      }),
    detectLanguage: () => Promise.resolve(undefined),
    now: () => (time += 100),
    ...deps,
  });
}

/** A rewriter with scripted engines. */
export function setUp({ instant = textOf, model = textOf, obstacle, ...deps }: Setting) {
  const engines = { instant: scriptedProofreader(instant), webllm: scriptedEngine(model, obstacle) };
  return { rewriter: rewriterWith(engines.instant, engines.webllm, deps), ...engines };
}

export async function eventsOf(
  { rewriter }: ReturnType<typeof setUp>,
  request: Partial<ActionRequest> | DraftRequest,
  signal = new AbortController().signal,
): Promise<RewriteEvent[]> {
  const events: RewriteEvent[] = [];
  for await (const event of rewriter.run(whole(request), signal)) {
    events.push(event);
  }
  return events;
}

/** A draft, or an action with what is not said about it. */
const whole = (request: Partial<ActionRequest> | DraftRequest): RewriteRequest =>
  'tone' in request
    ? { kind: 'draft', id: 'r1', ...request }
    : { kind: 'action', id: 'r1', action: 'clearer', text: 'x', ...request };

export async function resultOf(setting: Setting, request: Partial<ActionRequest>): Promise<ChangesResult> {
  const last = (await eventsOf(setUp(setting), request)).at(-1);
  if (last?.type !== 'result' || last.result.kind !== 'changes') throw new Error(JSON.stringify(last));
  return last.result;
}

export async function errorOf(setting: Setting, request: Partial<ActionRequest> | DraftRequest) {
  const last = (await eventsOf(setUp(setting), request)).at(-1);
  if (last?.type !== 'error') throw new Error(JSON.stringify(last));
  return last;
}

import type { Decision, Finding, Inspection } from '../../src/filter';
import { createRewriter, type RewriteEvent, type RewriteRequest, type RewriterDeps } from '../../src/rewrite';
import { scriptedEngine, textOf, type Script } from './scripted-engine';

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
  readonly instant?: Script;
  readonly model?: Script;
}

/** A rewriter with scripted engines; every millisecond the clock is read, time passes. */
export function setUp({ instant = textOf, model = textOf, ...deps }: Setting) {
  const engines = { instant: scriptedEngine(instant, 'instant'), webllm: scriptedEngine(model) };
  let time = 0;
  const rewriter = createRewriter({
    inspect: () => Promise.resolve(nothing),
    engines,
    settings: () =>
      Promise.resolve({
        strictness: 'standard',
        disabledCategories: [],
        dialect: 'british',
        dictionary: ['Zorp'],
        modules: [],
      }),
    now: () => (time += 100),
    ...deps,
  });
  return { rewriter, ...engines };
}

export async function eventsOf(
  { rewriter }: ReturnType<typeof setUp>,
  request: Partial<RewriteRequest>,
  signal = new AbortController().signal,
): Promise<RewriteEvent[]> {
  const events: RewriteEvent[] = [];
  for await (const event of rewriter.run({ id: 'r1', action: 'clearer', text: 'x', ...request }, signal)) {
    events.push(event);
  }
  return events;
}

export async function resultOf(setting: Setting, request: Partial<RewriteRequest>) {
  const last = (await eventsOf(setUp(setting), request)).at(-1);
  if (last?.type !== 'result') throw new Error(JSON.stringify(last));
  return last.result;
}

export async function errorOf(setting: Setting, request: Partial<RewriteRequest>) {
  const last = (await eventsOf(setUp(setting), request)).at(-1);
  if (last?.type !== 'error') throw new Error(JSON.stringify(last));
  return last;
}

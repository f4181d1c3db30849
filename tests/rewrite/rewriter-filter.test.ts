import { describe, expect, it } from 'vitest';

import type { Finding } from '../../src/filter';
import type { RewriterDeps } from '../../src/rewrite';
import { textOf } from './scripted-engine';
import { allow, errorOf, eventsOf, masking, resultOf, setUp } from './scripted-rewriter';

describe('the filter', () => {
  const blocking =
    (direction: 'input' | 'output', overridable: boolean): RewriterDeps['inspect'] =>
    async (text, options) => {
      const inspection = await masking(text, options);
      if (options.direction !== direction) return inspection;
      return {
        ...inspection,
        decision: { ...allow, verdict: 'block', because: inspection.findings, overridable },
      };
    };
  const text = 'Write to ann@x.org about the party on the lawn.';

  it.each(['input', 'output'] as const)('stops an %s and says why', async (direction) => {
    const setting = setUp({ inspect: blocking(direction, true) });
    const last = (await eventsOf(setting, { text })).at(-1);
    const code = direction === 'input' ? 'blocked-by-filter' : 'answer-withheld';
    expect(last).toMatchObject({ type: 'error', error: { code }, overridable: true });
    expect(last).toMatchObject({ findings: [{ kind: 'email' }] });
    expect(setting.webllm.asked).toHaveLength(direction === 'input' ? 0 : 1);
  });

  it('lets the person insist, still hiding what can be hidden', async () => {
    const setting = setUp({ inspect: blocking('input', true) });
    const last = (await eventsOf(setting, { text, override: true })).at(-1);
    expect(last).toMatchObject({ type: 'result', result: { revised: text } });
    expect(textOf(setting.webllm.asked[0])).toContain('[EMAIL_1]');
  });

  it('does not let the person insist where it must not', async () => {
    const { error, overridable } = await errorOf(
      { inspect: blocking('output', false) },
      { text, override: true },
    );
    expect(error.code).toBe('answer-withheld');
    expect(overridable).toBe(false);
  });

  it('looks at the answer knowing what was in the text', async () => {
    const seen: unknown[] = [];
    const inspect: RewriterDeps['inspect'] = (text, options) => {
      seen.push([options.direction, options.locale, options.strictness, options.inputFindings?.length]);
      return masking(text, options);
    };
    await resultOf({ inspect }, { text, language: 'en-GB' });
    expect(seen[0]).toEqual(['input', 'en-GB', 'standard', undefined]);
    expect(seen.slice(1)).toContainEqual(['output', 'en-GB', 'standard', 1]);
    expect(seen.slice(1).every((look) => Array.isArray(look) && look[0] === 'output')).toBe(true);
  });

  /** Takes "kill you" for a threat that no answer may bring up. */
  const inspect: RewriterDeps['inspect'] = (text, { direction }) => {
    const start = text.indexOf('kill you');
    const threat: Finding = {
      start,
      end: start + 8,
      category: 'violence',
      kind: 'threat',
      confidence: 0.95,
      reason: 'a threat',
      rule: 'threat',
    };
    const findings = start < 0 ? [] : [threat];
    const verdict = findings.length > 0 && direction === 'output' ? 'block' : 'allow';
    return Promise.resolve({
      findings,
      unconfirmed: [],
      decision: { verdict, because: findings, masks: [], overridable: true },
      rulesVersion: 'test',
    });
  };

  it('shows nothing of an answer that it withholds, not even while the answer is being written', async () => {
    const answer = 'The party on the lawn is at nine. I will kill you there. Bring a friend along.';
    const setting = setUp({ inspect, model: () => answer });
    const events = await eventsOf(setting, {
      text: 'The party on teh lawn is at nine. Bring a friend along.',
    });
    const shown = events.flatMap((event) => (event.type === 'partial' ? [event.text] : []));
    expect(shown.some((partial) => partial.startsWith('The party'))).toBe(true);
    expect(shown.filter((partial) => partial.includes('kill you'))).toEqual([]);
    expect(events.at(-1)).toMatchObject({
      type: 'error',
      error: { code: 'answer-withheld' },
      findings: [{ category: 'violence' }],
      overridable: true,
    });
  });

  it('says what would change a decision', async () => {
    const { alternatives } = await errorOf(
      { inspect, model: () => 'I will kill you, Sam, at the party on the lawn.' },
      { text: 'I wil see you, Sam, at the party on the lawn.' },
    );
    expect(alternatives).toEqual([
      { change: { strictness: 'relaxed' }, verdict: 'warn' },
      { change: { disable: 'violence' }, verdict: 'allow' },
    ]);
    const { report } = await resultOf(
      { inspect: masking },
      { text: 'Write to ann@lawn.org about the party.' },
    );
    expect(report.inputAlternatives).toContainEqual({ change: { disable: 'personal' }, verdict: 'allow' });
  });
});

describe('hidden characters', () => {
  const text =
    'We will come\u{E0068}\u{E0069} to the par\u200Bty, and Zo\u00EB with \u{1F469}\u200D\u{1F4BB} too.';
  const clean = 'We will come to the party, and Zo\u00EB with \u{1F469}\u200D\u{1F4BB} too.';

  it('do not reach the model; what writing needs does', async () => {
    const setting = setUp({ model: () => clean.replace('come', 'go') });
    const last = (await eventsOf(setting, { text })).at(-1);
    expect(textOf(setting.webllm.asked[0])).toBe(clean);
    expect(last).toMatchObject({
      result: {
        revised: clean.replace('come', 'go'),
        report: { checks: expect.arrayContaining(['hidden-characters-removed']) as unknown },
      },
    });
  });

  it('stay where nothing was rewritten', async () => {
    const { revised, changes, report } = await resultOf({}, { text });
    expect(revised).toBe(text);
    expect(changes).toEqual([]);
    expect(report.checks).not.toContain('hidden-characters-removed');
  });

  it('at the ends take no spaces with them, and cost no answer', async () => {
    const short = { text: '\u0000\tabc\t\u0000' };
    const same = await resultOf({ model: () => 'abc' }, short);
    expect(same).toMatchObject({ revised: short.text, changes: [], report: { chunksKept: 0 } });
    const rewritten = await resultOf({ model: () => 'abd' }, short);
    expect(rewritten).toMatchObject({ revised: '\tabd\t', report: { chunksKept: 0 } });
  });
});

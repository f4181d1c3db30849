import { describe, expect, it } from 'vitest';

import { alternatives, bandOf, decide, inspect, lockedCategories, policyTable } from '../../src/filter';
import type { Category, Finding, InspectOptions, Strictness } from '../../src/filter';

const found = (category: Category, confidence: number, extra: Partial<Finding> = {}): Finding => ({
  start: 0,
  end: 5,
  category,
  kind: category,
  confidence,
  reason: 'for a test',
  rule: 'test',
  ...extra,
});
const input: InspectOptions = { direction: 'input', strictness: 'standard' };
const output: InspectOptions = { direction: 'output', strictness: 'standard' };
const verdict = (finding: Finding, options: InspectOptions): string => decide([finding], options).verdict;

describe('the defaults', () => {
  it.each<[Category, number, InspectOptions, string]>([
    ['secret', 0.97, input, 'mask'],
    ['personal', 0.97, input, 'mask'],
    ['personal', 0.6, input, 'mask'],
    ['personal', 0.3, input, 'allow'],
    ['harassment', 0.95, input, 'warn'],
    ['hate', 0.95, input, 'warn'],
    ['violence', 0.6, input, 'allow'],
    ['self-harm', 0.6, input, 'warn'],
    ['self-harm', 0.99, input, 'warn'],
    ['sexual-minors', 0.95, input, 'block'],
    ['illicit', 0.95, input, 'block'],
    ['injection', 0.99, input, 'warn'],
    ['harassment', 0.95, output, 'block'],
    ['self-harm', 0.95, output, 'block'],
    ['sexual-minors', 0.6, output, 'block'],
    ['injection', 0.9, output, 'block'],
  ])('%s at %d, %o: %s', (category, confidence, options, expected) => {
    expect(verdict(found(category, confidence), options)).toBe(expected);
  });

  it('never blocks a person for an injection or for words of despair in their own text', () => {
    for (const strictness of ['relaxed', 'standard', 'strict'] as const)
      for (const category of ['injection', 'self-harm', 'harassment', 'hate', 'violence', 'sexual'] as const)
        expect(verdict(found(category, 1), { direction: 'input', strictness })).not.toBe('block');
  });

  it('lets a person see a withheld answer, except the two kinds that are never shown', () => {
    expect(decide([found('hate', 0.9)], output)).toMatchObject({ verdict: 'block', overridable: true });
    expect(decide([found('sexual-minors', 0.9)], output)).toMatchObject({
      verdict: 'block',
      overridable: false,
    });
    expect(decide([found('hate', 0.9), found('illicit', 0.9)], output).overridable).toBe(false);
  });
});

describe('the table', () => {
  it('has one row at most for a case', () => {
    const cases = policyTable.flatMap((row) =>
      row.categories.map((category) => `${category} ${row.direction} ${row.band}`),
    );
    expect(new Set(cases).size).toBe(cases.length);
  });

  it('never gets milder with more strictness or more confidence', () => {
    const weight = { allow: 0, mask: 1, warn: 2, block: 3 };
    for (const row of policyTable) {
      const { relaxed, standard, strict } = row.verdicts;
      expect(weight[relaxed]).toBeLessThanOrEqual(weight[standard]);
      expect(weight[standard]).toBeLessThanOrEqual(weight[strict]);
    }
    for (const direction of ['input', 'output'] as const)
      for (const strictness of ['relaxed', 'standard', 'strict'] as const)
        for (const category of new Set(policyTable.flatMap((row) => row.categories))) {
          const steps = [0.2, 0.6, 0.9].map((confidence) =>
            verdict(found(category, confidence), { direction, strictness }),
          );
          const [low = 0, medium = 0, high = 0] = steps.map((step) => weight[step as keyof typeof weight]);
          expect([category, direction, strictness, low <= medium && medium <= high]).toEqual([
            category,
            direction,
            strictness,
            true,
          ]);
        }
  });

  it('splits confidence at a half and at four fifths', () => {
    expect([0.49, 0.5, 0.79, 0.8].map(bandOf)).toEqual(['low', 'medium', 'medium', 'high']);
  });
});

describe('what counts', () => {
  it('the strongest verdict wins, and masks are kept beside a warning', () => {
    const decision = decide(
      [found('secret', 0.99, { start: 10, end: 20, label: 'SECRET' }), found('injection', 0.9)],
      input,
    );
    expect(decision.verdict).toBe('warn');
    expect(decision.because.map((finding) => finding.category)).toEqual(['injection']);
    expect(decision.masks).toEqual([{ start: 10, end: 20, label: 'SECRET' }]);
  });

  it('nothing of a category that was switched off', () => {
    expect(verdict(found('illicit', 0.99), { ...input, disabled: ['illicit'] })).toBe('allow');
  });

  it('in an answer, only harm that the input did not hold', () => {
    const angry = found('harassment', 0.9);
    expect(decide([angry], { ...output, inputFindings: [angry] }).verdict).toBe('allow');
    expect(decide([angry], { ...output, inputFindings: [found('harassment', 0.3)] }).verdict).toBe('block');
    expect(decide([angry], { ...output, inputFindings: [found('violence', 0.9)] }).verdict).toBe('block');
  });

  it('overlapping masks become one, with the label of the surer', () => {
    const masks = decide(
      [
        found('personal', 0.7, { start: 5, end: 15, label: 'NAME' }),
        found('secret', 0.9, { start: 0, end: 10, label: 'SECRET' }),
        found('personal', 0.9, { start: 20, end: 25, label: 'EMAIL' }),
      ],
      input,
    ).masks;
    expect(masks).toEqual([
      { start: 0, end: 15, label: 'SECRET' },
      { start: 20, end: 25, label: 'EMAIL' },
    ]);
  });

  it('tells what would change it', () => {
    expect(alternatives([found('violence', 0.9)], input)).toEqual([
      { change: { strictness: 'relaxed' }, verdict: 'allow' },
      { change: { disable: 'violence' }, verdict: 'allow' },
    ]);
  });
});

describe('what cannot be switched off', () => {
  const levels: readonly Strictness[] = ['relaxed', 'standard', 'strict'];
  const everything = [...new Set(policyTable.flatMap(({ categories }) => categories))];

  it('is what protects keys, children and the model', () => {
    expect(lockedCategories).toEqual(['secret', 'sexual-minors', 'hygiene']);
  });

  it.each(lockedCategories)('%s counts although it is stored as switched off', (category) => {
    for (const options of [input, output])
      expect(decide([found(category, 0.95)], { ...options, disabled: [category] })).toEqual(
        decide([found(category, 0.95)], options),
      );
  });

  it('a key is masked although secrets are stored as switched off', async () => {
    const text = 'my key is AKIAIOSFODNN7QZTRWMP ok';
    const { decision } = await inspect(text, { ...input, disabled: ['secret'] });
    expect(decision).toMatchObject({ verdict: 'mask', masks: [{ label: 'SECRET' }] });
  });

  it('is never advised to be switched off', () => {
    const cases = everything.flatMap((category) =>
      levels.flatMap((strictness) =>
        [0.2, 0.6, 0.99].flatMap((confidence) =>
          [input, output].map((options) => ({ category, confidence, options: { ...options, strictness } })),
        ),
      ),
    );
    const advised = cases.flatMap(({ category, confidence, options }) =>
      alternatives([found(category, confidence), found('secret', 0.99)], options).flatMap(({ change }) =>
        'disable' in change ? [change.disable] : [],
      ),
    );
    expect(advised).toContain('harassment');
    expect(lockedCategories.filter((category) => advised.includes(category))).toEqual([]);
  });

  it('has no advice under a text that is refused for it', () => {
    const refused = [found('sexual-minors', 0.99)];
    for (const findings of [refused, [...refused, found('illicit', 0.99)]])
      for (const strictness of levels)
        for (const options of [input, output]) {
          expect(decide(findings, { ...options, strictness }).verdict).toBe('block');
          expect(alternatives(findings, { ...options, strictness })).toEqual([]);
        }
    const unsure = [found('sexual-minors', 0.6)];
    expect(decide(unsure, { ...input, strictness: 'strict' }).verdict).toBe('block');
    expect(alternatives(unsure, { ...input, strictness: 'strict' })).toEqual([]);
  });

  it('advises nothing that is stricter or the same', () => {
    const weight = { allow: 0, mask: 1, warn: 2, block: 3 };
    for (const category of everything)
      for (const strictness of levels)
        for (const confidence of [0.2, 0.6, 0.99])
          for (const options of [input, output]) {
            const asked = { ...options, strictness };
            const findings = [found(category, confidence)];
            for (const { verdict: other } of alternatives(findings, asked))
              expect(weight[other]).toBeLessThan(weight[decide(findings, asked).verdict]);
          }
  });
});

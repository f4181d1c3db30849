import { describe, expect, it } from 'vitest';

import { combine } from '../../src/filter/combine';
import type { Category, Finding } from '../../src/filter';

const finding = (rule: string, category: Category, confidence: number, start = 0, end = 20): Finding => ({
  start,
  end,
  category,
  kind: rule,
  confidence,
  reason: 'for a test',
  rule,
});
const learned = (category: Category, confidence: number, start = 0, end = 40): Finding => ({
  ...finding(`detector:${category}`, category, confidence, start, end),
  evidence: [{ start, end: start + 4 }],
});

describe('rules and the learned detector as two witnesses', () => {
  it('agree: the rule’s words, surer than either, with the detector’s evidence', () => {
    const [both, ...rest] = combine([finding('unsafe.threat', 'violence', 0.8)], [learned('violence', 0.9)]);
    expect(both).toMatchObject({
      rule: 'unsafe.threat',
      start: 0,
      end: 20,
      evidence: [{ start: 0, end: 4 }],
    });
    expect(both?.confidence).toBeCloseTo(0.98);
    expect(rest).toEqual([]);
  });

  it('disagree: a figure of speech halves what the detector says', () => {
    const results = combine([finding('unsafe.threat', 'violence', 0.2)], [learned('violence', 0.96)]);
    expect(results.map(({ confidence }) => confidence)).toEqual([0.2, 0.48]);
  });

  it('speak of different words or categories: both stay', () => {
    expect(
      combine([finding('unsafe.threat', 'violence', 0.9)], [learned('violence', 0.9, 50, 80)]),
    ).toHaveLength(2);
    expect(combine([finding('unsafe.threat', 'violence', 0.9)], [learned('hate', 0.9)])).toHaveLength(2);
  });

  it('alone, the detector does not block on less than near certainty', () => {
    const alone = (category: Category, confidence: number): number | undefined =>
      combine([], [learned(category, confidence)])[0]?.confidence;
    expect(alone('illicit', 0.9)).toBe(0.79);
    expect(alone('illicit', 0.97)).toBe(0.97);
    expect(alone('harassment', 0.9)).toBe(0.9);
  });
});

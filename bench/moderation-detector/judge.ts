import type { Sample } from '../../scripts/train-detector/sample';
import { detect, heads, score } from '../../src/moderation/detector';

/** One text with its label and everything that the shipped detector says of it. */
export interface Judged {
  readonly sample: Sample;
  readonly scores: readonly number[];
  readonly unsafe: number;
  readonly flagged: readonly boolean[];
  readonly flaggedUnsafe: boolean;
  readonly flaggedInjection: boolean;
}

export function judge(sample: Sample): Judged {
  const scores = score(sample.text);
  const rules = new Set(detect(sample.text).map(({ rule }) => rule));
  const flagged = heads.map((head) => rules.has(`detector:${head}`));
  return {
    sample,
    scores: heads.map((head) => scores[head]),
    unsafe: scores.unsafe,
    flagged,
    flaggedUnsafe: heads.some((head, h) => head !== 'injection' && flagged[h] === true),
    flaggedInjection: flagged[heads.indexOf('injection')] === true,
  };
}

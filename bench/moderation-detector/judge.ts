import type { Sample } from '../../scripts/train-detector/sample';
import { inspect, lean } from '../../src/moderation';
import type { Verdict } from '../../src/moderation';
import { detect, heads, score } from '../../src/moderation/detector';

/** What one look says about a text: graded, and as findings. */
export interface View {
  readonly unsafe: number;
  readonly injection: number;
  readonly foundUnsafe: boolean;
  readonly foundInjection: boolean;
}

/** One text with its label and what the learned detector and the whole filter say of it. */
export interface Judged {
  readonly sample: Sample;
  /** The detector's score per head. */
  readonly scores: readonly number[];
  readonly flagged: readonly boolean[];
  readonly detector: View;
  readonly filter: View;
  /** What the policy does with it as a person's own text, standard strictness. */
  readonly verdict: Verdict;
  /** The same as a model's answer. */
  readonly asAnswer: Verdict;
}

export async function judge(sample: Sample): Promise<Judged> {
  const { text } = sample;
  const scores = score(text);
  const learned = new Set(detect(text).map(({ rule }) => rule));
  const flagged = heads.map((head) => learned.has(`detector:${head}`));
  const { findings, decision } = await inspect(text, { direction: 'input', strictness: 'standard' });
  const answer = await inspect(text, { direction: 'output', strictness: 'standard' });
  // Secrets and personal data are measured by the other half of this benchmark.
  const sure = findings.filter(
    ({ category, confidence }) =>
      confidence >= 0.5 && category !== 'secret' && category !== 'personal' && category !== 'hygiene',
  );
  return {
    sample,
    scores: heads.map((head) => scores[head]),
    flagged,
    detector: {
      unsafe: scores.unsafe,
      injection: scores.injection,
      foundUnsafe: heads.some((head, h) => head !== 'injection' && flagged[h] === true),
      foundInjection: flagged[heads.indexOf('injection')] === true,
    },
    filter: {
      ...lean(text),
      foundUnsafe: sure.some(({ category }) => category !== 'injection'),
      foundInjection: sure.some(({ category }) => category === 'injection'),
    },
    verdict: decision.verdict,
    asAnswer: answer.decision.verdict,
  };
}

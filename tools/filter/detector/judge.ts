import type { Sample } from '../train/sample';
import { inspect, lean } from '../../../src/filter';
import type { Finding, Verdict } from '../../../src/filter';
import { detect, heads, score } from '../../../src/filter/detector';

/** What one look finds in a text. */
export interface Found {
  readonly foundUnsafe: boolean;
  readonly foundInjection: boolean;
}

/** The same, graded too. */
export interface View extends Found {
  readonly unsafe: number;
  readonly injection: number;
}

/** One text with its label and what the learned detector and the whole filter say of it. */
export interface Judged {
  readonly sample: Sample;
  /** The detector's score per head. */
  readonly scores: readonly number[];
  readonly flagged: readonly boolean[];
  readonly detector: View;
  /** The whole filter on the text as a model's answer. */
  readonly filter: View;
  /** The whole filter on the text as a person's own, where some findings need a second witness. */
  readonly ownText: Found;
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
  const ownText = await inspect(text, { direction: 'input', strictness: 'standard' });
  const answer = await inspect(text, { direction: 'output', strictness: 'standard' });
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
    filter: { ...lean(text), ...foundIn(answer.findings) },
    ownText: foundIn(ownText.findings),
    verdict: ownText.decision.verdict,
    asAnswer: answer.decision.verdict,
  };
}

/** Secrets and personal data are measured by the other half of this benchmark. */
function foundIn(findings: readonly Finding[]): Found {
  const sure = findings.filter(
    ({ category, confidence }) =>
      confidence >= 0.5 && category !== 'secret' && category !== 'personal' && category !== 'hygiene',
  );
  return {
    foundUnsafe: sure.some(({ category }) => category !== 'injection'),
    foundInjection: sure.some(({ category }) => category === 'injection'),
  };
}

import type { Span } from '../../shared';
import type { Category, Finding } from '../types';
import { analyse, calibrated, chance, strongest } from './analyse';
import { findingsOf, leaningsOf } from './findings';
import { heads } from './heads';
import type { Head } from './heads';
import { shippedModel } from './shipped';

export { isLearned } from './findings';
export { heads, unsafeHeads } from './heads';

/** Names the shipped weights: it changes whenever they do. */
export const detectorVersion = (): string => shippedModel().version;

/**
 * What the learned detector sees in a text: unsafe content and instructions aimed at the model. Each finding spans the
 * sentence, or the few sentences, that reached the threshold of its head. Never throws; time is linear in the length.
 * @param sentences their bounds where the caller knows them; else full stops and line ends decide.
 */
export const detect = (text: string, sentences?: readonly Span[]): readonly Finding[] =>
  examine(text, sentences).findings;

export interface Examination {
  readonly findings: readonly Finding[];
  /**
   * What it half suspects in some categories, confidence 0.2 to 0.5: worth something only where a rule says the same,
   * so that it is looked up only for the categories of rules that spoke.
   */
  readonly leanings: (categories: ReadonlySet<Category>) => readonly Finding[];
}

/** As `detect`, with what the detector half suspects. */
export function examine(text: string, sentences?: readonly Span[]): Examination {
  const model = shippedModel();
  const analysis = analyse(text, model, sentences);
  return {
    findings: findingsOf(text, analysis, model),
    leanings: (categories) => leaningsOf(analysis, model, categories),
  };
}

type Scores = Readonly<Record<Head, number>>;

/** The calibrated score of each head, 0..1: that of the sentence or passage where it is highest; 0.5 is reported. */
export const score = (text: string): Scores => scoresBy(text, calibrated);

/** The chance of each head's label, 0..1, where 15 % of the texts deserve it: for ranking, comparable between heads. */
export const likelihood = (text: string): Scores => scoresBy(text, chance);

function scoresBy(text: string, by: typeof chance): Scores {
  const model = shippedModel();
  const best = strongest(analyse(text, model), model);
  const of = (head: Head): number => {
    const index = heads.indexOf(head);
    return by(best[index] ?? -20, index, model);
  };
  return {
    unsafe: of('unsafe'),
    harassment: of('harassment'),
    hate: of('hate'),
    violence: of('violence'),
    'self-harm': of('self-harm'),
    sexual: of('sexual'),
    'sexual-minors': of('sexual-minors'),
    illicit: of('illicit'),
    injection: of('injection'),
  };
}

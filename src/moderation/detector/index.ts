import type { Span } from '../../shared';
import type { Finding } from '../types';
import { analyse, calibrated, strongest } from './analyse';
import { findingsOf } from './findings';
import { heads } from './heads';
import type { Head } from './heads';
import { shippedModel } from './shipped';

export { heads, unsafeHeads } from './heads';
export type { Head } from './heads';

/** Names the shipped weights: it changes whenever they do. */
export const detectorVersion = (): string => shippedModel().version;

/**
 * What the learned detector sees in a text: unsafe content and instructions aimed at the model. Each finding spans the
 * sentence, or the few sentences, that reached the threshold of its head. Never throws; time is linear in the length.
 * @param sentences their bounds where the caller knows them; else full stops and line ends decide.
 */
export function detect(text: string, sentences?: readonly Span[]): readonly Finding[] {
  const model = shippedModel();
  return findingsOf(text, analyse(text, model, sentences), model);
}

/** The calibrated score of each head, 0..1: that of the sentence or passage where it is highest. */
export function score(text: string): Readonly<Record<Head, number>> {
  const model = shippedModel();
  const best = strongest(analyse(text, model), model);
  const of = (head: Head): number => {
    const index = heads.indexOf(head);
    return calibrated(best[index] ?? -20, index, model);
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

import { join } from 'node:path';

import { grammarSamples } from './grammar';
import type { Lexicon } from './lexicon';
import { createRandom } from './random';
import type { Sample } from './sample';
import { composedInjections } from './sources/composed';
import { corpus } from './sources/corpus';
import * as publicSets from './sources/public';
import { toxicSpans } from './sources/toxic-spans';

/** Everything there is to learn from and to test on, with its split; the same every time. */
export function readSamples(data: string, lexicon: Lexicon): Sample[] {
  const random = createRandom(20_261_123);
  const here = import.meta.dirname;
  const samples = [
    ...toxicSpans(data),
    ...publicSets.davidson(data),
    ...publicSets.wikipediaTalk(data),
    ...publicSets.identityTemplates(data),
    ...publicSets.realToxicityPrompts(data),
    ...publicSets.surgeToxicity(data),
    ...publicSets.wildguardBenign(data),
    ...publicSets.deepset(data),
    ...publicSets.inTheWild(data),
    ...corpus(join(here, 'corpus')),
    ...grammarSamples(join(here, 'grammar'), lexicon, random),
  ];
  return [...samples, ...composedInjections(data, samples, random)].filter(({ text }) => text.trim() !== '');
}

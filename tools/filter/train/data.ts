import { join, resolve } from 'node:path';

import { grammarSamples, lexiconSlots, readGrammar } from './grammar';
import type { Lexicon } from './lexicon';
import { createRandom } from './random';
import type { Random } from './random';
import type { Sample } from './sample';
import { composedInjections } from './sources/composed';
import { corpus } from './sources/corpus';
import * as publicSets from './sources/public';
import { toxicSpans } from './sources/toxic-spans';

/** Everything there is to learn from and to test on, with its split; the same every time. */
export function readSamples(data: string, lexicon: Lexicon): Sample[] {
  const random = createRandom(20_261_123);
  const here = resolve('tools/filter/train');
  const grammar = readGrammar(join(here, 'grammar'), lexiconSlots(lexicon));
  const embedded = readGrammar(join(here, 'embedded'), grammar.slots);
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
    ...grammarSamples(grammar, random),
  ];
  const whole = [...samples, ...composedInjections(data, embedded, samples, random)];
  return [...whole, ...pieces(whole, random)].filter(({ text }) => text.trim() !== '');
}

/**
 * Every sentence of a benign text is benign. The detector looks at sentences and pairs of them, so it must have seen
 * some from the midst of long texts, or it would cry wolf there.
 */
function pieces(samples: readonly Sample[], random: Random): Sample[] {
  return samples
    .filter(
      ({ split, text, labels }) =>
        split === 'train' && text.length > 160 && labels.unsafe === 0 && labels.injection === 0,
    )
    .flatMap((whole) => {
      const sentences = [...whole.text.matchAll(/[^.!?\n]+[.!?\n]*/gu)].map(([text]) => text);
      if (sentences.length < 3) return [];
      return [1, 2].flatMap((length) => {
        const from = random.below(sentences.length - length + 1);
        const text = sentences
          .slice(from, from + length)
          .join('')
          .trim();
        return text.length < 12
          ? []
          : [{ ...whole, source: `${whole.source}/piece`, text, weight: whole.weight * 0.5 }];
      });
    });
}

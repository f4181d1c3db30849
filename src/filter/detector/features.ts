import { Unit, fold, kindOf } from './characters';
import { hashPair, hashSeed, hashStep } from './hash';
import { TokenFlag } from './tokens';
import type { Tokens } from './tokens';
import type { Vocabulary } from './vocabulary';

/** Most features one token can have; the size of the array that `featuresOf` fills. */
export const maxFeatures = 36;
const gramLength = 4;
const gramWordLength = 24;

const salt = { word: 11, skip: 13, group: 17, negated: 19, quoted: 23, gram: 29 } as const;

/**
 * The hashed features of the n-grams that end at token `i`: words, pairs, triples, pairs with a gap, the same with
 * lexicon words replaced by their class, marks for negation and quotation, and letter 4-grams of unknown words.
 * Writes their buckets (0 .. 2^bits - 1) to `into` and returns how many there are.
 */
export function featuresOf(
  text: string,
  tokens: Tokens,
  vocabulary: Vocabulary,
  i: number,
  bits: number,
  into: Int32Array,
): number {
  const mask = (1 << bits) - 1;
  const entry = tokens.entry[i] ?? -1;
  const flags = tokens.flags[i] ?? 0;
  const word = tokens.hash[i] ?? 0;
  const kind = vocabulary.classOf(entry);
  const abstract = kind === 0 ? word : hashPair(kind, salt.group);
  let count = 0;
  into[count++] = hashPair(word, salt.word) & mask;
  if (kind !== 0) into[count++] = abstract & mask;
  if ((flags & TokenFlag.negated) !== 0) into[count++] = hashPair(abstract, salt.negated) & mask;
  if ((flags & TokenFlag.quoted) !== 0) into[count++] = hashPair(abstract, salt.quoted) & mask;
  if (i > 0) {
    const word1 = tokens.hash[i - 1] ?? 0;
    const kind1 = vocabulary.classOf(tokens.entry[i - 1] ?? -1);
    const abstract1 = kind1 === 0 ? word1 : hashPair(kind1, salt.group);
    into[count++] = hashPair(word1, word) & mask;
    if (kind + kind1 !== 0) into[count++] = hashPair(abstract1, abstract) & mask;
    if (i > 1) {
      const word2 = tokens.hash[i - 2] ?? 0;
      const kind2 = vocabulary.classOf(tokens.entry[i - 2] ?? -1);
      const abstract2 = kind2 === 0 ? word2 : hashPair(kind2, salt.group);
      into[count++] = hashPair(hashPair(word2, word1), word) & mask;
      into[count++] = hashPair(hashPair(abstract2, salt.skip), abstract) & mask;
      if (kind + kind1 + kind2 !== 0)
        into[count++] = hashPair(hashPair(abstract2, abstract1), abstract) & mask;
    }
  }
  if (entry < 0 && (flags & TokenFlag.sign) === 0) count = letterGrams(text, tokens, i, mask, into, count);
  return count;
}

/** Letter 4-grams with the word's bounds as letters, hashed as they roll by. */
function letterGrams(
  text: string,
  tokens: Tokens,
  i: number,
  mask: number,
  into: Int32Array,
  from: number,
): number {
  const start = tokens.start[i] ?? 0;
  const end = Math.min(tokens.end[i] ?? 0, start + gramWordLength);
  let count = from;
  let [a, b, c] = [0, 0, 0x5e];
  for (let at = start; at <= end; at += 1) {
    const unit = at === end ? 0x24 : text.charCodeAt(at);
    if (kindOf(unit) === Unit.ignored) continue;
    const d = at === end ? unit : fold(unit);
    if (a !== 0 && count < maxFeatures) {
      let hash = hashStep(hashStep(hashSeed, a), b);
      hash = hashStep(hashStep(hash, c), d);
      into[count++] = hashPair(hash, salt.gram + gramLength) & mask;
    }
    [a, b, c] = [b, c, d];
  }
  return count;
}

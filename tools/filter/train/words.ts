import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { wordClasses } from '../../../src/filter/detector/heads';
import { hashWord } from '../../../src/filter/detector/hash';
import { Vocabulary } from '../../../src/filter/detector/vocabulary';
import type { Lexicon } from './lexicon';

export const sourceDims = 32;
/** A step of the 4-bit codes in vectors.bin, in standard deviations of its axis. */
const codeStep = 0.36;

export interface Words {
  readonly vocabulary: Vocabulary;
  readonly hashes: Int32Array;
  readonly classes: Uint8Array;
  /** entries × sourceDims */
  readonly vectors: Float32Array;
}

/** The vocabulary: words with pre-trained vectors, and lexicon words without (their class stands for them). */
export function readWords(folder: string, lexicon: Lexicon): Words {
  const known = readFileSync(join(folder, 'words.txt'), 'utf8').trimEnd().split('\n');
  const codes = readFileSync(join(folder, 'vectors.bin'));
  const inKnown = new Set(known);
  const missing = [...lexicon.words.keys()].filter((word) => !inKnown.has(word)).sort();
  const words = [...known, ...missing];
  const vectors = new Float32Array(words.length * sourceDims);
  for (let i = 0; i < known.length * sourceDims; i += 1) {
    const byte = codes[i >> 1] ?? 0;
    vectors[i] = ((i % 2 === 0 ? byte & 15 : byte >> 4) - 8) * codeStep;
  }
  const hashes = Int32Array.from(words, hashWord);
  const classes = Uint8Array.from(words, (word) => wordClasses.indexOf(lexicon.words.get(word) ?? 'none'));
  return { vocabulary: new Vocabulary(hashes, classes), hashes, classes, vectors };
}

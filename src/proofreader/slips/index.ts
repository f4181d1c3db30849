import type { Correction } from '../types';
import { agreement } from './agreement';
import { comparison } from './comparison';
import { contractions } from './contractions';
import { homophones } from './homophones';
import { its } from './its';
import { learners } from './learners';
import { littleWords } from './little-words';
import { compile, mend } from './slip';

const slips = compile({
  ...littleWords,
  ...homophones,
  ...contractions,
  ...its,
  ...comparison,
  ...agreement,
  ...learners,
});

/** Corrections of words that are words, and not the ones that were meant. */
export const slipsIn = (text: string, weight: number): readonly Correction[] => mend(text, slips, weight);

/** For tests. */
export const slipNames: readonly string[] = slips.map(({ name }) => name);

import { array, constantFrom, oneof, type Arbitrary } from 'fast-check';

import { awkwardText } from '../text/arbitraries';
import { clean } from './clean';
import { corrections } from './corrections';
import { readLines, readWrongSentence } from './neighbors';
import { otherLanguages } from './other-languages';

const sentences = [
  ...clean,
  ...corrections.map(([written]) => written),
  ...readLines('wrong.txt').map((line) => readWrongSentence(line).written),
];
const foreign = Object.values(otherLanguages).flat();

/** What stands beside sentences: line breaks, addresses, placeholders, invisible characters, mistakes that meet. */
const between = [
  ' ',
  '\n',
  '\r\n',
  '\n\n',
  '\r\n\r\n',
  '\r',
  '\u200b',
  '\u00ad',
  '\ufeff',
  '\u202e',
  '\u2060',
  '\u200d',
  '\u0301',
  ' anna@example.com ',
  ' [EMAIL_1] ',
  ' https://example.com/teh ',
  ' `teh` ',
  ' i ',
  ' the the ',
  ' dont ',
  ' , ',
  ' more better ',
  ' he dont ',
  ' alot ',
  ' a hour ',
  ' should of went ',
  '"',
  '’',
];

/** Texts as they stand in fields, of so many sentences and joints at most. */
export const fieldTextOf = (maxLength: number): Arbitrary<string> =>
  array(
    oneof(
      { weight: 6, arbitrary: constantFrom(...sentences) },
      { weight: 1, arbitrary: constantFrom(...foreign) },
      { weight: 1, arbitrary: awkwardText },
      { weight: 6, arbitrary: constantFrom(...between) },
    ),
    { minLength: 1, maxLength },
  ).map((parts) => parts.join(''));

export const fieldText: Arbitrary<string> = fieldTextOf(12);

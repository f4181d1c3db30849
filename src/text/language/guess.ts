import { splitWords } from '../segment';
import { stopWords, tellingLetters } from './profiles';
import { countScripts, mainScript, type Script } from './script';

export interface LanguageGuess {
  readonly script: Script;
  /** ISO 639-1, only where the text says enough to be sure. */
  readonly language?: string;
  /** The language with the most evidence in the text, however little; English where another has as much. */
  readonly likeliest?: string;
}

/** Enough to know a language by; longer texts are judged by their beginning. */
const charactersRead = 4000;
const fewestHits = 3;

const byScript: Partial<Record<Script, string>> = {
  greek: 'el',
  hebrew: 'he',
  han: 'zh',
  kana: 'ja',
  hangul: 'ko',
  thai: 'th',
};

const languagesOf = new Map<string, string[]>();
for (const [language, words] of Object.entries(stopWords)) {
  for (const word of new Set(words.split(' '))) {
    languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);
  }
}

/** Whether a word, in lower case, is one of the frequent short words of a language known here. */
export const isStopWord = (word: string): boolean => languagesOf.has(word);

/**
 * Script and, for the larger European languages, language of a text, by its frequent short words.
 * Takes well under a millisecond; says no language rather than a doubtful one.
 */
export function guessLanguage(text: string): LanguageGuess {
  const read = text.slice(0, charactersRead).toLowerCase();
  const script = mainScript(countScripts(read));
  const certain = byScript[script];
  if (certain !== undefined) return { script, language: certain, likeliest: certain };
  if (script !== 'latin' && script !== 'cyrillic') return { script };
  const words = splitWords(read).filter(({ isWord }) => isWord);
  const found = scores(
    words.map((word) => word.text),
    read,
  );
  const [best, second] = [...found].sort(
    ([one, left], [other, right]) =>
      right.score - left.score || Number(other === 'en') - Number(one === 'en'),
  );
  if (best === undefined) return { script };
  const [language, { score, hits }] = best;
  /** How far the language stands out from the next likely one, 0..1. */
  const lead = 1 - (second?.[1].score ?? 0) / score;
  const sure = hits >= fewestHits && hits / words.length >= 0.1 && lead >= 0.25;
  return { script, likeliest: language, ...(sure ? { language } : {}) };
}

interface Score {
  readonly score: number;
  readonly hits: number;
}

function scores(words: readonly string[], text: string): Map<string, Score> {
  const found = new Map<string, Score>();
  const add = (language: string, score: number, hits: number): void => {
    const before = found.get(language) ?? { score: 0, hits: 0 };
    found.set(language, { score: before.score + score, hits: before.hits + hits });
  };
  for (const word of words) {
    const languages = languagesOf.get(word) ?? [];
    // A word that several languages share says less about each.
    for (const language of languages) add(language, 1 / languages.length, 1);
  }
  for (const [language, letters] of Object.entries(tellingLetters)) {
    const count = text.match(letters)?.length ?? 0;
    if (count > 0) add(language, count * 0.5, Math.min(count, 2));
  }
  return found;
}

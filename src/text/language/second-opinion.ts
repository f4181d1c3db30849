import { guessLanguage } from './guess';

/** Reads the language of a text in another way: ISO 639-1, undefined where it is unsure. */
export type DetectLanguage = (text: string) => Promise<string | undefined>;

/**
 * The language of a text as guessed here; where that is unsure, as `detect` says. Detectors take short or misspelled
 * English for other languages, so nothing is said where English is the likeliest.
 */
export async function findLanguage(text: string, detect: DetectLanguage): Promise<string | undefined> {
  const { language, likeliest } = guessLanguage(text);
  return language ?? (likeliest === 'en' ? undefined : detect(text));
}

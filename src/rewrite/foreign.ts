import type { ForeignSentence } from '../engine';
import type { Span } from '../shared';
import type { DetectLanguage } from '../text';

/** Whether nothing of the text was checked: no letter is outside of its foreign sentences, which are in order. */
export function isWhollyForeign(text: string, foreign: readonly Span[]): boolean {
  if (foreign.length === 0) return false;
  let rest = '';
  let at = 0;
  for (const { start, end } of foreign) {
    rest += text.slice(at, start);
    at = end;
  }
  return !/\p{L}/u.test(rest + text.slice(at));
}

/** Whether more than half of the text is in foreign sentences. */
export function isMostlyForeign(text: string, foreign: readonly Span[]): boolean {
  const unchecked = foreign.reduce((sum, { start, end }) => sum + end - start, 0);
  return unchecked * 2 > text.trim().length;
}

/** The sentences with the names that `detect` gives to those without one; read together, for one alone is short. */
export async function withLanguages(
  text: string,
  foreign: readonly ForeignSentence[],
  detect: DetectLanguage,
): Promise<readonly ForeignSentence[]> {
  const unnamed = foreign.filter(({ language }) => language === undefined);
  if (unnamed.length === 0) return foreign;
  const language = await detect(unnamed.map(({ start, end }) => text.slice(start, end)).join('\n'));
  // It is sure that they are not English: the detector is wrong.
  return language === undefined || language === 'en'
    ? foreign
    : foreign.map((sentence) => ({ language, ...sentence }));
}

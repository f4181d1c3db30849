import { knownCorrection } from './misspellings';
import { bandOf } from './vocabulary';
import { wordsOf } from './words';

/** Short rare words ("en", "mi") are those of other languages more often than not. */
const isCommon = (word: string): boolean => (bandOf(word) ?? 70) <= (word.length < 4 ? 35 : 60);

/** The commonest words of other languages in Latin letters that are no English words. */
const foreign = new Set(
  `der das und ist nicht ein eine einen einem ich mit auf für sich auch wird wurde sind sie wir ihr bei nach oder aber
  haben habe sehr noch kann mehr über zum zur dem des es le la les une des et est pas que qui dans pour sur avec plus
  ce cette sont nous vous je il elle été être mais où très el los las una del por con para como pero muy está son
  más también y ya porque cuando hay lo gli della che di non è sono per più anche questo nel alla ho och att det som
  en inte av på är jag het een van niet zijn voor dat op te ook maar wij og ikke på jeg er não uma os com mais é
  você isso nie się jest na że z w do to ale jak ve bir bu için çok tidak yang dan untuk dengan ini itu`
    .trim()
    .split(/\s+/u)
    .filter((word) => !isCommon(word)),
);

/**
 * Whether a text is English enough to be corrected: most of its words in Latin letters are English words
 * or common misspellings of them, and few are everyday words of another language.
 * A text of one or two unknown words counts as English: names and slips are likelier than another language.
 */
export function isEnglish(text: string): boolean {
  let known = 0;
  let other = 0;
  let unknown = 0;
  let latin = 0;
  for (const { text: word } of wordsOf(text)) {
    const lower = word.toLowerCase().replaceAll('’', "'");
    if (!/^[\p{Script=Latin}\p{M}']+$/u.test(word)) {
      other++;
      continue;
    }
    latin++;
    if (foreign.has(lower)) other++;
    else if (isEnglishWord(lower)) known++;
    else if (word === lower) unknown++;
  }
  if (latin === 0) return false;
  return other * 2 <= known + 1 && (known >= unknown || known + unknown + other <= 2);
}

function isEnglishWord(lower: string): boolean {
  const stem = lower.replace(/'(?:s|t|re|ve|ll|d|m)?$/u, '');
  return lower === 'i' || isCommon(lower) || isCommon(stem) || knownCorrection(lower) !== undefined;
}

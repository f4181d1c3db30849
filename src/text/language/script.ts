/** Writing systems told apart here; 'other' for the rest, 'none' where there is no letter. */
export type Script =
  | 'latin'
  | 'cyrillic'
  | 'greek'
  | 'arabic'
  | 'hebrew'
  | 'han'
  | 'kana'
  | 'hangul'
  | 'thai'
  | 'devanagari'
  | 'other'
  | 'none';

const scripts: readonly (readonly [Script, RegExp])[] = [
  ['latin', /\p{Script=Latin}/gu],
  ['cyrillic', /\p{Script=Cyrillic}/gu],
  ['greek', /\p{Script=Greek}/gu],
  ['arabic', /\p{Script=Arabic}/gu],
  ['hebrew', /\p{Script=Hebrew}/gu],
  ['han', /\p{Script=Han}/gu],
  ['kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['hangul', /\p{Script=Hangul}/gu],
  ['thai', /\p{Script=Thai}/gu],
  ['devanagari', /\p{Script=Devanagari}/gu],
];

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** How many letters of each script a text holds; scripts without a letter are left out. */
export function countScripts(text: string): ReadonlyMap<Script, number> {
  const counts = new Map<Script, number>();
  let known = 0;
  for (const [script, pattern] of scripts) {
    const count = countOf(text, pattern);
    known += count;
    if (count > 0) counts.set(script, count);
  }
  const others = countOf(text, /\p{L}/gu) - known;
  if (others > 0) counts.set('other', others);
  return counts;
}

/** The script of most letters; Japanese counts as kana from a few per cent of kana on. */
export function mainScript(counts: ReadonlyMap<Script, number>): Script {
  const kana = counts.get('kana') ?? 0;
  const han = counts.get('han') ?? 0;
  const ranked = [...counts]
    .map(([script, count]) => [script, script === 'han' ? count + kana : count] as const)
    .sort(([, left], [, right]) => right - left);
  const [first] = ranked[0] ?? ['none' as const];
  return first === 'han' && kana > (han + kana) * 0.05 ? 'kana' : first;
}

import type { EnglishDialect } from '../engine';
import { bandOf, fitsDialect } from './vocabulary';
import type { Band } from './vocabulary';

/** A word in the place of a misspelt one; the lower the cost, the likelier it was meant. */
interface Candidate {
  readonly word: string;
  readonly cost: number;
}

/** What a rarer word must make up for by being nearer. */
const rarity: Readonly<Record<Band, number>> = { 10: 0, 20: 0.15, 35: 0.35, 60: 0.75 };
const rarityOfUnlisted = 0.9;

/** The better candidate must be this much better than the next; else nobody knows what was meant. */
const margin = 0.2;

/** The most that a correction of a word of so many letters may cost: the shorter, the surer it must be. */
const costLimits: readonly number[] = [0, 0, 0, 0, 0.5, 0.8, 0.95];
const costLimitOfLong = 1.1;
/** For words that may be coined on purpose. */
const costLimitOfCoined = 0.75;
const costLimitOfNames = 0.6;

function costLimit(word: string, maybeName: boolean): number {
  const limit = costLimits[word.length] ?? costLimitOfLong;
  if (maybeName) return word.length < 6 ? 0 : costLimitOfNames;
  return looksCoined(word) ? Math.min(limit, costLimitOfCoined) : limit;
}

/**
 * The one word that was likely meant, in lower case or as the linter writes it; undefined when it is not clear.
 * @param word misspelt, in lower case
 * @param proposals of the linter, best first
 * @param maybeName it is written with a capital: only the plainest slips are mended
 */
export function likelyMeant(
  word: string,
  proposals: readonly string[],
  dialect: EnglishDialect,
  { maybeName = false } = {},
): string | undefined {
  const name = proposals.find((proposal) => isNameOf(word, proposal));
  if (name !== undefined) return name;
  const words = new Set([...proposals.filter((proposal) => !/\s/u.test(proposal)), ...oneEditAway(word)]);
  const candidates: Candidate[] = [...words]
    .filter((candidate) => candidate !== word && !isOwnGenitive(word, candidate))
    .filter((candidate) => fitsDialect(candidate.toLowerCase(), dialect))
    .map((candidate) => ({ word: candidate, cost: costOf(word, candidate) }))
    .sort((a, b) => a.cost - b.cost);
  const [best, next] = candidates;
  if (best === undefined || best.cost > costLimit(word, maybeName)) return undefined;
  return next !== undefined && next.cost - best.cost < margin ? undefined : best.word;
}

/** "paris" for "Paris"; brands with capitals inside are often written in lower case on purpose. */
const isNameOf = (word: string, proposal: string): boolean =>
  word.length > 3 && proposal === word.charAt(0).toUpperCase() + word.slice(1);

/** "talibans" is more often several than somebody's. */
const isOwnGenitive = (word: string, candidate: string): boolean =>
  word.endsWith('s') && candidate.toLowerCase() === `${word.slice(0, -1)}'s`;

const suffixes = /(?:s|r|rs|er|ers|or|ors|d|ed|ly|less|ness|ish|able|ables|like|wise|ify|ize|izer|izers)$/u;
const prefixes = /^(?:re|un|de|sub|pre|non|multi|auto|anti|micro|mini|super|over|under|inter|co|post)/u;

/** Made from English words by its rules: jargon ("pickler", "prerender", "linesep") more often than a slip. */
function looksCoined(word: string): boolean {
  const isCommon = (part: string): boolean => part.length > 2 && (bandOf(part) ?? 60) <= 35;
  for (let cut = 1; cut < word.length; cut++) {
    const head = word.slice(0, cut);
    const tail = word.slice(cut);
    if (isCommon(head) && suffixes.exec(tail)?.[0] === tail) return true;
    if (isCommon(tail) && prefixes.exec(head)?.[0] === head) return true;
    if (isCommon(head) && isCommon(tail)) return true;
  }
  return false;
}

function costOf(typed: string, meant: string): number {
  const band = bandOf(meant);
  return editCost(typed, meant.toLowerCase()) + (band === undefined ? rarityOfUnlisted : rarity[band]);
}

const letters = Array.from("abcdefghijklmnopqrstuvwxyz'");

/** Words of the common bands that one slip of the finger turns into `word`. */
function oneEditAway(word: string): readonly string[] {
  if (word.length < 4 || word.length > 24) return [];
  const found = new Set<string>();
  const consider = (candidate: string): void => {
    const band = bandOf(candidate);
    if (band !== undefined && band <= 35) found.add(candidate);
  };
  for (let i = 0; i <= word.length; i++) {
    const head = word.slice(0, i);
    const tail = word.slice(i);
    for (const letter of letters) {
      consider(head + letter + tail);
      consider(head + letter + tail.slice(1));
    }
    consider(head + tail.slice(1));
    if (tail.length > 1) consider(`${head}${tail.charAt(1)}${tail.charAt(0)}${tail.slice(2)}`);
  }
  return [...found];
}

const vowels = new Set('aeiouy');
/** Letters that sound alike in some words. */
const alike = new Set(['cs', 'sc', 'ck', 'kc', 'sz', 'zs', 'gj', 'jg', 'ts', 'ct', 'vw', 'fv']);
const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

function substitution(typed: string, meant: string): number {
  if (typed === meant) return 0;
  if (vowels.has(typed) && vowels.has(meant)) return 0.55;
  if (alike.has(typed + meant)) return 0.65;
  const row = rows.find((keys) => keys.includes(typed) && keys.includes(meant));
  return row !== undefined && Math.abs(row.indexOf(typed) - row.indexOf(meant)) === 1 ? 0.8 : 1;
}

/**
 * Damerau-Levenshtein distance (optimal string alignment) with the costs of common slips:
 * swapped neighbours, a letter doubled or not, one vowel for another, a forgotten apostrophe.
 */
function editCost(typed: string, meant: string): number {
  const width = meant.length + 1;
  const costs = new Float64Array((typed.length + 1) * width);
  const at = (i: number, j: number): number => costs[i * width + j] ?? 0;
  for (let i = 0; i <= typed.length; i++) {
    for (let j = 0; j <= meant.length; j++) {
      if (i === 0 && j === 0) continue;
      const a = typed.charAt(i - 1);
      const b = meant.charAt(j - 1);
      let cost = Infinity;
      if (i > 0) cost = Math.min(cost, at(i - 1, j) + gapCost(typed, i - 1));
      if (j > 0) cost = Math.min(cost, at(i, j - 1) + gapCost(meant, j - 1));
      if (i > 0 && j > 0) cost = Math.min(cost, at(i - 1, j - 1) + substitution(a, b));
      if (i > 1 && j > 1 && a === meant.charAt(j - 2) && typed.charAt(i - 2) === b && a !== b)
        cost = Math.min(cost, at(i - 2, j - 2) + 0.45);
      costs[i * width + j] = cost;
    }
  }
  // People hardly ever get the first letter wrong.
  return at(typed.length, meant.length) + (typed.charAt(0) === meant.charAt(0) ? 0 : 0.7);
}

/** The cost of a letter too many or too few. */
function gapCost(word: string, index: number): number {
  const letter = word.charAt(index);
  if (letter === "'") return 0.1;
  if (letter === word.charAt(index - 1) || letter === word.charAt(index + 1)) return 0.4;
  // A different ending makes another word: "picklers" and "pickles".
  const ending = index >= word.length - 1 ? 0.35 : 0;
  return (vowels.has(letter) ? 0.6 : 0.75) + ending;
}

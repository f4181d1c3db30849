import { list } from '../../shared';
import { Unit, fold, kindOf, unmask } from './characters';
import { hashSeed, hashStep, hashWord } from './hash';
import type { Vocabulary } from './vocabulary';

/** The words and signs of a text, in order, as parallel arrays; offsets are UTF-16 units of the text. */
export interface Tokens {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly hash: Int32Array;
  /** Vocabulary entry, or -1. */
  readonly entry: Int16Array;
  /** TokenFlag bits. */
  readonly flags: Uint8Array;
}

export const TokenFlag = { negated: 1, quoted: 2, sentenceEnd: 4, sign: 8 } as const;

/** Longer words are read to their end but hashed only so far: no word needs more, a key or a base64 blob might. */
const hashedLength = 40;
/** Words after a negation that count as negated. */
const negationReach = 4;
/** A quotation longer than this many words is taken for two unrelated marks. */
const quoteReach = 60;

const negations = new Set(
  list`
    not
    no
    never
    without
    nobody
    none
    neither
    nor
    cannot
    don't
    doesn't
    didn't
    isn't
    aren't
    wasn't
    weren't
    won't
    wouldn't
    can't
    couldn't
    shouldn't
    dont
    doesnt
    isnt
    wont
    cant
    nicht
    kein
    keine
  `.map(hashWord),
);
const quoteHash = hashWord('"');

class TokenWriter {
  count = 0;
  start: Int32Array = new Int32Array(1024);
  end: Int32Array = new Int32Array(1024);
  hash: Int32Array = new Int32Array(1024);
  entry = new Int16Array(1024);
  flags = new Uint8Array(1024);

  push(start: number, end: number, hash: number, entry: number, flags: number): void {
    if (this.count === this.start.length) this.#grow();
    const at = this.count;
    this.start[at] = start;
    this.end[at] = end;
    this.hash[at] = hash;
    this.entry[at] = entry;
    this.flags[at] = flags;
    this.count += 1;
  }

  endSentence(): void {
    if (this.count > 0)
      this.flags[this.count - 1] = (this.flags[this.count - 1] ?? 0) | TokenFlag.sentenceEnd;
  }

  #grow(): void {
    const size = this.start.length * 2;
    const larger = (old: Int32Array): Int32Array => {
      const next = new Int32Array(size);
      next.set(old);
      return next;
    };
    this.start = larger(this.start);
    this.end = larger(this.end);
    this.hash = larger(this.hash);
    const entry = new Int16Array(size);
    entry.set(this.entry);
    this.entry = entry;
    const flags = new Uint8Array(size);
    flags.set(this.flags);
    this.flags = flags;
  }
}

/**
 * One pass over the text, linear in its length. Words are folded (case, diacritics, look-alike letters), letters
 * repeated three times or more count once, and a word not in the vocabulary is tried again with 1, 3, @, $ … read
 * as the letters they stand for.
 */
export function tokenize(text: string, vocabulary: Vocabulary): Tokens {
  const out = new TokenWriter();
  const length = text.length;
  let at = 0;
  let lastSign = 0;
  // A row of signs that holds no letter is looked at once, not again from each of its signs.
  let signsUntil = 0;
  while (at < length) {
    const unit = text.charCodeAt(at);
    const kind = kindOf(unit);
    const disguised = kind === Unit.disguise && at + 1 < length && at >= signsUntil;
    if (kind === Unit.letter || kind === Unit.digit || disguised) {
      const before = out.count;
      const end = readWord(text, at, length, vocabulary, out);
      if (out.count > before) {
        lastSign = 0;
        at = end;
        continue;
      }
      signsUntil = end;
    }
    if (kind === Unit.newline) {
      out.endSentence();
      lastSign = 0;
    } else if (kind === Unit.mark || kind === Unit.disguise || kind === Unit.joiner) {
      const sign = signOf(unit);
      // A row of equal signs is one token.
      if (sign === lastSign && out.count > 0) out.end[out.count - 1] = at + 1;
      else {
        const hash = hashStep(hashSeed, sign);
        out.push(at, at + 1, hash, vocabulary.find(hash), TokenFlag.sign);
      }
      lastSign = sign;
      if (sign === 0x2e || sign === 0x21 || sign === 0x3f) {
        const next = at + 1 < length ? kindOf(text.charCodeAt(at + 1)) : Unit.space;
        if (next === Unit.space || next === Unit.newline || next === Unit.mark) out.endSentence();
      }
    } else if (kind === Unit.space) lastSign = 0;
    at += 1;
  }
  out.endSentence();
  markScopes(out);
  return out;
}

/** Writes the word that begins at `from`, if there is one. Gives the end of what was looked at. */
function readWord(
  text: string,
  from: number,
  length: number,
  vocabulary: Vocabulary,
  out: TokenWriter,
): number {
  let plain = hashSeed;
  let bare = hashSeed;
  let previous = 0;
  let repeats = 0;
  let written = 0;
  let letters = 0;
  let others = 0;
  let at = from;
  for (; at < length; at += 1) {
    const unit = text.charCodeAt(at);
    const kind = kindOf(unit);
    if (kind === Unit.ignored) continue;
    if (kind === Unit.letter) letters += 1;
    else if (kind === Unit.digit || kind === Unit.disguise) others += 1;
    else if (kind !== Unit.joiner || at + 1 >= length || kindOf(text.charCodeAt(at + 1)) !== Unit.letter)
      break;
    const folded = fold(unit);
    // A letter three times or more in a row counts once: sooo, fuuuck.
    if (folded === previous) repeats += 1;
    else repeats = 0;
    previous = folded;
    if (written >= hashedLength || (repeats === 0 ? false : repeats > 1 || isRun(text, at, length, folded)))
      continue;
    written += 1;
    plain = hashStep(plain, folded);
    bare = hashStep(bare, unmask(folded));
  }
  if (letters === 0) {
    if (others === 0 || kindOf(text.charCodeAt(from)) === Unit.disguise) return at;
    // Numbers differ too much to be features; how long they are may tell (ages, years, amounts).
    const hash = hashStep(hashStep(hashSeed, 0x23), Math.min(at - from, 6));
    out.push(from, at, hash, vocabulary.find(hash), 0);
    return at;
  }
  let entry = vocabulary.find(plain);
  let hash = plain;
  if (entry < 0 && others > 0) {
    const disguised = vocabulary.find(bare);
    if (disguised >= 0) {
      entry = disguised;
      hash = bare;
    }
  }
  out.push(from, at, hash, entry, 0);
  return at;
}

/** Whether the letter at `at`, the second of its kind, is followed by a third. */
const isRun = (text: string, at: number, length: number, folded: number): boolean =>
  at + 1 < length && fold(text.charCodeAt(at + 1)) === folded;

/** Typographic variants of a sign are one sign. */
function signOf(unit: number): number {
  if (unit === 0x22 || (unit >= 0x201c && unit <= 0x201f) || unit === 0xab || unit === 0xbb) return 0x22;
  if (unit === 0x2026) return 0x2e;
  if (unit >= 0x2010 && unit <= 0x2015) return 0x2d;
  return unit;
}

function markScopes(tokens: TokenWriter): void {
  let negatedUntil = -1;
  let quoteFrom = -1;
  for (let i = 0; i < tokens.count; i += 1) {
    const hash = tokens.hash[i] ?? 0;
    if (i <= negatedUntil) tokens.flags[i] = (tokens.flags[i] ?? 0) | TokenFlag.negated;
    if (negations.has(hash)) negatedUntil = i + negationReach;
    if (((tokens.flags[i] ?? 0) & TokenFlag.sentenceEnd) !== 0) negatedUntil = -1;
    if (hash !== quoteHash) continue;
    if (quoteFrom >= 0 && i - quoteFrom <= quoteReach) {
      for (let q = quoteFrom + 1; q < i; q += 1) tokens.flags[q] = (tokens.flags[q] ?? 0) | TokenFlag.quoted;
      quoteFrom = -1;
    } else quoteFrom = i;
  }
}

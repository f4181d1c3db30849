import { pattern, type Span } from '../../shared';
import {
  isCombining,
  isJoiner,
  isTag,
  isVariationSelector,
  joinsAfter,
  replacementOf,
  unwanted,
} from './classes';
import type { HygieneKind } from './classes';
import { createOffsetMap } from './offsets';
import type { OffsetMap } from './offsets';

/** One stretch that was taken out or replaced, in offsets of the original text. */
export interface HygieneChange extends Span {
  readonly kind: HygieneKind;
  /** Code points of this kind in the stretch. */
  readonly count: number;
  /** What stands there now; empty when it was taken out. */
  readonly replacement: string;
}

export interface Sanitized extends OffsetMap {
  readonly text: string;
  /** Sorted, not overlapping; empty when the text came back as it was. */
  readonly changes: readonly HygieneChange[];
}

/** UTF-16 code units left at most; the rest is cut off and reported as `too-long`. */
const maxLength = 500_000;
/** Marks kept on one letter. Real writing stacks four or five; Tibetan a few more. */
const maxMarks = 10;
const blackFlag = 0x1f3f4;
const cancelTag = 0xe007f;
/** Texts of these characters alone need no closer look; anything else does. */
const plain = new RegExp(pattern`
    ^[
      \t\n\r\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff
      \u0370-\u0482\u2010-\u2027\u2030-\u205e\u20a0-\u20bf
      \u3040-\u3096\u30a0-\u30ff\u4e00-\u9fff\uac00-\ud7a3
    ]*$
  `);

/**
 * Takes out what hides, reorders or floods text: control and bidi characters, invisible characters, tag characters,
 * stacks of combining marks, lone surrogates. Writing that needs joiners, emoji sequences and single variation
 * selectors stays as it is. Linear; never throws; the same text comes back when there is nothing to do.
 */
export function sanitize(original: string): Sanitized {
  const clean = plain.test(original) ? asItIs(original) : withoutUnwanted(original);
  return cut(original, clean);
}

const asItIs = (text: string): Sanitized => ({ text, changes: [], ...createOffsetMap([]) });

function withoutUnwanted(original: string): Sanitized {
  const changes: { start: number; end: number; kind: HygieneKind; count: number; replacement: string }[] = [];
  const kept: string[] = [];
  let keptFrom = 0;
  let around: Around = nothingBefore;
  let flagUntil = -1;

  for (let at = 0, size = 1; at < original.length; at += size) {
    const point = original.codePointAt(at) ?? 0;
    size = point > 0xffff ? 2 : 1;
    if (point < 0x7f && point >= 0x20) {
      around = nothingBefore;
      continue;
    }
    if (point === blackFlag) flagUntil = flagEnd(original, at);
    const here = after(around, point);
    const kind = kindOf(point, at < flagUntil, here);
    if (kind === undefined) {
      // A vowel sign does not change what its letter is.
      around = here.marks === 0 ? { ...here, previous: point } : here;
      continue;
    }
    const replacement = replacementOf[kind] ?? '';
    // What was taken out leaves no trace: its neighbours are neighbours now.
    if (replacement !== '') around = nothingBefore;
    const last = changes.at(-1);
    if (last?.end === at && last.kind === kind && replacement === '') {
      last.end = at + size;
      last.count += 1;
    } else {
      changes.push({ start: at, end: at + size, kind, count: 1, replacement });
    }
    if (at > keptFrom) kept.push(original.slice(keptFrom, at));
    kept.push(replacement);
    keptFrom = at + size;
  }
  kept.push(original.slice(keptFrom));
  return { text: kept.join(''), changes, ...createOffsetMap(changes) };
}

/** Cuts what is left over at the limit, not through a surrogate pair. */
function cut(original: string, clean: Sanitized): Sanitized {
  if (clean.text.length <= maxLength) return clean;
  const unit = clean.text.charCodeAt(maxLength - 1);
  const limit = unit >= 0xd800 && unit <= 0xdbff ? maxLength - 1 : maxLength;
  const start = clean.toOriginal(limit);
  const changes: readonly HygieneChange[] = [
    ...clean.changes.filter((change) => change.end <= start),
    { start, end: original.length, kind: 'too-long', count: original.length - start, replacement: '' },
  ];
  return { text: clean.text.slice(0, limit), changes, ...createOffsetMap(changes) };
}

/** What stands right before a character. */
interface Around {
  /** Combining marks in a row, this one included. */
  readonly marks: number;
  readonly selectors: number;
  /** The last code point that was kept and is not a mark; 0 after plain ASCII. */
  readonly previous: number;
}

const nothingBefore: Around = { marks: 0, selectors: 0, previous: 0 };

const after = (before: Around, point: number): Around => ({
  marks: isCombining(point) ? before.marks + 1 : 0,
  selectors: isVariationSelector(point) ? before.selectors + 1 : 0,
  previous: before.previous,
});

function kindOf(point: number, inFlag: boolean, around: Around): HygieneKind | undefined {
  if (isTag(point)) return inFlag ? undefined : 'tag-characters';
  if (isJoiner(point)) return joinsAfter(String.fromCodePoint(around.previous)) ? undefined : 'zero-width';
  if (around.selectors > 1) return 'variation-selectors';
  if (around.marks > maxMarks) return 'combining-marks';
  return unwanted(point);
}

/** The end of a subdivision flag (black flag, up to seven tags, cancel tag), or -1 when none starts here. */
function flagEnd(text: string, at: number): number {
  let index = at + 2;
  for (let tags = 0; tags < 8; tags += 1) {
    const point = text.codePointAt(index) ?? 0;
    if (!isTag(point)) return -1;
    index += 2;
    if (point === cancelTag) return index;
  }
  return -1;
}

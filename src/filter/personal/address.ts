import { expression } from '../scan/letters';
import { wordBefore } from '../scan/boundaries';
import type { Hit, Rule } from '../scan/rule';
import type { Subject } from '../scan/subject';
import { readExpressions, streetAfter, streetBefore } from './address-read';
import type { Street } from './address-read';
import {
  announced,
  box,
  boxWords,
  military,
  militaryWords,
  shapeExpressions,
  unitBefore,
  unitWordBefore,
  wordsForAddress,
  zip,
  zipWords,
} from './address-shapes';
import { readTail, tailExpressions } from './address-tail';

/** A house number: every address has one, and numbers are rarer than words, so the search starts there. */
const houseNumber = expression(
  String.raw`(?<![\p{L}0-9.,:/-])\d{1,5}(?: ?[a-z](?![\p{L}]))?(?:[/-]\d{1,4}[a-z]?)?(?![\p{L}0-9]|[.,:]\d)`,
  'gi',
);

/** A second number before the house number, as some countries write blocks. */
const numberBefore = /(?<![\w.,:/-])\d{1,4} $/;

/** Characters before a street in which it is announced. */
const before = 110;
/** The surest of the two ways to read a number, with what comes after it. */
function read(text: string, start: number, end: number): Hit | undefined {
  const readings = [streetAfter(text, start, end), streetBefore(text, start, end)].filter(
    (one) => one !== undefined && !wordBefore(text, one.start),
  );
  for (const typed of [true, false])
    for (const street of readings)
      if (street?.typed === typed) {
        const hit = judge(text, street);
        if (hit) return hit;
      }
  return undefined;
}

/** Where an address begins that goes on at `street`: a number and a unit may stand before the house number. */
function startOf(text: string, street: number): { readonly start: number; readonly unit: boolean } {
  const unit = (from: number): number =>
    unitBefore.exec(text.slice(Math.max(0, from - 24), from))?.[0].length ?? 0;
  const near = unit(street);
  if (near > 0) return { start: street - near, unit: true };
  const start = street - (numberBefore.exec(text.slice(Math.max(0, street - 8), street))?.[0].length ?? 0);
  const far = unit(start);
  return { start: start - far, unit: far > 0 };
}

function judge(text: string, street: Street): Hit | undefined {
  const { start, unit } = startOf(text, street.start);
  const said = text.slice(Math.max(0, start - before), start);
  const tail = readTail(text, street.end);
  if (!street.typed) {
    const isAnnounced = announced.test(said);
    const placed = street.double && tail.end > street.end && /(?:[,:]|\b(?:at|to|on|is)) {1,2}$/i.test(said);
    if (!placed && !unit && !tail.proof && !(isAnnounced && street.known)) return undefined;
    return { start, end: tail.end, confidence: isAnnounced || tail.complete ? 0.75 : 0.65 };
  }
  const certain = tail.complete || wordsForAddress.test(said.slice(-60));
  return { start, end: tail.end, confidence: certain ? 0.9 : 0.7 };
}

function find({ text, lower }: Subject): readonly Hit[] {
  const hits: Hit[] = [];
  let taken = 0;
  for (const match of text.matchAll(houseNumber)) {
    if (match.index < taken || unitWordBefore.test(text.slice(Math.max(0, match.index - 20), match.index)))
      continue;
    const hit = read(text, match.index, match.index + match[0].length);
    if (hit === undefined || hit.start < taken) continue;
    hits.push(hit);
    taken = hit.end;
  }
  const add = (start: number, end: number, confidence: number): void => {
    if (!hits.some((hit) => start >= hit.start && start < hit.end)) hits.push({ start, end, confidence });
  };
  const holds = (one: readonly string[]): boolean => one.some((word) => lower.includes(word));
  const shapes = [...(holds(boxWords) ? [box] : []), ...(holds(militaryWords) ? [military] : [])];
  for (const shape of shapes)
    for (const match of text.matchAll(shape)) {
      const end = match.index + match[0].length;
      add(startOf(text, match.index).start, readTail(text, end).end, 0.9);
    }
  for (const match of holds(zipWords) ? text.matchAll(zip) : []) {
    const place = match.indices?.groups?.['code'];
    if (place !== undefined) add(place[0], place[1], 0.8);
  }
  return hits;
}

export const addressRule: Rule = {
  id: 'personal.postal-address',
  category: 'personal',
  kind: 'postal-address',
  label: 'ADDRESS',
  words: 'a postal address',
  expressions: [houseNumber, numberBefore, ...readExpressions, ...shapeExpressions, ...tailExpressions],
  find,
};

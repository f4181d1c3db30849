import { expression } from '../scan/letters';
import { wordBefore } from '../scan/boundaries';
import type { Hit, Rule } from '../scan/rule';
import type { Subject } from '../scan/subject';
import {
  box,
  military,
  streetAfterNumber,
  streetBeforeNumber,
  tail,
  unitBefore,
  wordsForAddress,
} from './address-shapes';

/** A house number: every address has one, and numbers are rarer than words, so the search starts there. */
const houseNumber = expression(
  String.raw`(?<![\p{L}0-9.,:/-])\d{1,5}(?: ?[a-z](?![\p{L}]))?(?:[/-]\d{1,4}[a-z]?)?(?![\p{L}0-9]|[.,:]\d)`,
  'gi',
);

/** Characters before and after a house number in which its street stands. */
const before = 70;
const after = 90;
const tailLength = 120;

interface Street {
  readonly start: number;
  readonly end: number;
}

function street(text: string, start: number, end: number): Street | undefined {
  const behind = streetAfterNumber.exec(text.slice(end, end + after));
  if (behind) {
    const unit = unitBefore.exec(text.slice(Math.max(0, start - 24), start))?.[0].length ?? 0;
    return { start: start - unit, end: end + behind[0].length };
  }
  const ahead = streetBeforeNumber.exec(text.slice(Math.max(0, start - before), start));
  if (!ahead || wordBefore(text, start - ahead[0].length)) return undefined;
  return { start: start - ahead[0].length, end };
}

function find({ text }: Subject): readonly Hit[] {
  const hits: Hit[] = [];
  let taken = 0;
  const add = (start: number, streetEnd: number): void => {
    const rest = tail.exec(text.slice(streetEnd, streetEnd + tailLength));
    const end = streetEnd + (rest?.[0].length ?? 0);
    const complete = rest?.groups?.['place'] !== undefined;
    const named = wordsForAddress.test(text.slice(Math.max(0, start - 60), start));
    hits.push({ start, end, confidence: complete || named ? 0.9 : 0.7 });
    taken = end;
  };
  for (const match of text.matchAll(houseNumber)) {
    if (match.index < taken) continue;
    const found = street(text, match.index, match.index + match[0].length);
    if (found && found.start >= taken) add(found.start, found.end);
  }
  taken = 0;
  for (const expression of [box, military])
    for (const match of text.matchAll(expression)) {
      const inside = hits.some((hit) => match.index >= hit.start && match.index < hit.end);
      if (!inside) add(match.index, match.index + match[0].length);
    }
  return hits;
}

export const addressRule: Rule = {
  id: 'personal.postal-address',
  category: 'personal',
  kind: 'postal-address',
  label: 'ADDRESS',
  words: 'a postal address',
  expressions: [
    houseNumber,
    streetAfterNumber,
    streetBeforeNumber,
    tail,
    unitBefore,
    box,
    military,
    wordsForAddress,
  ],
  find,
};

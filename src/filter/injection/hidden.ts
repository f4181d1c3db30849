import { pattern } from '../../shared';
import { isTag, isVariationSelector } from '../hygiene/classes';
import type { Hit, Rule } from '../scan/rule';
import type { Subject } from '../scan/subject';

const invisible = /[\u200B-\u200D\u2060-\u2064\uFEFF\u00AD\u180E]/;
const invisibleRun = /[\u200B-\u200D\u2060-\u2064\uFEFF\u180E]{4,4096}/g;
const splitWord = /[A-Za-z][\u200B-\u200D\u2060-\u2064\uFEFF\u00AD\u180E]{1,8}(?=[A-Za-z])/g;
const override = /[\u202D\u202E][^\u202C\n]{1,2000}\u202C?/g;
const mixed = new RegExp(
  pattern`
    (?<![A-Za-z\u0370-\u052F])(?=[A-Za-z]{0,30}[\u0370-\u052F])(?=[\u0370-\u052F]{0,30}[A-Za-z])
    [A-Za-z\u0370-\u052F]{3,40}
  `,
  'g',
);

/** Tag characters and variation selectors in a row carry text that no person sees. A flag's tags are no text. */
function smuggled({ text }: Subject): readonly Hit[] {
  const hits: Hit[] = [];
  if (!/\uDB40|[\uFE00-\uFE0F]/.test(text)) return hits;
  let start = -1;
  let count = 0;
  const close = (end: number): void => {
    if (start !== -1 && count >= 3 && !isFlag(text, start))
      hits.push({ start, end, confidence: count >= 8 ? 0.95 : 0.75 });
    start = -1;
    count = 0;
  };
  for (let at = 0, size = 1; at < text.length; at += size) {
    const point = text.codePointAt(at) ?? 0;
    size = point > 0xffff ? 2 : 1;
    if (isTag(point) || isVariationSelector(point)) {
      if (start === -1) start = at;
      count += 1;
    } else close(at);
  }
  close(text.length);
  return hits;
}

const isFlag = (text: string, start: number): boolean => text.codePointAt(start - 2) === 0x1f3f4;

export const smuggledTextRule: Rule = {
  id: 'injection.smuggled-text',
  category: 'injection',
  kind: 'hidden-text',
  words: 'text written in characters that no person can see',
  expressions: [],
  find: smuggled,
};

export const zeroWidthRule: Rule = {
  id: 'injection.zero-width',
  category: 'injection',
  kind: 'hidden-text',
  words: 'words with invisible characters inside them',
  expressions: [invisible, invisibleRun, splitWord],
  find({ text }) {
    if (!invisible.test(text)) return [];
    const hits: Hit[] = Array.from(text.matchAll(invisibleRun), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      confidence: match[0].length >= 8 ? 0.9 : 0.6,
    }));
    const split = [...text.matchAll(splitWord)];
    const first = split[0];
    const last = split.at(-1);
    // One soft hyphen or joiner comes from copying a web page; several split words come from somebody who hides them.
    if (first && last && split.length >= 3)
      hits.push({
        start: first.index,
        end: last.index + last[0].length + 1,
        confidence: split.some((match) => !match[0].includes('\u00AD')) ? 0.7 : 0.3,
      });
    return hits;
  },
};

export const bidiOverrideRule: Rule = {
  id: 'injection.bidi-override',
  category: 'injection',
  kind: 'hidden-text',
  words: 'text that is shown in another order than it is read',
  expressions: [override],
  find: ({ text }) =>
    Array.from(text.matchAll(override), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      confidence: 0.7,
    })),
};

export const homoglyphRule: Rule = {
  id: 'injection.look-alike-letters',
  category: 'injection',
  kind: 'look-alike-letters',
  words: 'words that mix letters of two alphabets which look the same',
  expressions: [mixed],
  find({ text, folded }) {
    if (!folded.changed) return [];
    const words = [...text.matchAll(mixed)].filter((match) => isAllLatin(match[0]));
    return words.map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      confidence: words.length >= 3 ? 0.8 : words.length === 2 ? 0.6 : 0.4,
    }));
  },
};

/** Latin letters and the Cyrillic and Greek ones that look like them. */
const latinLook = new RegExp(pattern`
  ^[
    A-Za-z
    \u0430\u0435\u043E\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u04BB\u0501
    \u0410\u0412\u0415\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0425\u0406\u0405
    \u03B1\u03BF\u03BD\u03B9\u03C1\u03C5\u03C4\u03BA\u03B5\u03B7
    \u0391\u0392\u0395\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A7\u0396
  ]{3,40}$
`);

/** Every foreign letter of the word has a Latin twin: "αβ-test" is science, "ignоre" is a disguise. */
const isAllLatin = (word: string): boolean =>
  latinLook.test(word) && (word.match(/[A-Za-z]/g)?.length ?? 0) >= 2;

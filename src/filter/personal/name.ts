import { expression } from '../scan/letters';
import type { Hit, Rule } from '../scan/rule';
import type { Subject } from '../scan/subject';
import { cueReach, leadingCues, trailingCues } from './name-cues';
import type { LeadingCue, NameCue } from './name-cues';
import { elsewhere, letterheads, mailNames, placeExpressions } from './name-places';
import { nameAt, nameBefore, nameReadExpressions, standsAlone } from './name-read';
import type { NameSpan } from './name-read';
import { adjective } from './name-words';

/** A capital letter after white space: one walk through the text instead of one for every cue. */
const capitalAfterSpace = expression(String.raw`(?<=\s)[\p{Lu}]`, 'g');
const space = /\s/;
const punctuation = expression(String.raw`[^\p{L}]`, '');

/** Characters of a word, and of the white space after it, that are looked at. */
const maxWord = 24;
const maxSpace = 6;
/** Characters behind a name in which `followedBy` is looked for. */
const followedReach = 64;

/** The word that ends before `offset`, in lower case, without the punctuation around it. */
function wordBefore(text: string, offset: number): string {
  let to = offset;
  while (to > 0 && offset - to < maxSpace && space.test(text.charAt(to - 1))) to -= 1;
  let from = to;
  while (from > 0 && to - from < maxWord && !space.test(text.charAt(from - 1))) from -= 1;
  while (from < to && punctuation.test(text.charAt(from))) from += 1;
  while (to > from && punctuation.test(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to).toLowerCase();
}

let byLastWord: Map<string, LeadingCue[]> | undefined;

function cuesAfter(word: string): readonly LeadingCue[] | undefined {
  if (byLastWord === undefined) {
    byLastWord = new Map();
    for (const cue of leadingCues)
      for (const last of cue.last) byLastWord.set(last, [...(byLastWord.get(last) ?? []), cue]);
  }
  return byLastWord.get(word);
}

function accepts(text: string, cue: NameCue, name: NameSpan): boolean {
  if (name.words < (cue.words ?? 1)) return false;
  const written = text.slice(name.start, name.end);
  if (cue.adjectives === true && (adjective.test(written) || written === written.toUpperCase())) return false;
  if (cue.alone === true && !standsAlone(text, name)) return false;
  return cue.followedBy?.test(text.slice(name.end, name.end + followedReach)) ?? true;
}

function find({ text }: Subject): readonly Hit[] {
  const found = new Map<number, Hit>();
  const own: NameSpan[] = [];
  const add = (name: NameSpan, confidence: number): void => {
    const before = found.get(name.start);
    if (before === undefined || before.confidence < confidence)
      found.set(name.start, { start: name.start, end: name.end, confidence });
  };
  const consider = (cue: NameCue, name: NameSpan | undefined): void => {
    if (name === undefined || !accepts(text, cue, name)) return;
    add(name, cue.confidence);
    if (cue.spreads === true) own.push(name);
  };
  for (const { index: at } of text.matchAll(capitalAfterSpace)) {
    const cues = cuesAfter(wordBefore(text, at));
    if (cues === undefined) continue;
    const said = text.slice(Math.max(0, at - cueReach), at);
    for (const cue of cues) if (cue.pattern.test(said)) consider(cue, nameAt(text, at));
  }
  for (const cue of trailingCues)
    for (const match of text.matchAll(cue.pattern)) consider(cue, nameBefore(text, match.index));
  for (const name of [...mailNames(text), ...letterheads(text)]) {
    add(name, 0.7);
    own.push(name);
  }
  for (const name of elsewhere(text, own)) add(name, 0.6);
  return [...found.values()];
}

export const nameRule: Rule = {
  id: 'personal.person-name',
  category: 'personal',
  kind: 'person-name',
  label: 'NAME',
  words:
    'the name of a person (beside a title, a greeting, a signature, a relation, a profession, ' +
    'an address or "my name is")',
  expressions: [
    capitalAfterSpace,
    space,
    punctuation,
    ...[...leadingCues, ...trailingCues].flatMap(({ pattern, followedBy }) =>
      followedBy ? [pattern, followedBy] : [pattern],
    ),
    ...nameReadExpressions,
    ...placeExpressions,
    adjective,
  ],
  find,
};

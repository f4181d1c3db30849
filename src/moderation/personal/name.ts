import type { Hit, Rule } from '../scan/rule';
import type { Subject } from '../scan/subject';
import { nameCues } from './name-cues';
import type { NameCue } from './name-cues';
import { elsewhere, letterheads, mailNames, placeExpressions } from './name-places';
import { nameAt, nameBefore, nameReadExpressions, standsAlone } from './name-read';
import type { NameSpan } from './name-read';
import { adjective } from './name-words';

function accepts(text: string, cue: NameCue, name: NameSpan): boolean {
  if (name.words < (cue.words ?? 1)) return false;
  const written = text.slice(name.start, name.end);
  if (cue.adjectives === true && (adjective.test(written) || written === written.toUpperCase())) return false;
  if (cue.alone === true && !standsAlone(text, name)) return false;
  return cue.followedBy?.test(text.slice(name.end, name.end + 24)) ?? true;
}

function find({ text }: Subject): readonly Hit[] {
  const found = new Map<number, Hit>();
  const own: NameSpan[] = [];
  const add = (name: NameSpan, confidence: number): void => {
    const before = found.get(name.start);
    if (before === undefined || before.confidence < confidence)
      found.set(name.start, { start: name.start, end: name.end, confidence });
  };
  for (const cue of nameCues)
    for (const match of text.matchAll(cue.pattern)) {
      const name =
        cue.side === 'after' ? nameAt(text, match.index + match[0].length) : nameBefore(text, match.index);
      if (name === undefined || !accepts(text, cue, name)) continue;
      add(name, cue.confidence);
      if (cue.spreads === true) own.push(name);
    }
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
    'the name of a person (beside a title, a greeting, a signature, a relation, a profession, an address or "my name is")',
  expressions: [
    ...nameCues.flatMap(({ pattern, followedBy }) => (followedBy ? [pattern, followedBy] : [pattern])),
    ...nameReadExpressions,
    ...placeExpressions,
    adjective,
  ],
  find,
};

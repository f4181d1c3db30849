import { pattern } from '../../shared';
import { expression } from '../scan/letters';
import type { Hit, Rule } from '../scan/rule';
import { isQuoted, sentenceAround } from '../scan/sentence';
import { findNear } from '../scan/windows';
import { unsafePatterns } from './lexicon';
import type { UnsafePattern } from './pattern';

/** Somebody else's words or deeds are told: "he said that he would …", "the movie where …". */
const told = new RegExp(
  pattern`
    (?:
      \b(?:
        said
        |says?
        |told
        |wrote
        |writes
        |screamed
        |screaming
        |yelled
        |yelling
        |shouted
        |shouting
        |threatened
        |threatening
        |claims?
        |claimed
        |quote[ds]?
        |lyrics?
        |movie
        |film
        |song
        |novel
        |character
        |sagte
        |schrieb
        |dit
        |écrit
        |dijo
        |escribió
        |disse
        |scrisse
        |zei
      )\b
    )[^.!?\n]{0,80}$
  `,
  'i',
);

/** The reason of a match that is most likely no harm: it keeps the learned detector from crying wolf. */
const dismissal = 'A figure of speech, a quotation, a report or a plea for help, most likely; at first sight';

function unsafeRule(pattern: UnsafePattern): Rule {
  const main = expression(pattern.source, 'gi');
  const unless = pattern.unless === undefined ? undefined : expression(pattern.unless, 'i');
  const needs = pattern.needs === undefined ? undefined : expression(pattern.needs, 'i');
  const sure = pattern.sureWith === undefined ? undefined : expression(pattern.sureWith, 'i');
  return {
    id: `unsafe.${pattern.id}`,
    category: pattern.category,
    kind: pattern.kind,
    words: pattern.words,
    expressions: [
      main,
      told,
      ...(unless ? [unless] : []),
      ...(needs ? [needs] : []),
      ...(sure ? [sure] : []),
    ],
    find({ folded }) {
      const { text } = folded;
      const hits: Hit[] = [];
      let judgedUntil = 0;
      for (const { start, end, text: found } of findNear(folded, pattern.needles, main)) {
        if (start < judgedUntil) continue;
        const { before, after } = sentenceAround(text, start, end);
        const sentence = `${before}${found}${after}`;
        if (needs) judgedUntil = end + after.length;
        if (needs?.test(sentence) === false) continue;
        const span = { start: folded.toOriginal(start), end: folded.toOriginal(end - 1) + 1 };
        if (unless?.test(sentence) === true || isQuoted(text, start, end) || told.test(before))
          hits.push({ ...span, confidence: 0.2, reason: `${dismissal} ${pattern.words}.` });
        else hits.push({ ...span, confidence: sure?.test(sentence) === false ? 0.45 : pattern.confidence });
      }
      return hits;
    },
  };
}

export const unsafeRules: readonly Rule[] = unsafePatterns.map(unsafeRule);

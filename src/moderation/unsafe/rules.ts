import { expression } from '../scan/letters';
import type { Hit, Rule } from '../scan/rule';
import { isQuoted, sentenceAround } from '../scan/sentence';
import { unsafePatterns } from './lexicon';
import type { UnsafePattern } from './lexicon';

/** Somebody else's words or deeds are told: "he said that he would …", "the movie where …". */
const told =
  /(?:\b(?:said|says|told|wrote|writes|screamed|yelled|shouted|threatened|claims?|claimed|quote[ds]?|lyrics?|movie|film|song|novel|character|sagte|schrieb|dit|écrit|dijo|escribió|disse|scrisse|zei)\b)[^.!?\n]{0,80}$/i;

function unsafeRule(pattern: UnsafePattern): Rule {
  const main = expression(pattern.source, 'gi');
  const unless = pattern.unless === undefined ? undefined : expression(pattern.unless, 'i');
  const needs = pattern.needs === undefined ? undefined : expression(pattern.needs, 'i');
  return {
    id: `unsafe.${pattern.id}`,
    category: pattern.category,
    kind: pattern.kind,
    words: pattern.words,
    expressions: [main, told, ...(unless ? [unless] : []), ...(needs ? [needs] : [])],
    find({ folded, lower }) {
      if (!folded.changed && !pattern.needles.some((needle) => lower.includes(needle))) return [];
      const { text } = folded;
      const hits: Hit[] = [];
      let judgedUntil = 0;
      for (const match of text.matchAll(main)) {
        if (match.index < judgedUntil) continue;
        const end = match.index + match[0].length;
        const { before, after } = sentenceAround(text, match.index, end);
        const sentence = `${before}${match[0]}${after}`;
        if (needs) judgedUntil = end + after.length;
        if (needs?.test(sentence) === false || unless?.test(sentence) === true) continue;
        const reported = isQuoted(text, match.index, end) || told.test(before);
        hits.push({
          start: folded.toOriginal(match.index),
          end: folded.toOriginal(end - 1) + 1,
          confidence: reported ? pattern.confidence * 0.55 : pattern.confidence,
        });
      }
      return hits;
    },
  };
}

export const unsafeRules: readonly Rule[] = unsafePatterns.map(unsafeRule);

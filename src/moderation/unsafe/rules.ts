import { expression } from '../scan/letters';
import type { Hit, Rule } from '../scan/rule';
import { isQuoted, sentenceAround } from '../scan/sentence';
import { findNear } from '../scan/windows';
import { unsafePatterns } from './lexicon';
import type { UnsafePattern } from './lexicon';

/** Somebody else's words or deeds are told: "he said that he would …", "the movie where …". */
const told =
  /(?:\b(?:said|says?|told|wrote|writes|screamed|screaming|yelled|yelling|shouted|shouting|threatened|threatening|claims?|claimed|quote[ds]?|lyrics?|movie|film|song|novel|character|sagte|schrieb|dit|écrit|dijo|escribió|disse|scrisse|zei)\b)[^.!?\n]{0,80}$/i;

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
        if (needs?.test(sentence) === false || unless?.test(sentence) === true) continue;
        const reported = isQuoted(text, start, end) || told.test(before);
        hits.push({
          start: folded.toOriginal(start),
          end: folded.toOriginal(end - 1) + 1,
          confidence: (reported ? 0.55 : 1) * (sure?.test(sentence) === false ? 0.45 : pattern.confidence),
        });
      }
      return hits;
    },
  };
}

export const unsafeRules: readonly Rule[] = unsafePatterns.map(unsafeRule);

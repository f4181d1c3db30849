import { foldExpressions, spacedOut } from '../scan/fold';
import type { Hit, Rule } from '../scan/rule';
import type { Subject } from '../scan/subject';
import { readsLikeText, wrappings } from './decode';
import { findOverrides, overrideExpressions } from './override';
import { phrases } from './phrases';
import type { Phrase } from './phrases';

/** A hit found in the folded view, in offsets of the original. */
const unfold = ({ folded }: Subject, hit: Hit): Hit =>
  folded.changed
    ? { ...hit, start: folded.toOriginal(hit.start), end: folded.toOriginal(hit.end - 1) + 1 }
    : hit;

export const overrideRule: Rule = {
  id: 'injection.override',
  category: 'injection',
  kind: 'override-instructions',
  words: 'an order to ignore earlier instructions',
  expressions: [...overrideExpressions, ...foldExpressions],
  find(subject) {
    const { text } = subject.folded;
    const joined = spacedOut(text)
      .filter(
        ({ word }) => /ignore|disregard|forget|override/i.test(word) && /instruction|prompt|rule/i.test(word),
      )
      .map(({ start, end }) => ({ start, end, confidence: 0.85 }));
    return [...findOverrides(text), ...joined].map((hit) => unfold(subject, hit));
  },
};

const phraseRule = (phrase: Phrase): Rule => ({
  id: `injection.${phrase.id}`,
  category: 'injection',
  kind: phrase.kind,
  words: phrase.words,
  expressions: [phrase.pattern],
  find(subject) {
    const { text } = subject.folded;
    const { lower } = subject;
    if (!subject.folded.changed && !phrase.needles.some((needle) => lower.includes(needle))) return [];
    return Array.from(text.matchAll(phrase.pattern), (match) =>
      unfold(subject, {
        start: match.index,
        end: match.index + match[0].length,
        confidence: phrase.confidence,
      }),
    );
  },
});

/** Characters unwrapped at most in one text: enough for any instruction, and a bound on the work. */
const unwrapLimit = 40_000;

function hasInstruction(plain: string): boolean {
  return (
    findOverrides(plain).some((hit) => hit.confidence >= 0.5) ||
    phrases.some((phrase) => plain.search(phrase.pattern) !== -1)
  );
}

function findPayloads({ text }: Subject): readonly Hit[] {
  const hits: Hit[] = [];
  let unwrapped = 0;
  for (const wrapping of wrappings) {
    for (const match of text.matchAll(wrapping.pattern)) {
      if (unwrapped > unwrapLimit) return hits;
      unwrapped += match[0].length;
      const plain = wrapping.unwrap(match[0]);
      if (plain === undefined || !readsLikeText(plain)) continue;
      const span = { start: match.index, end: match.index + match[0].length };
      if (hasInstruction(plain))
        hits.push({
          ...span,
          confidence: 0.93,
          reason: `This is an instruction to a model, wrapped up (${wrapping.name}).`,
        });
      else if (
        wrapping.name !== 'ROT13' &&
        wrapping.name !== 'reversed' &&
        wrapping.name !== 'percent-encoded'
      )
        hits.push({
          ...span,
          confidence: 0.4,
          reason: `This is readable text, wrapped up (${wrapping.name}).`,
        });
    }
  }
  return hits;
}

export const payloadRule: Rule = {
  id: 'injection.payload',
  category: 'injection',
  kind: 'encoded-payload',
  words: 'text wrapped up so that a person cannot read it (base64, hexadecimal, escapes, ROT13)',
  expressions: wrappings.map((wrapping) => wrapping.pattern),
  find: findPayloads,
};

export const injectionPhraseRules: readonly Rule[] = phrases.map(phraseRule);

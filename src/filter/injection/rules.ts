import { foldExpressions, spacedOut } from '../scan/fold';
import type { Hit, Rule } from '../scan/rule';
import { findNear } from '../scan/windows';
import type { Subject } from '../scan/subject';
import { readsLikeText, wrappings } from './decode';
import type { Wrapping } from './decode';
import { findOverrides, overrideExpressions } from './override';
import { orders } from './orders';
import { ordersInLanguages } from './orders-languages';
import { ordersToMachines } from './orders-to-machines';
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
  find: (subject) =>
    findNear(subject.folded, phrase.needles, phrase.pattern).map(({ start, end }) =>
      unfold(subject, { start, end, confidence: phrase.confidence }),
    ),
});

/** Characters unwrapped at most in one text: enough for any instruction, and a bound on the work. */
const unwrapLimit = 40_000;

function hasInstruction(plain: string): boolean {
  const lower = plain.toLowerCase();
  return (
    findOverrides(plain).some((hit) => hit.confidence >= 0.5) ||
    phrases.some(
      (phrase) =>
        phrase.needles.some((needle) => lower.includes(needle)) && plain.search(phrase.pattern) !== -1,
    )
  );
}

/** Where a wrapping may stand; those told by a word are looked for around the word only. */
function placesOf(
  wrapping: Wrapping,
  text: string,
  lower: string,
): Iterable<{ readonly 0: string; readonly index: number }> {
  if (wrapping.needles === undefined) return text.matchAll(wrapping.pattern);
  if (!wrapping.needles.some((needle) => lower.includes(needle))) return [];
  return Array.from(text.matchAll(wrapping.pattern), (match) => {
    const index = Math.max(0, match.index - 160);
    return { 0: text.slice(index, match.index + match[0].length + 160), index };
  });
}

function findPayloads({ text, lower }: Subject): readonly Hit[] {
  const hits: Hit[] = [];
  let unwrapped = 0;
  for (const wrapping of wrappings) {
    for (const match of placesOf(wrapping, text, lower)) {
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

export const injectionPhraseRules: readonly Rule[] = [
  ...phrases,
  ...orders,
  ...ordersInLanguages,
  ...ordersToMachines,
].map(phraseRule);

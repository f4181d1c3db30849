import type { Hit, Rule } from '../scan/rule';
import type { HygieneKind } from './classes';
import { sanitize } from './sanitize';

const reasons: Readonly<Record<HygieneKind, string>> = {
  'control-character': 'Control characters do nothing for a reader and confuse programs.',
  'bidi-control':
    'Characters that change the direction of writing can show text in another order than it is read.',
  'zero-width': 'Invisible characters hide words from a reader or from a filter.',
  'tag-characters': 'Tag characters can carry a text that no person sees.',
  'variation-selectors': 'Many variation selectors in a row can carry a text that no person sees.',
  'combining-marks': 'Hundreds of marks on one letter flood the screen and the model.',
  'invisible-filler': 'Fillers are blank letters.',
  'lone-surrogate': 'Half a character was left over from a broken copy.',
  'line-separator': 'An unusual line break was turned into a usual one.',
  'too-long': 'The end of the text is more than can be looked at.',
};

/** What only a person who hides or floods something writes; the rest comes along when text is copied. */
const certain: ReadonlySet<HygieneKind> = new Set([
  'tag-characters',
  'variation-selectors',
  'combining-marks',
  'too-long',
]);

/** At most so many findings of one kind: the first ones tell the story. */
const perKind = 5;

export const hygieneRule: Rule = {
  id: 'hygiene.characters',
  category: 'hygiene',
  kind: 'hygiene',
  words: 'characters that hide, reorder or flood text',
  expressions: [],
  find({ text }) {
    const told = new Map<HygieneKind, number>();
    const hits: Hit[] = [];
    for (const { start, end, kind } of sanitize(text).changes) {
      const count = (told.get(kind) ?? 0) + 1;
      told.set(kind, count);
      if (count > perKind) continue;
      const override = kind === 'bidi-control' && /[\u202A-\u202E]/.test(text.slice(start, end));
      hits.push({
        start,
        end,
        kind,
        confidence: certain.has(kind) || override ? 0.9 : 0.3,
        reason: reasons[kind],
      });
    }
    return hits;
  },
};

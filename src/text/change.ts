import type { Span } from '../shared';

/**
 * How sure a correction is. 'sure' ones are accepted together; 'check' ones may change the meaning; 'possible' ones
 * may be wrong. The last two are decided about one by one.
 */
export const certainties = ['sure', 'check', 'possible'] as const;
export type Certainty = (typeof certainties)[number];

/** The kinds of mistakes; each has a sentence in the locale file under `card.reason`. */
export const reasons = [
  'spelling',
  'common_misspelling',
  'capital_at_start',
  'capital_of_name',
  'letter_case',
  'repeated_word',
  'a_or_an',
  'article',
  'confused_words',
  'sounds_alike',
  'apostrophe',
  'its',
  'agreement',
  'verb_form',
  'tense',
  'helping_verb',
  'infinitive',
  'plural',
  'uncountable',
  'this_these',
  'pronoun',
  'comparison',
  'double_negative',
  'preposition',
  'word_order',
  'missing_word',
  'extra_word',
  'split_word',
  'joined_word',
  'hyphen',
  'comma',
  'punctuation',
  'spaces',
  'number',
  'abbreviation',
  'dialect',
  'set_phrase',
  'question',
  'quantity',
  'word_choice',
] as const;
/** A kind of mistake. */
export type Reason = (typeof reasons)[number];

/** `replacement` takes the place of original.slice(start, end). Several are in order and do not overlap. */
export interface Edit extends Span {
  readonly replacement: string;
}

/**
 * One correction. Made once, by an engine or by one comparison with a model's answer, and handed on as it is up to the
 * field.
 */
export interface Change extends Edit {
  /** The rule that found it, where a rule did. */
  readonly rule?: string;
  /** Why, where a rule said so. */
  readonly reason?: Reason;
  readonly certainty: Certainty;
}

/** The text with the changes made. */
export function applyChanges(original: string, changes: readonly Edit[]): string {
  let text = '';
  let from = 0;
  for (const { start, end, replacement } of changes) {
    text += original.slice(from, start) + replacement;
    from = end;
  }
  return text + original.slice(from);
}

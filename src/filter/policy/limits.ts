import type { Category, Direction } from '../types';

/** Categories that stay on whatever a person's settings say: they keep keys, children and hidden characters out. */
export const lockedCategories: readonly Category[] = ['secret', 'sexual-minors', 'hygiene'];

/** What is really switched off of the categories that a person switched off. */
export const switchedOff = (disabled: readonly Category[]): readonly Category[] =>
  disabled.filter((category) => !lockedCategories.includes(category));

/**
 * Categories in which the learned detector alone is not believed. It was trained on little everyday writing: in a
 * person's own text it mistakes manuals, mails and code for instructions to a model, and sums of money for despair.
 * What a model writes is judged by the detector alone, too: there a miss costs more than a false alarm.
 */
export const needsWitness: Readonly<Record<Direction, readonly Category[]>> = {
  input: ['injection', 'self-harm', 'sexual', 'sexual-minors', 'illicit'],
  output: [],
};

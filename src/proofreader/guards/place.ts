import type { Lint } from '../types';
import type { Word } from '../words';

/** Where a remark stands. */
export interface Place {
  readonly text: string;
  /** The word at the remark's beginning, and the ones around the remark. */
  readonly word: Word | undefined;
  readonly before: Word | undefined;
  readonly after: Word | undefined;
  /** All words of the text, in order. */
  readonly words: readonly Word[];
}

/** Whether a rule's remark is believed at this place. */
export type Guard = (lint: Lint, place: Place) => boolean;

/** What stands before the remark, so many UTF-16 units at most. */
export const textBefore = ({ start }: Lint, { text }: Place, length = 60): string =>
  text.slice(Math.max(0, start - length), start);

/** What comes after the remark, so many UTF-16 units at most. */
export const textAfter = ({ end }: Lint, { text }: Place, length = 40): string =>
  text.slice(end, end + length);

/** A word in lower case, with a straight apostrophe; empty where there is none. */
export const plain = (word: Word | undefined): string =>
  (word?.text ?? '').toLowerCase().replaceAll('’', "'");

export const hasCapital = (text: string): boolean => /\p{Lu}/u.test(text);

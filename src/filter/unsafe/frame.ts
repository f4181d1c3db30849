import type { Category } from '../types';

/** A way of speaking in which words of harm most likely do none. */
export interface Frame {
  readonly words: string;
  readonly categories: readonly Category[];
  /** Lower-case pieces one of which a text must hold for the pattern to be tried. */
  readonly needles: readonly string[];
  readonly pattern: RegExp;
}

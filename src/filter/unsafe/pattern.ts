/**
 * Sentences of one kind of harm. A rule of words is only a first layer beside the learned detector: each pattern
 * names who does what, because single words say nothing about it.
 */
export interface UnsafePattern {
  readonly id: string;
  readonly category: 'violence' | 'hate' | 'self-harm' | 'sexual-minors' | 'illicit';
  readonly kind: string;
  readonly words: string;
  /** Lower-case pieces one of which a text must hold for the pattern to be tried. */
  readonly needles: readonly string[];
  /** Source for `expression`, flags gi. */
  readonly source: string;
  readonly confidence: number;
  /** Words of the same sentence that make it another thing: a figure of speech, a report, help. */
  readonly unless?: string;
  /** Words of the same sentence without which it is nothing. */
  readonly needs?: string;
  /** Words of the same sentence without which the finding stays unsure. */
  readonly sureWith?: string;
}

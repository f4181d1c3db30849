/**
 * What the network scores. `unsafe` learns from every source, also from those that only say "toxic"; it has no category
 * of its own and is reported as harassment where no special head explains the text better.
 */
export const heads = [
  'unsafe',
  'harassment',
  'hate',
  'violence',
  'self-harm',
  'sexual',
  'sexual-minors',
  'illicit',
  'injection',
] as const;

export type Head = (typeof heads)[number];

/** The heads whose union is "unsafe content"; injection is a separate question. */
export const unsafeHeads: readonly Head[] = heads.filter((head) => head !== 'injection');

/** Lexicon classes of vocabulary entries, from surge-ai/profanity and the word lists of the trainer. */
export const wordClasses = [
  'none',
  'slur',
  'profanity',
  'sexual',
  'group',
  'minor',
  'insult',
  'harm',
  'weapon',
  'assistant',
] as const;
export type WordClass = (typeof wordClasses)[number];

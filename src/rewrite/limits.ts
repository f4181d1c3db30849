/**
 * Characters (UTF-16 code units) that one request may hold. Proofreading 20,000 takes about a second;
 * a small model on a laptop writes 20,000 in minutes, which is as long as anyone waits with a card open.
 */
export const mostCharacters = {
  proofread: 50_000,
  generate: 20_000,
  draft: 4_000,
} as const;

/**
 * Characters (UTF-16 code units) of an instruction. By itself, so that a content script carries the number alone: an
 * expression with a member of `mostCharacters` would keep every schema that contains it in the bundle.
 */
export const longestInstruction = 500;

/**
 * Characters that a model gets at once. Small models keep to the text for a paragraph or two, not for a page;
 * and prompt, text and answer together fit a context of 2,048 tokens even where every byte is one.
 */
export const chunkCharacters = { proofread: 4_000, generate: 700 } as const;

/** Milliseconds between two partial texts on their way to the card. */
export const partialEveryMs = 50;

/** Times that a model may try each chunk. */
export const attempts = 2;

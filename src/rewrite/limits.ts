import type { Limits } from './actions';

/** What the proofreader gets: 20,000 characters take it about a second. Those of a model are with its actions. */
export const proofreadLimits: Limits = { characters: 50_000, chunk: 4000 };

/** Characters (UTF-16 code units) of an instruction. */
export const longestInstruction = 500;

/** Milliseconds between two partial texts on their way to the card. */
export const partialEveryMs = 50;

/** Times that a model may try each chunk. */
export const attempts = 2;

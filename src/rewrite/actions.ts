/** How much an answer may depart from its original before the guard discards it. */
export interface Fidelity {
  /** Answer length over original length, in characters: [least, most]. */
  readonly length: readonly [number, number];
  /** Characters that the answer may be longer than `length` allows; short texts grow by a greeting. */
  readonly slack: number;
  /** 0..1: least share of words or letters that original and answer have in common. */
  readonly likeness: number;
  readonly keepsLanguage: boolean;
  /** 'all': every number and link stays; 'no-new': some may go, none may appear or change. */
  readonly facts: 'all' | 'no-new' | 'free';
  /** 'ordered': every placeholder must come back, in order; 'all': in any order; 'none': invented ones are refused. */
  readonly placeholders: 'ordered' | 'all' | 'none';
  /** The answer may be much shorter without having been broken off. */
  readonly mayShrink: boolean;
}

/** How much text a model gets, in characters (UTF-16 code units). */
export interface Limits {
  /** Of a whole request. */
  readonly characters: number;
  /** In one prompt. Longer texts are cut into chunks, each with an answer of its own. */
  readonly chunk: number;
}

/** How a model is asked, and what its answer must keep. */
export interface Recipe {
  /**
   * 'changes': the answer is the text, rewritten, and is shown as changes of it.
   * 'text': the answer is a text of its own, which is shown beside the original and never takes its place.
   */
  readonly result: 'changes' | 'text';
  /** 0 is greedy: the same text gives the same answer. */
  readonly temperature: number;
  readonly limits: Limits;
  readonly fidelity: Fidelity;
}

/** Everything about an action but its words, which are under `card.action` and `card.ask` in the locale file. */
export interface Action extends Recipe {
  /** What is asked of an engine; the registry knows which can do it. */
  readonly task: 'proofread' | 'generate';
  /** 'instruction': a person says what to do before it starts. */
  readonly asks: 'nothing' | 'instruction';
  /** New tokens for a text of so many UTF-8 bytes. A token is never less than a byte. */
  readonly maxTokens: (bytes: number) => number;
  /**
   * One or two short sentences; small models follow those best.
   * @param said the person's own words; empty where the action asks for none
   */
  readonly instruction: (said: string) => string;
}

/** Room for a model that answers a little longer than asked, so that an end is a real end. */
const spareTokens = 60;
const mostTokens = 4096;

const tokens =
  (factor: number, spare = spareTokens) =>
  (bytes: number): number =>
    Math.min(mostTokens, Math.ceil(bytes * factor) + spare);

const faithful = {
  likeness: 0.25,
  keepsLanguage: true,
  facts: 'all',
  placeholders: 'all',
  mayShrink: false,
} as const;

/** For answers that need not keep anything of the text. */
export const free: Fidelity = {
  length: [0, 20],
  slack: 4000,
  likeness: 0,
  keepsLanguage: false,
  facts: 'free',
  placeholders: 'none',
  mayShrink: false,
};

/**
 * Small models keep to the text for a paragraph or two, not for a page; and prompt, text and answer together fit a
 * context of 2,048 tokens even where every one is a byte. One on a laptop writes 20,000 characters in minutes.
 */
const rewriteLimits: Limits = { characters: 20_000, chunk: 700 };

/** An action that rewrites the selected text. */
const rewrite = { result: 'changes', task: 'generate', asks: 'nothing', limits: rewriteLimits } as const;

export const actions = {
  fix: {
    ...rewrite,
    task: 'proofread',
    temperature: 0,
    maxTokens: tokens(1.1),
    fidelity: { ...faithful, length: [0.6, 1.6], slack: 20, likeness: 0.4, placeholders: 'ordered' },
    instruction: () => 'Fix spelling, grammar and punctuation. Change nothing else.',
  },
  clearer: {
    ...rewrite,
    temperature: 0,
    maxTokens: tokens(1.4),
    fidelity: { ...faithful, length: [0.3, 1.7], slack: 60 },
    instruction: () => 'Make the text clearer. Keep its meaning.',
  },
  shorter: {
    ...rewrite,
    temperature: 0,
    maxTokens: tokens(1.1),
    fidelity: { ...faithful, length: [0.12, 1.05], slack: 8, facts: 'no-new', mayShrink: true },
    instruction: () => 'Make the text shorter. Keep what matters.',
  },
  formal: {
    ...rewrite,
    temperature: 0,
    maxTokens: tokens(1.8),
    fidelity: { ...faithful, length: [0.4, 2.2], slack: 120, likeness: 0.22 },
    instruction: () => 'Make the text more formal. Keep its meaning.',
  },
  friendly: {
    ...rewrite,
    temperature: 0.2,
    maxTokens: tokens(1.8),
    fidelity: { ...faithful, length: [0.4, 2.2], slack: 120, likeness: 0.22 },
    instruction: () => 'Make the text friendlier and warmer. Keep its meaning.',
  },
  custom: {
    ...rewrite,
    asks: 'instruction',
    temperature: 0.2,
    maxTokens: tokens(2.5, 200),
    fidelity: free,
    instruction: (said) => said,
  },
  summarize: {
    result: 'text',
    task: 'generate',
    asks: 'nothing',
    temperature: 0,
    limits: { characters: 20_000, chunk: 2000 },
    maxTokens: tokens(0.5, 120),
    // A point need not be a sentence of the text, but its numbers and links must be the text’s.
    fidelity: {
      ...faithful,
      length: [0, 0.9],
      slack: 40,
      likeness: 0.2,
      facts: 'no-new',
      placeholders: 'none',
      mayShrink: true,
    },
    instruction: () => 'List the key points of the text. One short line for each, beginning with "- ".',
  },
  reply: {
    result: 'text',
    task: 'generate',
    asks: 'instruction',
    temperature: 0.4,
    limits: { characters: 4000, chunk: Infinity },
    maxTokens: () => 500,
    fidelity: free,
    instruction: (said) =>
      `Write a reply to the message below, in the language of the message. The reply says: ${said}`,
  },
} as const satisfies Readonly<Record<string, Action>>;

/** What a person can have done with a text. The order is that of the menus. */
export type ActionId = keyof typeof actions;
const isActionId = (id: string): id is ActionId => Object.hasOwn(actions, id);
export const actionIds: readonly ActionId[] = Object.keys(actions).filter(isActionId);

/** What an action is, by its id. */
export const actionOf = (id: ActionId): Action => actions[id];

/** An action that begins with the person's own words. */
export type AskingAction = {
  [Id in ActionId]: (typeof actions)[Id]['asks'] extends 'instruction' ? Id : never;
}[ActionId];

export const isAsking = (id: ActionId): id is AskingAction => actionOf(id).asks === 'instruction';

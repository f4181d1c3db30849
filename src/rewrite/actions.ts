import type { ActionId, RewriteRequest } from './types';

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
  /** Every placeholder must come back; otherwise only invented ones are refused. */
  readonly keepsPlaceholders: boolean;
}

/** What an action needs and how it is asked for. */
export interface Action {
  readonly id: ActionId;
  /** What the action needs when the person leaves the choice open. */
  readonly task: 'proofread' | 'generate';
  /** 0 is greedy: the same text gives the same answer. */
  readonly temperature: number;
  /** New tokens for a text of so many UTF-8 bytes. A token is never less than a byte. */
  readonly maxTokens: (bytes: number, request: RewriteRequest) => number;
  readonly fidelity: Fidelity;
  /** One or two short sentences; small models follow those best. */
  readonly instruction: (request: RewriteRequest) => string;
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
  keepsPlaceholders: true,
} as const;

const free: Fidelity = {
  length: [0, 20],
  slack: 4000,
  likeness: 0,
  keepsLanguage: false,
  facts: 'free',
  keepsPlaceholders: false,
};

const draftLength = {
  short: { words: 60, tokens: 250 },
  medium: { words: 150, tokens: 600 },
  long: { words: 350, tokens: 1300 },
} as const;

const toneWords = {
  neutral: 'neutral',
  formal: 'formal and polite',
  friendly: 'warm and friendly',
  direct: 'direct and brief',
} as const;

export const actions: Readonly<Record<ActionId, Action>> = {
  fix: {
    id: 'fix',
    task: 'proofread',
    temperature: 0,
    maxTokens: tokens(1.1),
    fidelity: { ...faithful, length: [0.6, 1.6], slack: 20, likeness: 0.4 },
    instruction: () => 'Fix spelling, grammar and punctuation. Change nothing else.',
  },
  clearer: {
    id: 'clearer',
    task: 'generate',
    temperature: 0,
    maxTokens: tokens(1.4),
    fidelity: { ...faithful, length: [0.3, 1.7], slack: 60 },
    instruction: () => 'Make the text clearer. Keep its meaning.',
  },
  shorter: {
    id: 'shorter',
    task: 'generate',
    temperature: 0,
    maxTokens: tokens(1.1),
    fidelity: { ...faithful, length: [0.12, 1.05], slack: 8, facts: 'no-new' },
    instruction: () => 'Make the text shorter. Keep what matters.',
  },
  formal: {
    id: 'formal',
    task: 'generate',
    temperature: 0,
    maxTokens: tokens(1.8),
    fidelity: { ...faithful, length: [0.4, 2.2], slack: 120, likeness: 0.22 },
    instruction: () => 'Make the text more formal. Keep its meaning.',
  },
  friendly: {
    id: 'friendly',
    task: 'generate',
    temperature: 0.2,
    maxTokens: tokens(1.8),
    fidelity: { ...faithful, length: [0.4, 2.2], slack: 120, likeness: 0.22 },
    instruction: () => 'Make the text friendlier and warmer. Keep its meaning.',
  },
  custom: {
    id: 'custom',
    task: 'generate',
    temperature: 0.2,
    maxTokens: tokens(2.5, 200),
    fidelity: free,
    instruction: ({ instruction }) => (instruction ?? '').trim(),
  },
  draft: {
    id: 'draft',
    task: 'generate',
    temperature: 0.7,
    maxTokens: (_, { length }) => draftLength[length ?? 'medium'].tokens,
    fidelity: free,
    instruction: ({ tone, length }) =>
      `Write the text that this note asks for. Tone: ${toneWords[tone ?? 'neutral']}. ` +
      `Length: about ${draftLength[length ?? 'medium'].words} words.`,
  },
};

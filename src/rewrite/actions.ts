/** What a person says about a request beside its text. */
export interface Wording {
  /** The person's own words for `custom`; at most `longestInstruction` long. */
  readonly instruction?: string;
  /** Tone and length of a draft. */
  readonly tone?: 'neutral' | 'formal' | 'friendly' | 'direct';
  readonly length?: 'short' | 'medium' | 'long';
}

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

/** Everything about an action but its name, which is `card.action.<id>` in the locale file. */
export interface Action {
  /** In the context menu and in the card's list of actions, in the order of the records. */
  readonly inMenu: boolean;
  /** 'instruction': a person says what to do before it starts. */
  readonly asks: 'nothing' | 'instruction';
  /** 'proofread' corrects and needs no model; 'generate' follows an instruction. */
  readonly task: 'proofread' | 'generate';
  /** 'edit': the text is material to rewrite. 'write': the text is a note that says what to write. */
  readonly role: 'edit' | 'write';
  /** 0 is greedy: the same text gives the same answer. */
  readonly temperature: number;
  /** New tokens for a text of so many UTF-8 bytes. A token is never less than a byte. */
  readonly maxTokens: (bytes: number, wording: Wording) => number;
  readonly fidelity: Fidelity;
  /** One or two short sentences; small models follow those best. */
  readonly instruction: (wording: Wording) => string;
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

const free: Fidelity = {
  length: [0, 20],
  slack: 4000,
  likeness: 0,
  keepsLanguage: false,
  facts: 'free',
  placeholders: 'none',
  mayShrink: false,
};

/** An action that edits a selected text. */
const edit = { inMenu: true, asks: 'nothing', task: 'generate', role: 'edit' } as const;

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

export const actions = {
  fix: {
    ...edit,
    task: 'proofread',
    temperature: 0,
    maxTokens: tokens(1.1),
    fidelity: { ...faithful, length: [0.6, 1.6], slack: 20, likeness: 0.4, placeholders: 'ordered' },
    instruction: () => 'Fix spelling, grammar and punctuation. Change nothing else.',
  },
  clearer: {
    ...edit,
    temperature: 0,
    maxTokens: tokens(1.4),
    fidelity: { ...faithful, length: [0.3, 1.7], slack: 60 },
    instruction: () => 'Make the text clearer. Keep its meaning.',
  },
  shorter: {
    ...edit,
    temperature: 0,
    maxTokens: tokens(1.1),
    fidelity: { ...faithful, length: [0.12, 1.05], slack: 8, facts: 'no-new', mayShrink: true },
    instruction: () => 'Make the text shorter. Keep what matters.',
  },
  formal: {
    ...edit,
    temperature: 0,
    maxTokens: tokens(1.8),
    fidelity: { ...faithful, length: [0.4, 2.2], slack: 120, likeness: 0.22 },
    instruction: () => 'Make the text more formal. Keep its meaning.',
  },
  friendly: {
    ...edit,
    temperature: 0.2,
    maxTokens: tokens(1.8),
    fidelity: { ...faithful, length: [0.4, 2.2], slack: 120, likeness: 0.22 },
    instruction: () => 'Make the text friendlier and warmer. Keep its meaning.',
  },
  custom: {
    ...edit,
    asks: 'instruction',
    temperature: 0.2,
    maxTokens: tokens(2.5, 200),
    fidelity: free,
    instruction: ({ instruction }) => (instruction ?? '').trim(),
  },
  draft: {
    inMenu: false,
    asks: 'nothing',
    task: 'generate',
    role: 'write',
    temperature: 0.7,
    maxTokens: (_, { length }) => draftLength[length ?? 'medium'].tokens,
    fidelity: free,
    instruction: ({ tone, length }) =>
      `Write the text that this note asks for. Tone: ${toneWords[tone ?? 'neutral']}. ` +
      `Length: about ${draftLength[length ?? 'medium'].words} words.`,
  },
} as const satisfies Readonly<Record<string, Action>>;

/** What a person can ask for. `draft` writes new text from an instruction (popup). */
export type ActionId = keyof typeof actions;
const isActionId = (id: string): id is ActionId => Object.hasOwn(actions, id);
export const actionIds: readonly ActionId[] = Object.keys(actions).filter(isActionId);

/** What an action is, by its id. */
export const actionOf = (id: ActionId): Action => actions[id];

/** The actions of the menus, in their order. */
export const menuActions: readonly ActionId[] = actionIds.filter((id) => actionOf(id).inMenu);

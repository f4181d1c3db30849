import { free, type Recipe } from './actions';

/** What a person wants written. */
export interface DraftRequest {
  /** What the text is to say. */
  readonly instruction: string;
  readonly tone: 'neutral' | 'formal' | 'friendly' | 'direct';
  readonly length: 'short' | 'medium' | 'long';
  /** The person saw why the filter stopped it and wants it all the same. */
  readonly override?: boolean;
}

export const draftRecipe: Recipe = {
  result: 'text',
  temperature: 0.7,
  limits: { characters: 4000, chunk: Infinity },
  fidelity: free,
};

const lengths = {
  short: { words: 60, tokens: 250 },
  medium: { words: 150, tokens: 600 },
  long: { words: 350, tokens: 1300 },
} as const;

const tones = {
  neutral: 'neutral',
  formal: 'formal and polite',
  friendly: 'warm and friendly',
  direct: 'direct and brief',
} as const;

export const draftTokens = ({ length }: DraftRequest): number => lengths[length].tokens;

export const draftInstruction = ({ tone, length }: DraftRequest): string =>
  `Write the text that this note asks for. Tone: ${tones[tone]}. Length: about ${lengths[length].words} words.`;

import type { Category, Direction, Strictness, Verdict } from '../types';

/** How sure a finding is: high from 0.8, medium from 0.5. */
export type Band = 'low' | 'medium' | 'high';

export const bandFloor: Readonly<Record<Band, number>> = { high: 0.8, medium: 0.5, low: 0 };

export const bandOf = (confidence: number): Band =>
  confidence >= bandFloor.high ? 'high' : confidence >= bandFloor.medium ? 'medium' : 'low';

export interface PolicyRow {
  readonly categories: readonly Category[];
  readonly direction: Direction;
  readonly band: Band;
  readonly verdicts: Readonly<Record<Strictness, Verdict>>;
  /** Whether a person who insists may go on after `block`. */
  readonly overridable: boolean;
  /** Why the row says what it says, in English, for the options page. */
  readonly why: string;
}

const strict = (relaxed: Verdict, standard: Verdict, strict: Verdict): PolicyRow['verdicts'] => ({
  relaxed,
  standard,
  strict,
});

const unsafe: readonly Category[] = ['harassment', 'hate', 'violence', 'sexual'];

/** The whole policy: category x direction x confidence x strictness. A combination that no row names is allowed. */
export const policyTable: readonly PolicyRow[] = [
  // A person's own text on its way to the model.
  {
    categories: ['secret'],
    direction: 'input',
    band: 'high',
    verdicts: strict('mask', 'mask', 'mask'),
    overridable: false,
    why: 'A key or password is never needed to rewrite a sentence.',
  },
  {
    categories: ['secret'],
    direction: 'input',
    band: 'medium',
    verdicts: strict('mask', 'mask', 'mask'),
    overridable: false,
    why: 'Hiding something harmless costs nothing: it comes back unchanged.',
  },
  {
    categories: ['secret'],
    direction: 'input',
    band: 'low',
    verdicts: strict('allow', 'allow', 'mask'),
    overridable: false,
    why: 'Too unsure to take words out of a sentence, except where strictness asks for it.',
  },
  {
    categories: ['personal'],
    direction: 'input',
    band: 'high',
    verdicts: strict('mask', 'mask', 'mask'),
    overridable: false,
    why: 'Addresses and numbers must come back exactly, and a model tends to change them.',
  },
  {
    categories: ['personal'],
    direction: 'input',
    band: 'medium',
    verdicts: strict('allow', 'mask', 'mask'),
    overridable: false,
    why: 'Likely personal; hidden unless the person asked for a relaxed filter.',
  },
  {
    categories: ['personal'],
    direction: 'input',
    band: 'low',
    verdicts: strict('allow', 'allow', 'mask'),
    overridable: false,
    why: 'Too unsure to take words out of a sentence, except where strictness asks for it.',
  },
  {
    categories: unsafe,
    direction: 'input',
    band: 'high',
    verdicts: strict('allow', 'warn', 'warn'),
    overridable: true,
    why: 'People rewrite their own angry words, often to calm them: a note at most, never a refusal.',
  },
  {
    categories: unsafe,
    direction: 'input',
    band: 'medium',
    verdicts: strict('allow', 'allow', 'warn'),
    overridable: true,
    why: 'An unsure finding in one’s own words is not worth a note unless asked for.',
  },
  {
    categories: ['self-harm'],
    direction: 'input',
    band: 'high',
    verdicts: strict('warn', 'warn', 'warn'),
    overridable: true,
    why: 'The text is rewritten; a humane sentence says where help is.',
  },
  {
    categories: ['self-harm'],
    direction: 'input',
    band: 'medium',
    verdicts: strict('allow', 'warn', 'warn'),
    overridable: true,
    why: 'A kind sentence too many does less harm than one too few.',
  },
  {
    categories: ['sexual-minors'],
    direction: 'input',
    band: 'high',
    verdicts: strict('block', 'block', 'block'),
    overridable: false,
    why: 'Never written, in no form.',
  },
  {
    categories: ['sexual-minors'],
    direction: 'input',
    band: 'medium',
    verdicts: strict('warn', 'warn', 'block'),
    overridable: false,
    why: 'Reports, news and help for victims use the same words: unsure findings are not refused by default.',
  },
  {
    categories: ['illicit'],
    direction: 'input',
    band: 'high',
    verdicts: strict('block', 'block', 'block'),
    overridable: false,
    why: 'Instructions for serious harm are not generated.',
  },
  {
    categories: ['illicit'],
    direction: 'input',
    band: 'medium',
    verdicts: strict('allow', 'warn', 'warn'),
    overridable: true,
    why: 'Safe questions use scary words; unsure findings only leave a note.',
  },
  {
    categories: ['injection'],
    direction: 'input',
    band: 'high',
    verdicts: strict('warn', 'warn', 'warn'),
    overridable: true,
    why: 'The text is fenced as data and the answer is checked; the person sees what was found and is never blocked.',
  },
  {
    categories: ['injection'],
    direction: 'input',
    band: 'medium',
    verdicts: strict('allow', 'warn', 'warn'),
    overridable: true,
    why: 'The fence holds anyway; the finding is shown.',
  },
  {
    categories: ['injection'],
    direction: 'input',
    band: 'low',
    verdicts: strict('allow', 'allow', 'warn'),
    overridable: true,
    why: 'People write about instructions too.',
  },
  {
    categories: ['hygiene'],
    direction: 'input',
    band: 'high',
    verdicts: strict('allow', 'warn', 'warn'),
    overridable: true,
    why: 'Characters that hide or reorder text are taken out for the model, and that is said.',
  },
  // What the model wrote, on its way to the person; only what the input did not already hold.
  {
    categories: ['secret', 'personal'],
    direction: 'output',
    band: 'high',
    verdicts: strict('allow', 'warn', 'warn'),
    overridable: true,
    why: 'A number or address that the input did not hold was made up.',
  },
  {
    categories: unsafe,
    direction: 'output',
    band: 'high',
    verdicts: strict('warn', 'block', 'block'),
    overridable: true,
    why: 'Harm that the person did not write is withheld, and shown when asked for.',
  },
  {
    categories: unsafe,
    direction: 'output',
    band: 'medium',
    verdicts: strict('allow', 'warn', 'block'),
    overridable: true,
    why: 'Unsure findings are shown with a note by default.',
  },
  {
    categories: ['self-harm'],
    direction: 'output',
    band: 'high',
    verdicts: strict('block', 'block', 'block'),
    overridable: true,
    why: 'A model has no business bringing this up.',
  },
  {
    categories: ['self-harm'],
    direction: 'output',
    band: 'medium',
    verdicts: strict('warn', 'block', 'block'),
    overridable: true,
    why: 'A model has no business bringing this up.',
  },
  {
    categories: ['sexual-minors'],
    direction: 'output',
    band: 'high',
    verdicts: strict('block', 'block', 'block'),
    overridable: false,
    why: 'Never shown, in no form.',
  },
  {
    categories: ['sexual-minors'],
    direction: 'output',
    band: 'medium',
    verdicts: strict('block', 'block', 'block'),
    overridable: false,
    why: 'What a model wrote is not a report or a plea for help.',
  },
  {
    categories: ['illicit'],
    direction: 'output',
    band: 'high',
    verdicts: strict('block', 'block', 'block'),
    overridable: false,
    why: 'Instructions for serious harm are not generated.',
  },
  {
    categories: ['illicit'],
    direction: 'output',
    band: 'medium',
    verdicts: strict('warn', 'block', 'block'),
    overridable: true,
    why: 'Withheld until the person looks.',
  },
  {
    categories: ['injection'],
    direction: 'output',
    band: 'high',
    verdicts: strict('warn', 'block', 'block'),
    overridable: true,
    why: 'An answer that gives orders which the input did not hold has obeyed someone else.',
  },
  {
    categories: ['injection'],
    direction: 'output',
    band: 'medium',
    verdicts: strict('allow', 'warn', 'block'),
    overridable: true,
    why: 'Shown with a note.',
  },
];

import type { BriefId } from '../brief';

/** An example of what an action makes of a text, as models see it before the person's own. */
export interface Example {
  readonly before: string;
  readonly after: string;
}

interface Described {
  /** Kept in the settings: never changed once published. */
  readonly id: string;
  /** English, as shown in the options. */
  readonly name: string;
  readonly about: string;
}

/** How actions of the language model are asked for, and what their answers look like. */
export interface TonePack extends Described {
  readonly kind: 'tones';
  /** One short sentence for each action that it speaks to; small models follow those best. */
  readonly says: Readonly<Partial<Record<BriefId, string>>>;
  readonly examples: Readonly<Partial<Record<BriefId, readonly Example[]>>>;
}

/** Words of a field of work: no engine takes them for mistakes. */
export interface Glossary extends Described {
  readonly kind: 'glossary';
  /** As they are written. A term in lower case covers a capital at its beginning. */
  readonly terms: readonly string[];
}

/** An optional module that a person switches on: data, no code. */
export type WritingModule = TonePack | Glossary;

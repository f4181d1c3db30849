import type { Dice } from './dice';

/** What the generator needs to write like somebody from one place. */
export interface LocaleData {
  readonly locale: string;
  readonly country: string;
  /** The national part of an IBAN: 0 is a digit, A a letter. */
  readonly bban: string;
  readonly phones: readonly string[];
  readonly mailNames: readonly string[];
  readonly streets: readonly string[];
  readonly cities: readonly string[];
  readonly addresses: readonly string[];
  readonly dates: readonly string[];
  readonly nationalId: (roll: Dice) => string;
  /** Sentences with one `{{kind}}`. */
  readonly templates: readonly string[];
  /** Sentences without personal data, numbers included. */
  readonly plain: readonly string[];
}

export const mailNames: readonly string[] = ['ann', 'j.miller', 'support-team', 'o_nolan', 'Maria', 'x99'];

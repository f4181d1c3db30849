import { bidiOverrideRule, homoglyphRule, smuggledTextRule, zeroWidthRule } from '../injection/hidden';
import { injectionPhraseRules, overrideRule, payloadRule } from '../injection/rules';
import { addressRule } from '../personal/address';
import { birthRule } from '../personal/birth';
import { cardRule } from '../personal/card';
import { emailRule } from '../personal/email';
import { ibanRule } from '../personal/iban';
import { documentRule, nationalIdRule } from '../personal/ids';
import { nameRule } from '../personal/name';
import { ipRule, macRule } from '../personal/network';
import { phoneRule } from '../personal/phone';
import { frameRules } from '../unsafe/frame-rules';
import { unsafeRules } from '../unsafe/rules';
import { hygieneRule } from '../hygiene/rule';
import type { Rule } from '../scan/rule';
import { assignedSecretRule } from '../secrets/assigned';
import { highEntropyRule } from '../secrets/entropy-rule';
import { secretRule } from '../secrets/pattern';
import { privateKeyRule } from '../secrets/private-key';
import { servicePatterns } from '../secrets/services';
import { statedPasswordRule } from '../secrets/stated';
import { structurePatterns } from '../secrets/structures';
import type { Category } from '../types';

/** Every rule, in the order in which overlapping findings of equal worth are kept. */
export const rules: readonly Rule[] = [
  privateKeyRule,
  ...servicePatterns.map(secretRule),
  ...structurePatterns.map(secretRule),
  statedPasswordRule,
  assignedSecretRule,
  highEntropyRule,
  emailRule,
  ibanRule,
  cardRule,
  nationalIdRule,
  documentRule,
  ipRule,
  macRule,
  birthRule,
  phoneRule,
  addressRule,
  nameRule,
  overrideRule,
  ...injectionPhraseRules,
  payloadRule,
  smuggledTextRule,
  zeroWidthRule,
  bidiOverrideRule,
  homoglyphRule,
  ...unsafeRules,
  ...frameRules,
  hygieneRule,
];

/** A rule as the options page shows it. */
export interface RuleInfo {
  readonly id: string;
  readonly category: Category;
  readonly kind: string;
  /** What it looks for, in English. */
  readonly words: string;
}

export function listRules(): readonly RuleInfo[] {
  return rules.map(({ id, category, kind, words }) => ({ id, category, kind, words }));
}

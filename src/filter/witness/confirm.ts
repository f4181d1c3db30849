import { isLearned } from '../detector';
import { fold } from '../scan/fold';
import type { Category, Finding } from '../types';
import { lexicon } from './words';

export interface Confirmed {
  readonly confirmed: readonly Finding[];
  readonly unconfirmed: readonly Finding[];
}

/**
 * Sets apart what only the learned detector found, in the categories in which it needs a second witness. A rule that
 * agrees has already taken the finding over (see `combine`); else a word of the category's lexicon must stand in the
 * passage. Linear in the length of the findings.
 */
export function confirm(
  text: string,
  findings: readonly Finding[],
  needsWitness: readonly Category[],
): Confirmed {
  const isConfirmed = (finding: Finding): boolean =>
    !isLearned(finding) ||
    !needsWitness.includes(finding.category) ||
    lexicon.get(finding.category)?.test(fold(text.slice(finding.start, finding.end)).text) === true;
  return {
    confirmed: findings.filter((finding) => isConfirmed(finding)),
    unconfirmed: findings.filter((finding) => !isConfirmed(finding)),
  };
}

import { combine } from './combine';
import { examine, likelihood, unsafeHeads } from './detector';
import { loadWeights } from './detector/shipped-weights';
import { decide } from './policy/decide';
import { needsWitness, switchedOff } from './policy/limits';
import { rules } from './rules/catalogue';
import { rulesVersion } from './rules/changelog';
import { snap } from './scan/boundaries';
import { resolveOverlaps } from './scan/resolve';
import type { Rule } from './scan/rule';
import { createSubject } from './scan/subject';
import type { Subject } from './scan/subject';
import { harmlessFrame } from './unsafe/frame-rules';
import { confirm } from './witness/confirm';
import type { Category, Finding, InspectOptions, Inspection } from './types';

/**
 * Looks a text over and decides what may happen with it. Never throws, whatever the string; time grows linearly
 * with its length. Offsets are UTF-16 and stand on character boundaries.
 */
export async function inspect(text: string, options: InspectOptions): Promise<Inspection> {
  await loadWeights();
  const seen = look(text, options.locale, switchedOff(options.disabled ?? []));
  const { confirmed, unconfirmed } = confirm(text, seen, needsWitness[options.direction]);
  return { findings: confirmed, unconfirmed, decision: decide(confirmed, options), rulesVersion };
}

function look(text: string, locale: string | undefined, disabled: readonly Category[]): readonly Finding[] {
  const subject = createSubject(text, locale);
  const { findings, leanings } = examine(text);
  const learned = findings.filter((finding) => !disabled.includes(finding.category));
  const learnedAbout = new Set(learned.map(({ category }) => category));
  const byRules = resolveOverlaps(
    rules
      .filter((rule) => !disabled.includes(rule.category))
      // What speaks against the detector is asked only where the detector has spoken.
      .filter((rule) => rule.kind !== harmlessFrame || learnedAbout.has(rule.category))
      .flatMap((rule) => findingsOf(rule, subject)),
  );
  const ruledAbout = new Set(byRules.map(({ category }) => category));
  return combine(byRules, learned, leanings(ruledAbout)).toSorted(
    (a, b) => a.start - b.start || a.end - b.end,
  );
}

function findingsOf(rule: Rule, subject: Subject): readonly Finding[] {
  return rule.find(subject).map((hit) => {
    const label = hit.label ?? rule.label;
    return {
      ...snap(subject.text, hit),
      category: rule.category,
      kind: hit.kind ?? rule.kind,
      ...(label === undefined ? {} : { label }),
      confidence: hit.confidence,
      reason: hit.reason ?? `This looks like ${rule.words}.`,
      rule: rule.id,
    };
  });
}

/** How strongly the whole filter leans, 0..1, also where nothing reaches the point from which it is reported. */
export interface Leaning {
  readonly unsafe: number;
  readonly injection: number;
}

/**
 * Rules and detector together as one number a question, for ranking texts and for choosing other thresholds; what
 * happens with a text is decided by `inspect` alone. From 0.5 upwards there is a finding, confirmed or not.
 */
export function lean(text: string, locale?: string): Leaning {
  const findings = look(text, locale, []);
  const likely = likelihood(text);
  // A finding ranks a text before all without one; among equals the chance decides, and a sure rule lifts it.
  const rank = (chance: number, test: (category: Category) => boolean): number => {
    const surest = findings.reduce(
      (most, one) => (test(one.category) ? Math.max(most, one.confidence) : most),
      0,
    );
    return surest >= 0.5 ? 0.5 + 0.5 * Math.max(chance, surest - 0.5) : 0.499 * chance;
  };
  return {
    unsafe: rank(likely.unsafe, (category) => unsafeHeads.some((head) => head === category)),
    injection: rank(likely.injection, (category) => category === 'injection'),
  };
}

import { combine } from './combine';
import { detect } from './detector';
import { decide } from './policy/decide';
import { rules } from './rules/catalogue';
import { rulesVersion } from './rules/changelog';
import { snap } from './scan/boundaries';
import { resolveOverlaps } from './scan/resolve';
import type { Rule } from './scan/rule';
import { createSubject } from './scan/subject';
import type { Subject } from './scan/subject';
import type { Finding, InspectOptions, Inspection } from './types';

/**
 * Looks a text over and decides what may happen with it. Never throws, whatever the string; time grows linearly
 * with its length. Offsets are UTF-16 and stand on character boundaries.
 */
export async function inspect(text: string, options: InspectOptions): Promise<Inspection> {
  const subject = createSubject(text, options.locale);
  const disabled = options.disabled ?? [];
  const byRules = resolveOverlaps(
    rules.filter((rule) => !disabled.includes(rule.category)).flatMap((rule) => findingsOf(rule, subject)),
  );
  const learned = detect(text).filter((finding) => !disabled.includes(finding.category));
  const findings = combine(byRules, learned).toSorted((a, b) => a.start - b.start || a.end - b.end);
  return { findings, decision: decide(findings, options), rulesVersion };
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

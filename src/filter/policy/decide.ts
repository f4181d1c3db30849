import type { Category, Decision, Finding, InspectOptions, Strictness, Verdict } from '../types';
import { lockedCategories, switchedOff } from './limits';
import { mergeMasks } from './masks';
import { bandOf, policyTable } from './table';
import type { PolicyRow } from './table';

const weight: Readonly<Record<Verdict, number>> = { allow: 0, mask: 1, warn: 2, block: 3 };

function rowFor(finding: Finding, options: InspectOptions): PolicyRow | undefined {
  const band = bandOf(finding.confidence);
  return policyTable.find(
    (row) =>
      row.direction === options.direction && row.band === band && row.categories.includes(finding.category),
  );
}

/** What the policy says about one finding; nothing said means allow. */
function verdictFor(finding: Finding, options: InspectOptions): Verdict {
  return rowFor(finding, options)?.verdicts[options.strictness] ?? 'allow';
}

/**
 * Weighs the findings by the policy table. The strongest verdict wins; spans to mask are collected whatever wins.
 * Findings of categories that were switched off count for nothing, except of those that cannot be; in an output,
 * neither does what the input already held at the same or a higher confidence band.
 */
export function decide(findings: readonly Finding[], options: InspectOptions): Decision {
  const off = switchedOff(options.disabled ?? []);
  const judged = findings
    .filter((finding) => !off.includes(finding.category))
    .filter((finding) => options.direction === 'input' || isNew(finding, options.inputFindings ?? []))
    .map((finding) => ({ finding, row: rowFor(finding, options), verdict: verdictFor(finding, options) }));
  let verdict: Verdict = 'allow';
  for (const item of judged) if (weight[item.verdict] > weight[verdict]) verdict = item.verdict;
  const deciding = verdict === 'allow' ? [] : judged.filter((item) => item.verdict === verdict);
  const masked = judged.filter((item) => item.verdict === 'mask').map((item) => item.finding);
  return {
    verdict,
    because: deciding.map((item) => item.finding),
    masks: verdict === 'block' ? [] : mergeMasks(masked),
    overridable: verdict !== 'block' || deciding.every((item) => item.row?.overridable === true),
  };
}

/** A rewritten sentence scores a little differently: this much more is still the same harm. */
const sameAsBefore = 0.15;

/** Personal data is compared by kind, harm by category: an angry text may stay angry in other words. */
function isNew(finding: Finding, before: readonly Finding[]): boolean {
  const kindMatters = finding.category === 'personal' || finding.category === 'secret';
  const floor = bandOf(finding.confidence);
  return !before.some(
    (earlier) =>
      earlier.category === finding.category &&
      (!kindMatters || earlier.kind === finding.kind) &&
      (bandOf(earlier.confidence) === floor || earlier.confidence + sameAsBefore >= finding.confidence),
  );
}

export interface Alternative {
  readonly change: { readonly strictness: Strictness } | { readonly disable: Category };
  readonly verdict: Verdict;
}

/**
 * What would make a decision milder: another strictness, or the category behind it switched off where that is possible.
 * Nothing for a refusal in a category that is always on: no setting is advised to get such a text written.
 */
export function alternatives(findings: readonly Finding[], options: InspectOptions): readonly Alternative[] {
  const { verdict, because } = decide(findings, options);
  const categories = [...new Set(because.map((finding) => finding.category))];
  const locked = categories.filter((category) => lockedCategories.includes(category));
  if (verdict === 'block' && locked.length > 0) return [];
  const levels = (['relaxed', 'standard', 'strict'] as const)
    .filter((strictness) => strictness !== options.strictness)
    .map((strictness) => ({
      change: { strictness },
      verdict: decide(findings, { ...options, strictness }).verdict,
    }));
  const switches = categories
    .filter((category) => !locked.includes(category))
    .map((category) => ({
      change: { disable: category },
      verdict: decide(findings, { ...options, disabled: [...(options.disabled ?? []), category] }).verdict,
    }));
  return [...levels, ...switches].filter((item) => weight[item.verdict] < weight[verdict]);
}

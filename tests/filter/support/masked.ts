import { inspect } from '../../../src/filter';
import type { Category, Finding, InspectOptions } from '../../../src/filter';

const input: InspectOptions = { direction: 'input', strictness: 'standard' };

/** The text as the engine gets to see it: every mask written as {LABEL}. */
export async function masked(text: string, options: Partial<InspectOptions> = {}): Promise<string> {
  const { decision } = await inspect(text, { ...input, ...options });
  let out = '';
  let at = 0;
  for (const { start, end, label } of decision.masks) {
    out += `${text.slice(at, start)}{${label}}`;
    at = end;
  }
  return out + text.slice(at);
}

/** The findings of some categories that a person would hear of: at least half sure. */
export async function findingsOf(
  text: string,
  categories: readonly Category[],
  options: Partial<InspectOptions> = {},
): Promise<readonly Finding[]> {
  const { findings } = await inspect(text, { ...input, ...options });
  return findings.filter((item) => categories.includes(item.category) && item.confidence >= 0.5);
}

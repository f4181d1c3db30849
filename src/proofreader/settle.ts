import { applyChanges } from '../text';
import { compose, narrowed } from './compose';
import type { Correction } from './types';

/** The corrections of a text, in order and without overlaps, by all rules but the suspended ones. */
export type FindEdits = (text: string, suspended: ReadonlySet<string>) => Promise<readonly Correction[]>;

/** One mistake can hide another ("He dont" first becomes "He don't"); nothing real needs more rounds. */
const mostRounds = 8;

/**
 * The edits that correct a text until nothing is left to correct, so that correcting the result changes nothing. Rules
 * that would go on for ever (one undoes what another did) are suspended for this text; where that does not end it,
 * there are no edits, which is stable as well.
 */
export async function settle(text: string, findEdits: FindEdits): Promise<readonly Correction[]> {
  const suspended = new Set<string>();
  for (;;) {
    const outcome = await correct(text, findEdits, suspended);
    if (outcome.unsettled.length === 0) return narrowed(text, outcome.edits);
    const known = suspended.size;
    for (const rule of outcome.unsettled) suspended.add(rule);
    if (suspended.size === known) return [];
  }
}

/** `unsettled`: the rules whose corrections led back to a text that was there before, or did not end in time. */
async function correct(
  text: string,
  findEdits: FindEdits,
  suspended: ReadonlySet<string>,
): Promise<{ readonly edits: readonly Correction[]; readonly unsettled: readonly string[] }> {
  const earlier = [text];
  const rules: string[][] = [];
  let current = text;
  let edits: readonly Correction[] = [];
  for (let round = 0; round < mostRounds; round++) {
    const found = await findEdits(current, suspended);
    if (found.length === 0) return { edits, unsettled: [] };
    edits = compose(edits, found, current);
    current = applyChanges(current, found);
    rules.push(found.map(({ rule }) => rule));
    const repeated = earlier.indexOf(current);
    if (repeated >= 0) return { edits: [], unsettled: rules.slice(repeated).flat() };
    earlier.push(current);
  }
  return { edits: [], unsettled: rules.at(-1) ?? [] };
}

/**
 * The paragraphs of a text and what separates them, in turn; together they are the text. Fenced code belongs to the
 * paragraph around it. Each is corrected alone: what changes in one is no reason to read the others again.
 */
export function paragraphsOf(text: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(/```[^]*?(?:```|$)|\n[^\S\n]*\n\s*/gu)) {
    if (match[0].startsWith('`')) continue;
    parts.push(text.slice(from, match.index), match[0]);
    from = match.index + match[0].length;
  }
  parts.push(text.slice(from));
  return parts;
}

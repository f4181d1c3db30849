import { pattern } from '../../shared';
import { restorePlaceholders, type PlaceholderTable } from '../../text';
import type { GuardFailure } from './types';

/** Blanks that a model leaves for the person to fill in: [Your Name], [Date], [Company]. */
const blank = new RegExp(
  pattern`
    [[{<](?:
      your |
      the |
      my |
      recipient
      |insert
      |name
      |first name
      |last name
      |date
      |time
      |company
      |address
      |phone
      |title
      |position
      |manager
      |client
      |customer
      |event
      |location
      |contact
      |signature
      |subject
      |reason
      |number
      |email
    )[^\]}>\n]{0,40}[\]}>]
  `,
  'giu',
);

/** What is wrong with the placeholders of an answer (in the table's spelling), if anything. */
export function placeholderFailure(
  original: string,
  answer: string,
  table: PlaceholderTable,
  keep: { readonly all: boolean; readonly order: boolean },
): GuardFailure | undefined {
  const before = restorePlaceholders(original, table);
  const after = restorePlaceholders(answer, table);
  const known = new Set(before.unknown.map((each) => each.toLowerCase()));
  if (after.unknown.some((each) => !known.has(each.toLowerCase()))) return 'placeholder-invented';
  const expectedOf = (name: string): number => before.counts.get(name) ?? 0;
  const found = [...after.counts];
  if (found.some(([name, count]) => count > 0 && expectedOf(name) === 0)) return 'placeholder-invented';
  for (const [name, count] of found) {
    const expected = expectedOf(name);
    if (keep.all && expected > 0 && count === 0) return 'placeholder-lost';
    if (keep.order && count < expected) return 'placeholder-lost';
    if (keep.all && count > expected) return 'placeholder-repeated';
  }
  return keep.order && orderOf(original, table) !== orderOf(answer, table) ? 'placeholder-moved' : undefined;
}

const orderOf = (text: string, table: PlaceholderTable): string =>
  [...text.matchAll(/\[[A-Z]+_\d+\]/gu)]
    .map(([name]) => name)
    .filter((name) => table.has(name))
    .join(' ');

const brackets = /[[{<][^[\]{}<>\n]{1,60}[\]}>]/gu;

/** Whether the answer has a blank to fill in and more brackets than the original, which may have blanks of its own. */
export function inventsBlank(original: string, answer: string): boolean {
  const own = original.toLowerCase();
  const isNew = [...answer.matchAll(blank)].some(([found]) => !own.includes(found.toLowerCase()));
  return isNew && (answer.match(brackets)?.length ?? 0) > (original.match(brackets)?.length ?? 0);
}

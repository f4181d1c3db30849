import { certainties, graphemeBoundaries, type Certainty } from '../text';
import type { Edit } from './types';

/** An edit, with where it stands in the text between two rounds. */
interface Placed {
  readonly edit: Edit;
  readonly start: number;
  readonly end: number;
  readonly isEarlier: boolean;
}

/**
 * Two rounds of edits as one: `later` edits what `earlier` made of a text. A later edit that touches the replacement
 * of earlier ones forms one edit with them, under the rule of the first, and as unsure as the least sure of them; the
 * others are mapped back.
 * @param between the text that `earlier` made, which `later` points into
 * @returns edits of the first text, in order and without overlaps, as both arguments are
 */
export function compose(earlier: readonly Edit[], later: readonly Edit[], between: string): readonly Edit[] {
  const placed: Placed[] = later.map((edit) => ({
    edit,
    start: edit.start,
    end: edit.end,
    isEarlier: false,
  }));
  let shift = 0;
  for (const edit of earlier) {
    const start = edit.start + shift;
    placed.push({ edit, start, end: start + edit.after.length, isEarlier: true });
    shift += growth(edit);
  }
  placed.sort((a, b) => a.start - b.start || a.end - b.end);

  const composed: Edit[] = [];
  let group: Placed[] = [];
  /** How much longer the text between is than the first one, up to the group. */
  let offset = 0;
  const endGroup = (): void => {
    const edit = joined(group, offset, between);
    if (edit !== undefined) composed.push(edit);
    for (const item of group) if (item.isEarlier) offset += growth(item.edit);
    group = [];
  };
  for (const item of placed) {
    if (!group.some((other) => other.isEarlier !== item.isEarlier && item.start <= other.end)) endGroup();
    group.push(item);
  }
  endGroup();
  return composed;
}

const leastSure = (edits: readonly Edit[]): Certainty =>
  certainties.findLast((certainty) => edits.some((edit) => edit.certainty === certainty)) ?? 'sure';

const growth = ({ start, end, after }: Edit): number => after.length - (end - start);

function joined(group: readonly Placed[], offset: number, between: string): Edit | undefined {
  const [first] = group;
  if (first === undefined) return undefined;
  const start = Math.min(...group.map((item) => item.start));
  const end = Math.max(...group.map((item) => item.end));
  const earlier = group.filter(({ isEarlier }) => isEarlier);
  let after = '';
  let at = start;
  for (const item of group) {
    if (item.isEarlier) continue;
    after += between.slice(at, item.start) + item.edit.after;
    at = item.end;
  }
  const grown = earlier.reduce((sum, { edit }) => sum + growth(edit), offset);
  return {
    ...(earlier[0] ?? first).edit,
    certainty: leastSure(group.map(({ edit }) => edit)),
    start: start - offset,
    end: end - grown,
    after: after + between.slice(at, end),
  };
}

/** A word, or a single character between words. */
const token = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*|[^]/gu;

/**
 * The edits without the words that they leave as they are at their edges, and without those that change nothing.
 * No edge is inside a grapheme cluster of the text; edits that share one are one.
 */
export function narrowed(text: string, edits: readonly Edit[]): readonly Edit[] {
  const isBoundary = graphemeBoundaries(text);
  const whole = (edit: Edit): Edit => widened(text, isBoundary, edit);
  const result: Edit[] = [];
  for (const edit of edits) {
    const next = withoutEqualEdges(text, edit);
    const last = result.at(-1);
    if (last !== undefined && whole(next).start < whole(last).end)
      result[result.length - 1] = {
        ...last,
        certainty: leastSure([last, next]),
        end: next.end,
        after: last.after + text.slice(last.end, next.start) + next.after,
      };
    else if (text.slice(next.start, next.end) !== next.after) result.push(next);
  }
  return result.map(whole).filter(({ start, end, after }) => text.slice(start, end) !== after);
}

function withoutEqualEdges(text: string, edit: Edit): Edit {
  const before = text.slice(edit.start, edit.end).match(token) ?? [];
  const after = edit.after.match(token) ?? [];
  const most = Math.min(before.length, after.length);
  let lead = 0;
  while (lead < most && before[lead] === after[lead]) lead++;
  let trail = 0;
  while (trail < most - lead && before.at(-1 - trail) === after.at(-1 - trail)) trail++;
  const length = (tokens: readonly string[]): number => tokens.join('').length;
  return {
    ...edit,
    start: edit.start + length(before.slice(0, lead)),
    end: edit.end - length(before.slice(before.length - trail)),
    after: after.slice(lead, after.length - trail).join(''),
  };
}

function widened(text: string, isBoundary: (index: number) => boolean, edit: Edit): Edit {
  let { start, end } = edit;
  while (!isBoundary(start)) start--;
  while (!isBoundary(end)) end++;
  return {
    ...edit,
    start,
    end,
    after: text.slice(start, edit.start) + edit.after + text.slice(edit.end, end),
  };
}

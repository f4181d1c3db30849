import { certainties, graphemeBoundaries, type Certainty } from '../text';
import type { Correction } from './types';

/** An edit, with where it stands in the text between two rounds. */
interface Placed {
  readonly edit: Correction;
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
export function compose(
  earlier: readonly Correction[],
  later: readonly Correction[],
  between: string,
): readonly Correction[] {
  const placed: Placed[] = later.map((edit) => ({
    edit,
    start: edit.start,
    end: edit.end,
    isEarlier: false,
  }));
  let shift = 0;
  for (const edit of earlier) {
    const start = edit.start + shift;
    placed.push({ edit, start, end: start + edit.replacement.length, isEarlier: true });
    shift += growth(edit);
  }
  placed.sort((a, b) => a.start - b.start || a.end - b.end);

  const composed: Correction[] = [];
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

const leastSure = (edits: readonly Correction[]): Certainty =>
  certainties.findLast((certainty) => edits.some((edit) => edit.certainty === certainty)) ?? 'sure';

const growth = ({ start, end, replacement }: Correction): number => replacement.length - (end - start);

function joined(group: readonly Placed[], offset: number, between: string): Correction | undefined {
  const [first] = group;
  if (first === undefined) return undefined;
  const start = Math.min(...group.map((item) => item.start));
  const end = Math.max(...group.map((item) => item.end));
  const earlier = group.filter(({ isEarlier }) => isEarlier);
  let replacement = '';
  let at = start;
  for (const item of group) {
    if (item.isEarlier) continue;
    replacement += between.slice(at, item.start) + item.edit.replacement;
    at = item.end;
  }
  const grown = earlier.reduce((sum, { edit }) => sum + growth(edit), offset);
  return {
    ...(earlier[0] ?? first).edit,
    certainty: leastSure(group.map(({ edit }) => edit)),
    start: start - offset,
    end: end - grown,
    replacement: replacement + between.slice(at, end),
  };
}

/** A word, or a single character between words. */
const token = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*|[^]/gu;

/**
 * The edits without the words that they leave as they are at their edges, and without those that change nothing.
 * No edge is inside a grapheme cluster of the text; edits that share one are one.
 */
export function narrowed(text: string, edits: readonly Correction[]): readonly Correction[] {
  const isBoundary = graphemeBoundaries(text);
  const whole = (edit: Correction): Correction => widened(text, isBoundary, edit);
  const result: Correction[] = [];
  for (const edit of edits) {
    const next = withoutEqualEdges(text, edit);
    const last = result.at(-1);
    if (last !== undefined && whole(next).start < whole(last).end)
      result[result.length - 1] = {
        ...last,
        certainty: leastSure([last, next]),
        end: next.end,
        replacement: last.replacement + text.slice(last.end, next.start) + next.replacement,
      };
    else if (text.slice(next.start, next.end) !== next.replacement) result.push(next);
  }
  return result.map(whole).filter(({ start, end, replacement }) => text.slice(start, end) !== replacement);
}

function withoutEqualEdges(text: string, edit: Correction): Correction {
  const before = text.slice(edit.start, edit.end).match(token) ?? [];
  const after = edit.replacement.match(token) ?? [];
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
    replacement: after.slice(lead, after.length - trail).join(''),
  };
}

function widened(text: string, isBoundary: (index: number) => boolean, edit: Correction): Correction {
  let { start, end } = edit;
  while (!isBoundary(start)) start--;
  while (!isBoundary(end)) end++;
  return {
    ...edit,
    start,
    end,
    replacement: text.slice(start, edit.start) + edit.replacement + text.slice(edit.end, end),
  };
}

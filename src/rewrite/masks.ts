import { labelOf, type Masked } from '../text';
import { structureLabel } from './protect';

/** How many of a label were hidden from the engine. */
export interface MaskCount {
  readonly label: string;
  readonly count: number;
}

/** What was hidden for the person's sake; the marks of prompts are hidden for the prompt's. */
export function countMasks({ masked, table, placed }: Masked): readonly MaskCount[] {
  const counts = new Map<string, number>();
  for (const { start, end } of table.size === 0 ? [] : placed) {
    const label = labelOf(masked.slice(start, end));
    if (label !== structureLabel) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts].map(([label, count]) => ({ label, count }));
}

import type { Edit } from '../../src/proofreader/types';

/** The text with the edits made, one after the other from its end. */
export const written = (text: string, edits: readonly Edit[]): string =>
  edits.reduceRight((rest, { start, end, after }) => rest.slice(0, start) + after + rest.slice(end), text);

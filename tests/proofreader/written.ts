import type { Edit } from '../../src/text';

/** The text with the edits made, one after the other from its end. */
export const written = (text: string, edits: readonly Edit[]): string =>
  edits.reduceRight(
    (rest, { start, end, replacement }) => rest.slice(0, start) + replacement + rest.slice(end),
    text,
  );

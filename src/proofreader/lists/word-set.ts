/** The words of a list that has one entry a line; an entry may have spaces inside. */
export const wordSet = (lines: string): ReadonlySet<string> => new Set(lines.trim().split(/\s*\n\s*/u));

import type { Plugin } from 'vite';

/** A list or an expression that is written on several lines, see src/shared/pattern.ts. */
const template = /\b(?:pattern|anyOf|list|spaced)`[^`]*`/g;

/** Takes the indentation, which means nothing there, out of what is shipped: in the filter it is a tenth. */
export function unindentPatterns(): Plugin {
  return {
    name: 'unindent-patterns',
    transform(code, id) {
      if (!id.includes('/src/')) return undefined;
      const shorter = code.replaceAll(template, (text) => text.replaceAll(/\n +/g, '\n'));
      return shorter === code ? undefined : { code: shorter, map: null };
    },
  };
}

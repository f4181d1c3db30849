import type { Plugin } from 'vite';

/** A list or an expression that is written on several lines, see src/shared/pattern.ts. */
const template = /\b(?:pattern|anyOf|list)`[^`]*`/g;

/** Takes the indentation, which means nothing there, out of what is shipped: it is a tenth of the filter's script. */
export function unindentPatterns(): Plugin {
  return {
    name: 'unindent-patterns',
    transform(code, id) {
      if (!id.includes('/src/filter/')) return undefined;
      const shorter = code.replaceAll(template, (text) => text.replaceAll(/\n +/g, '\n'));
      return shorter === code ? undefined : { code: shorter, map: null };
    },
  };
}

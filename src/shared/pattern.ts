type Join = (template: TemplateStringsArray, ...parts: readonly string[]) => string;

const joinedBy =
  (separator: string): Join =>
  ({ raw }, ...parts) => {
    const joined = raw.map((text, index) =>
      text
        .replace(index === 0 ? /^\n */ : '', '')
        .replace(index === parts.length ? /\n *$/ : '', '')
        .replaceAll(/\n */g, separator),
    );
    return String.raw({ raw: joined }, ...parts);
  };

/**
 * The source of a regular expression written on several lines: line breaks and indentation do not count. A space that
 * counts at the start or the end of a line is written `[ ]`.
 */
export const pattern = joinedBy('');

/** Alternatives of a regular expression, one a line; parentheses around them are up to the caller. */
export const anyOf = joinedBy('|');

/** Words with a space between them, written one a line. */
export const spaced = joinedBy(' ');

/** Words, one a line. */
export const list = ({ raw }: TemplateStringsArray): readonly string[] => (raw[0] ?? '').trim().split(/\n */);

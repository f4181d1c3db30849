import type { Hit, Rule } from '../scan/rule';
import type { Subject } from '../scan/subject';
import { entropy } from './entropy';
import { isPlaceholder, isSample, isWords, placeholderExpressions } from './placeholder';
import { withRepeats } from './repeated';

/** A secret that can be told by its looks. */
export interface SecretPattern {
  readonly id: string;
  readonly words: string;
  /** The pattern is tried only on texts that hold one of these; lower case. */
  readonly keywords: readonly string[];
  /** Flags g and, with a named group `secret`, d: then only the group is hidden. */
  readonly pattern: RegExp;
  /** 0..1, default 0.97. */
  readonly confidence?: number;
  /** Shannon entropy in bits per character the secret must reach; shuts out placeholders such as XXXX. */
  readonly entropy?: number;
  readonly kind?: string;
  /** Matches that start like this are kept even when the secret is a word such as "pass": so people write them. */
  readonly keepWords?: RegExp;
  /** Made by a machine, so that a value of words alone is a sample. */
  readonly issued?: boolean;
  /** Tells by its named groups that a match is not a secret after all. */
  readonly unless?: (groups: Readonly<Record<string, string>>) => boolean;
}

/** One issuer's mark: id, words, a lower-case piece of it (empty: always tried), the shape, least entropy in bits. */
export type IssuerShape = readonly [
  id: string,
  words: string,
  keyword: string,
  pattern: RegExp,
  entropy?: number,
];

export function secretRule(source: SecretPattern): Rule {
  const { pattern, confidence = 0.97 } = source;
  return {
    id: `secret.${source.id}`,
    category: 'secret',
    kind: source.kind ?? source.id,
    label: 'SECRET',
    words: source.words,
    expressions: [pattern, ...placeholderExpressions],
    find(subject: Subject): readonly Hit[] {
      if (!source.keywords.some((keyword) => subject.lower.includes(keyword))) return [];
      const hits: Hit[] = [];
      for (const match of subject.text.matchAll(pattern)) {
        const group = match.indices?.groups?.['secret'];
        const [start, end] = group ?? [match.index, match.index + match[0].length];
        const secret = subject.text.slice(start, end);
        const keep = source.keepWords?.test(match[0]) === true && /^\w{1,200}$/.test(secret);
        if (
          (!keep && isPlaceholder(secret)) ||
          isSample(secret) ||
          (source.issued === true && (isWords(secret) || isSample(subject.text.slice(end, end + 4)))) ||
          (source.entropy !== undefined && entropy(secret) < source.entropy)
        )
          continue;
        if (match.groups !== undefined && source.unless?.(match.groups) === true) continue;
        hits.push({ start, end, confidence });
      }
      return source.issued === true ? hits : withRepeats(subject.text, hits);
    },
  };
}

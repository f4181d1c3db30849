import type { Hit, Rule } from '../scan/rule';
import type { Subject } from '../scan/subject';
import { entropy } from './entropy';

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

/** What documentation and settings files write where a secret would stand. */
const placeholder =
  /^(?:(.)\1{3,200}|<.{0,80}>?|[$%#]?[[({]{1,3}.{0,80}[\])}]{1,3}|\$\w{1,80}|%\w{1,80}%|[xX*.#-]{3,80}|(?:your|my|the|some|insert|replace|put|enter)[-_ ]?[A-Za-z0-9]{1,40}(?:[-_ ][A-Za-z0-9]{1,40}){0,6}|(?:my|your|the|user|db)?_?(?:pass(?:word|wd)?|secret|placeholder|token)|changeme|redacted|example\w{0,20}|pw|pwd|todo|null|nil|undefined|none|true|false|test|foo|bar|foo[-_]?bar|required|optional|string|value|hidden)$/i;

export const isPlaceholder = (value: string): boolean => placeholder.test(value);

export function secretRule(source: SecretPattern): Rule {
  const { pattern, confidence = 0.97 } = source;
  return {
    id: `secret.${source.id}`,
    category: 'secret',
    kind: source.kind ?? source.id,
    label: 'SECRET',
    words: source.words,
    expressions: [pattern, placeholder],
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
          (source.entropy !== undefined && entropy(secret) < source.entropy)
        )
          continue;
        if (match.groups !== undefined && source.unless?.(match.groups) === true) continue;
        hits.push({ start, end, confidence });
      }
      return hits;
    },
  };
}

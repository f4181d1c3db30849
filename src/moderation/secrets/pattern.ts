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
}

/** What documentation writes where a secret would stand. */
const placeholder =
  /^(?:(.)\1{5,}|<.{0,80}>|\$?\{.{0,80}\}?|%\w{1,80}%|x{3,}.{0,80}|\*{3,}|\.{3,}|your[-_ ].{0,80}|changeme|example.{0,20}|redacted|placeholder|todo|null|undefined|none|true|false)$/i;

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
        if (isPlaceholder(secret) || (source.entropy !== undefined && entropy(secret) < source.entropy))
          continue;
        hits.push({ start, end, confidence });
      }
      return hits;
    },
  };
}

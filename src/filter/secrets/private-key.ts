import type { Hit, Rule } from '../scan/rule';
import type { Subject } from '../scan/subject';

const header = /-----BEGIN[ A-Z0-9_-]{0,60}PRIVATE KEY(?: BLOCK)?-----/g;
const footer = /-----END[ A-Z0-9_-]{0,60}PRIVATE KEY(?: BLOCK)?-----/g;
/** Characters of key material in PEM, also when pasted with escaped line breaks. */
const material = /[A-Za-z0-9+/=]{40}/;
/** A key of 16,384 bits with its headers fits well within this. */
const maxLength = 20_000;

/** From the header to its footer; a cut-off key is taken to the end of what looks like key material. */
function find({ text }: Subject): readonly Hit[] {
  const hits: Hit[] = [];
  if (!text.includes('-----BEGIN')) return hits;
  const ends = [...text.matchAll(footer)].map((match) => match.index + match[0].length);
  let nextEnd = 0;
  let taken = 0;
  for (const match of text.matchAll(header)) {
    if (match.index < taken) continue;
    const from = match.index + match[0].length;
    while ((ends[nextEnd] ?? Infinity) <= from) nextEnd += 1;
    const footerEnd = ends[nextEnd];
    const end =
      footerEnd !== undefined && footerEnd - from <= maxLength ? footerEnd : materialEnd(text, from);
    if (!material.test(text.slice(from, Math.min(end, from + 600)))) continue;
    hits.push({ start: match.index, end, confidence: 0.99 });
    taken = end;
  }
  return hits;
}

function materialEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && end - from < maxLength && /[A-Za-z0-9+/=\s\\:,]/.test(text.charAt(end)))
    end += 1;
  return end;
}

export const privateKeyRule: Rule = {
  id: 'secret.private-key',
  category: 'secret',
  kind: 'private-key',
  label: 'SECRET',
  words: 'a private key',
  expressions: [header, footer, material],
  find,
};

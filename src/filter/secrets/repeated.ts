import type { Hit } from '../scan/rule';

/** Values looked for again, and the fewest characters that are too rare to be a word by chance. */
const most = 24;
const shortest = 6;

/** The same secret wherever else it stands in the text: hidden in one sentence but not the next, it is not hidden. */
export function withRepeats(text: string, hits: readonly Hit[]): readonly Hit[] {
  const known = new Set(hits.map(({ start }) => start));
  const all = [...hits];
  const values = new Map(hits.map((hit) => [text.slice(hit.start, hit.end), hit]));
  for (const [value, hit] of [...values].slice(0, most)) {
    if (value.length < shortest || /^[A-Za-z]{1,40}$|^\d{1,40}$/.test(value)) continue;
    for (let at = text.indexOf(value); at !== -1; at = text.indexOf(value, at + value.length))
      if (!known.has(at)) all.push({ ...hit, start: at, end: at + value.length });
  }
  return all;
}

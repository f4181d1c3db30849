/** Characters looked at on either side of a match; sentences are shorter. */
const reach = 240;

const enders = /[.!?。！？\n]/;

/** The sentence around a match, cut at `reach` characters on either side; cheap and good enough for context words. */
export function sentenceAround(
  text: string,
  start: number,
  end: number,
): { readonly before: string; readonly after: string } {
  let from = start;
  while (from > 0 && start - from < reach && !enders.test(text.charAt(from - 1))) from -= 1;
  let to = end;
  while (to < text.length && to - end < reach && !enders.test(text.charAt(to))) to += 1;
  return { before: text.slice(from, start), after: text.slice(end, to) };
}

const opening = /["“«„‘'「『`]/;
const closing = /["”»“’'」』`]/;

/** Whether the match stands in quotation marks within its line: words talked about rather than said. */
export function isQuoted(text: string, start: number, end: number): boolean {
  const before =
    text
      .slice(Math.max(0, start - 80), start)
      .split('\n')
      .at(-1) ?? '';
  const after = text.slice(end, end + 120).split('\n')[0] ?? '';
  // An apostrophe inside a word is no quotation mark.
  const bare = (part: string): string => part.replaceAll(/(?<=[A-Za-z])['’](?=[A-Za-z])/g, '');
  const left = bare(before);
  const open = Math.max(
    ...['"', '“', '«', '„', '‘', '「', '『', '`', " '"].map((mark) => left.lastIndexOf(mark)),
  );
  if (open === -1) return /^['‘]/.test(left) && closing.test(bare(after));
  const inside = left.slice(open + 1).trimStart();
  return (
    !closing.test(inside.slice(1)) && opening.test(left.slice(open, open + 2)) && closing.test(bare(after))
  );
}

import type { Span } from '../shared';
import { chunkText, type Chunk } from '../text';

/** A chunk apart from the spaces around it, which no engine gets to see or to change. */
export interface Piece extends Chunk {
  readonly lead: string;
  readonly core: string;
  readonly trail: string;
}

export const cutIntoPieces = (text: string, limit: number, unbreakable: readonly Span[]): Piece[] =>
  chunkText(text, limit, unbreakable).map((chunk) => {
    const lead = /^\s*/u.exec(chunk.text)?.[0] ?? '';
    const rest = chunk.text.slice(lead.length);
    const core = rest.trimEnd();
    return { ...chunk, lead, core, trail: rest.slice(core.length) };
  });

/** Whether there is anything to write: letters, in any script. */
export const hasWords = (text: string): boolean => /\p{L}/u.test(text);

const lineBreak = /\r\n|\r|\n/gu;

/**
 * Models answer with plain line breaks; a text that has one other kind (CRLF, or CR) gets its own back.
 * Where a text mixes them, the answer stays as it is.
 */
export function withLineBreaksOf(original: string, answer: string): string {
  const kinds = new Set(original.match(lineBreak));
  const [kind = '\n'] = kinds;
  return kinds.size > 1 ? answer : answer.replace(lineBreak, kind);
}

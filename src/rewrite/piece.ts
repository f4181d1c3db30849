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

/** Models answer with plain line breaks; a text that has only CRLF (or CR) gets its own back. */
export function withLineBreaksOf(original: string, answer: string): string {
  const plain = answer.replace(/\r\n?/gu, '\n');
  if (/(?<!\r)\n/u.test(original)) return original.includes('\r') ? answer : plain;
  if (original.includes('\r\n')) return plain.replaceAll('\n', '\r\n');
  return original.includes('\r') ? plain.replaceAll('\n', '\r') : plain;
}

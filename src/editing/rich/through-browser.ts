import type { Edit } from '../../text';
import { pageSettled } from '../fields/settled';
import { sameText } from './spaces';
import type { RichHost } from './host';
import { linkUndo } from './linked-undo';
import { undoTo, writeEdits } from './write';

/** What became of a write: it is there, or why it is not and whether all is as before. */
export type Outcome =
  { readonly ok: true } | { readonly ok: false; readonly why: string; readonly restored: boolean };

/**
 * Writes edits into `host` and reads back that its text is `after`.
 * @throws AppFailure where the host's guard refuses.
 */
export type WriteEdits = (
  host: RichHost,
  original: string,
  edits: readonly Edit[],
  after: string,
) => Promise<Outcome>;

/** Through the browser's own editing, with its undo stack: for content that belongs to no script. */
export const writeThroughBrowser: WriteEdits = async (host, original, edits, after) => {
  const markup = host.markup();
  const written = writeEdits(host, original, edits);
  if (!written.ok) return { ok: false, why: 'not taken', restored: written.restored };
  await pageSettled(host.element.ownerDocument);
  if (!sameText(host.model().text, after)) {
    const restored = undoTo(host, markup, written.states.length - 1);
    return { ok: false, why: 'reset by the page', restored };
  }
  linkUndo(host, written.states);
  return { ok: true };
};

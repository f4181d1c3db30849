/** Keeps the document open until the returned function is called. */
export type KeepOpen = () => () => void;

/** Something that lives in the offscreen document. */
export interface OffscreenPart {
  /** The answer to a message of the background; undefined where the message is for another part. */
  answer(message: unknown): Promise<unknown> | undefined;
  /** The document closes. */
  close(): void;
}

/** Makes a part when the document has loaded. */
export type OpenPart = (keepOpen: KeepOpen) => OffscreenPart;

/** Who sent a message, as the browser vouches for it. */
export interface MessageSender {
  readonly id?: string | undefined;
  readonly tab?: unknown;
}

export interface OffscreenPageOptions {
  readonly parts: readonly OpenPart[];
  /** The extension's own id. */
  readonly ownId: string;
  readonly closePage: () => void;
}

/**
 * The document itself: opens its parts and closes them and the page when none keeps it open any longer. Returns the
 * listener for runtime messages: it answers the extension's background only. A message that is for no part, or comes
 * from a tab (a content script, any page in a tab), gets no answer here.
 */
export function openOffscreenPage({
  parts,
  ownId,
  closePage,
}: OffscreenPageOptions): (message: unknown, sender: MessageSender) => Promise<unknown> | undefined {
  const holds = new Set<symbol>();

  const keepOpen: KeepOpen = () => {
    const hold = Symbol('hold');
    holds.add(hold);
    return () => {
      if (holds.delete(hold) && holds.size === 0) close();
    };
  };

  // A part that keeps nothing open must not close the page before the others are there.
  const opened = keepOpen();
  const open = parts.map((openPart) => openPart(keepOpen));
  opened();

  function close(): void {
    for (const part of open) part.close();
    closePage();
  }

  return (message, sender) => {
    if (sender.id !== ownId || sender.tab !== undefined) return undefined;
    for (const part of open) {
      const answer = part.answer(message);
      if (answer) return answer;
    }
    return undefined;
  };
}

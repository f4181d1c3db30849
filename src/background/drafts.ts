import { createDraftSession, type DraftSession, type RewriteEvent, type WritingRequest } from '../rewrite';
import { createSessionItem } from '../storage';
import { storedDraft } from './stored-draft';

const item = createSessionItem('draft', storedDraft);

export interface DraftParts {
  /** Keeps the worker alive until the returned function is called. */
  readonly keepAlive: () => () => void;
  readonly run: (request: WritingRequest, signal: AbortSignal) => AsyncIterable<RewriteEvent>;
  readonly onError: (thrown: unknown) => void;
}

/**
 * The draft that popups show, kept for the browser session (in memory, not on the disk), so that a worker that starts
 * anew can show that its draft was interrupted. The draft is read at the first call.
 */
export function createDrafts(parts: DraftParts): () => Promise<DraftSession> {
  let opened: Promise<DraftSession> | undefined;

  async function open(): Promise<DraftSession> {
    const session = createDraftSession(
      { run: heldAlive, newId: () => crypto.randomUUID() },
      await item.read(),
    );
    session.subscribe((draft) => void item.write(draft).catch(parts.onError));
    return session;
  }

  async function* heldAlive(request: WritingRequest, signal: AbortSignal): AsyncGenerator<RewriteEvent> {
    const release = parts.keepAlive();
    try {
      yield* parts.run(request, signal);
    } finally {
      release();
    }
  }

  return () => {
    opened ??= open().catch((thrown: unknown) => {
      opened = undefined;
      throw thrown;
    });
    return opened;
  };
}

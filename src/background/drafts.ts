import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';

import {
  createDraftSession,
  type DraftRun,
  type DraftSession,
  type RewriteEvent,
  type WritingRequest,
} from '../rewrite';
import { storedDraft } from './stored-draft';

const item = storage.defineItem<unknown>('session:draft');

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
      await readDraft(),
    );
    session.subscribe((draft) => {
      (draft === undefined ? item.removeValue() : item.setValue(draft)).catch(parts.onError);
    });
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

/** A value that is no draft, for example one that another version of the extension stored, counts as none. */
async function readDraft(): Promise<DraftRun | undefined> {
  const parsed = v.safeParse(storedDraft, await item.getValue());
  return parsed.success ? parsed.output : undefined;
}

import { toAppError } from '../shared';
import type { DraftRequest } from './draft';
import { advance, cutOff, started, stop, type Run } from './run';
import type { RewriteEvent, WritingRequest } from './types';

/** A draft on its way or at its end, with what was written so far. Plain JSON. */
export interface DraftRun {
  readonly id: string;
  readonly request: DraftRequest;
  readonly run: Run;
}

export interface DraftSessionDeps {
  readonly run: (request: WritingRequest, signal: AbortSignal) => AsyncIterable<RewriteEvent>;
  readonly newId: () => string;
}

/** One draft at a time, whoever looks at it: pages come and go while it is written. */
export interface DraftSession {
  /** Undefined before the first draft and after `clear`. */
  state(): DraftRun | undefined;
  /** Called on every change; returns the way to stop listening. */
  subscribe(listener: (state: DraftRun | undefined) => void): () => void;
  /** Ends the draft before. */
  start(request: DraftRequest): void;
  /** Takes effect at once; what was written so far stays. */
  stop(): void;
  /** Forgets the draft, and ends it where it is under way. */
  clear(): void;
}

/** @param before the draft of a session that is gone; one that was under way counts as interrupted */
export function createDraftSession({ run, newId }: DraftSessionDeps, before?: DraftRun): DraftSession {
  const listeners = new Set<(state: DraftRun | undefined) => void>();
  let abort = new AbortController();
  let again = 0;
  let current = before && { ...before, run: cutOff(before.run) };

  function set(next: DraftRun | undefined): void {
    if (next === current) return;
    current = next;
    for (const listener of listeners) listener(next);
  }

  /** Changes the draft of this id; a later draft is left alone. */
  function change(id: string, next: (run: Run) => Run): void {
    if (current?.id !== id) return;
    const changed = next(current.run);
    if (changed !== current.run) set({ ...current, run: changed });
  }

  async function follow(request: WritingRequest, signal: AbortSignal): Promise<void> {
    const { id } = request;
    try {
      for await (const event of run(request, signal)) change(id, (now) => advance(now, event));
      change(id, cutOff);
    } catch (thrown) {
      change(id, (now) => advance(now, { type: 'error', error: toAppError(thrown) }));
    }
  }

  return {
    state: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start(request) {
      abort.abort();
      abort = new AbortController();
      const id = newId();
      // The same words again ask for another version.
      again = JSON.stringify(request) === JSON.stringify(current?.request) ? again + 1 : 0;
      set({ id, request, run: started });
      void follow({ kind: 'draft', id, ...request, variation: again }, abort.signal);
    },
    stop() {
      abort.abort();
      if (current) change(current.id, stop);
    },
    clear() {
      abort.abort();
      set(undefined);
    },
  };
}

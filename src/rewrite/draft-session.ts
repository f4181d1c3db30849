import { toAppError } from '../shared';
import { advance, cutOff, started, stop, type Run } from './run';
import type { RewriteEvent, RewriteRequest } from './types';

/** What a person wants written. */
export interface DraftRequest {
  readonly instruction: string;
  readonly tone: NonNullable<RewriteRequest['tone']>;
  readonly length: NonNullable<RewriteRequest['length']>;
  /** The person saw why the filter stopped it and wants it all the same. */
  readonly override?: boolean;
}

/** A draft on its way or at its end, with what was written so far. Plain JSON. */
export interface DraftRun {
  readonly id: string;
  readonly request: DraftRequest;
  readonly run: Run;
}

export interface DraftSessionDeps {
  readonly run: (request: RewriteRequest, signal: AbortSignal) => AsyncIterable<RewriteEvent>;
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

  async function follow(id: string, request: DraftRequest, signal: AbortSignal): Promise<void> {
    try {
      for await (const event of run(toRewrite(id, request), signal)) change(id, (now) => advance(now, event));
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
      set({ id, request, run: started });
      void follow(id, request, abort.signal);
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

const toRewrite = (id: string, { instruction, tone, length, override }: DraftRequest): RewriteRequest => ({
  id,
  action: 'draft',
  text: instruction,
  tone,
  length,
  ...(override === undefined ? {} : { override }),
});

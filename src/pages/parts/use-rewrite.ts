import { useEffect, useRef, useState } from 'preact/hooks';

import { advance, cutOff, started, stop, type RewriteEvent, type Run } from '../../rewrite';
import { toAppError } from '../../shared';

export interface UseRewrite {
  readonly run: Run;
  /** Starts a stream; one that is under way is stopped first. `atEnd` gets the last state of this run, once. */
  readonly start: (
    open: (signal: AbortSignal) => AsyncIterable<RewriteEvent>,
    atEnd?: (run: Run) => void,
  ) => void;
  /** Takes effect at once for the person, and in the engine at the latest one token later. */
  readonly stop: () => void;
  readonly reset: () => void;
}

export function useRewrite(): UseRewrite {
  const [run, setRun] = useState<Run>({ name: 'idle' });
  const current = useRef<{ readonly abort: AbortController; end(): void }>(undefined);

  useEffect(() => () => current.current?.abort.abort(), []);

  function start(
    open: (signal: AbortSignal) => AsyncIterable<RewriteEvent>,
    atEnd?: (run: Run) => void,
  ): void {
    current.current?.end();
    const abort = new AbortController();
    let state: Run = started;
    const show = (next: Run): void => {
      if (state.name !== 'running') return;
      state = next;
      setRun(next);
      if (next.name !== 'running') atEnd?.(next);
    };
    current.current = {
      abort,
      end() {
        abort.abort();
        show(stop(state));
      },
    };
    setRun(started);
    void follow();

    async function follow(): Promise<void> {
      try {
        for await (const event of open(abort.signal)) show(advance(state, event));
        show(cutOff(state));
      } catch (thrown) {
        show(advance(state, { type: 'error', error: toAppError(thrown) }));
      }
    }
  }

  return {
    run,
    start,
    stop: () => current.current?.end(),
    reset() {
      current.current?.end();
      setRun({ name: 'idle' });
    },
  };
}

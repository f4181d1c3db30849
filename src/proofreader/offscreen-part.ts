import * as v from 'valibot';

import type { OpenPart } from '../offscreen';
import { startTimer as browserTimer, type StartTimer } from '../shared';
import { offscreenMessageSchema } from './protocol';
import type { JobRunner } from './worker-runner';

export interface ProofreaderPartOptions {
  readonly runner: JobRunner;
  /** Milliseconds without a job after which the worker ends and some 200 MB are given back. */
  readonly idleMs: number;
  readonly startTimer?: StartTimer;
}

/** The proofreader in the offscreen document. It keeps the document open while it has jobs, and `idleMs` longer. */
export const proofreaderPart =
  ({ runner, idleMs, startTimer = browserTimer }: ProofreaderPartOptions): OpenPart =>
  (keepOpen) => {
    let jobs = 0;
    let endRest = rest();

    /** Waits for the next job. Returns what ends the wait. */
    function rest(): () => void {
      const release = keepOpen();
      const stopTimer = startTimer(idleMs, () => {
        runner.close();
        release();
      });
      return () => {
        stopTimer();
        release();
      };
    }

    return {
      answer(message) {
        const parsed = v.safeParse(offscreenMessageSchema, message);
        if (!parsed.success) return undefined;
        const release = keepOpen();
        endRest();
        jobs += 1;
        return runner.run(parsed.output.job).finally(() => {
          jobs -= 1;
          if (jobs === 0) endRest = rest();
          release();
        });
      },
      close() {
        endRest();
        runner.close();
      },
    };
  };

import * as v from 'valibot';

import type { OffscreenDocument } from '../offscreen';
import { createQueue, fail, startTimer as browserTimer, toAppError, withLimit } from '../shared';
import type { StartTimer } from '../shared';
import { hostOn } from './local-host';
import { answerSchema, jobLimitMs, offscreenTarget } from './protocol';
import type { Answer, Job } from './protocol';
import type { ProofreadHost } from './types';

/** On top of a job's own limit, which the page keeps itself: for making the page and for the messages. Milliseconds. */
const pageMs = 20_000;

/**
 * The proofreader in an offscreen document, which outlives the service worker: what took seconds to set up
 * is still there when the worker wakes up. The document is made when needed and closes itself after a while.
 * Jobs follow one another, as in the page, so that each has its whole time.
 */
export function createOffscreenHost(
  document: OffscreenDocument,
  startTimer: StartTimer = browserTimer,
): ProofreadHost {
  const inTurn = createQueue();
  let closes = 0;

  async function ask(job: Job): Promise<Answer | undefined> {
    await document.ensure();
    const parsed = v.safeParse(answerSchema, await document.send({ target: offscreenTarget, job }));
    return parsed.success ? parsed.output : undefined;
  }

  async function answerTo(job: Job, isCurrent: () => boolean): Promise<Answer> {
    let detail = 'no answer';
    // The document may just be closing itself when the message is sent: then a new one gets it.
    for (let attempt = 0; attempt < 2 && isCurrent(); attempt++) {
      try {
        const answer = await ask(job);
        if (answer) return answer;
      } catch (error) {
        detail = toAppError(error).detail ?? detail;
      }
    }
    return isCurrent()
      ? fail('engine-failed', { detail: `offscreen document: ${detail}` })
      : fail('engine-interrupted');
  }

  async function close(): Promise<void> {
    closes += 1;
    await document.close();
  }

  function run(job: Job): Promise<Answer> {
    const since = closes;
    let late = false;
    const isCurrent = (): boolean => !late && since === closes;
    return inTurn(() =>
      withLimit(
        answerTo(job, isCurrent),
        jobLimitMs(job) + pageMs,
        () => {
          late = true;
          // The page cannot even keep its own limit: the next job gets a new one.
          return document.close().then(
            () => fail('engine-timeout'),
            (thrown: unknown) => fail('engine-timeout', { detail: String(thrown) }),
          );
        },
        startTimer,
      ),
    );
  }

  return hostOn(run, close);
}

import * as v from 'valibot';

import { fail, toAppError } from '../../shared';
import { hostOn } from './local-host';
import { answerSchema, offscreenTarget } from './protocol';
import type { Answer, Job, OffscreenMessage } from './protocol';
import type { ProofreadHost } from './types';

/** What Chrome offers for offscreen documents, cut down to what is needed. */
export interface OffscreenBrowser {
  exists(): Promise<boolean>;
  create(): Promise<void>;
  close(): Promise<void>;
  /** Resolves with what the offscreen page answers; undefined or a rejection when nobody does. */
  send(message: OffscreenMessage): Promise<unknown>;
}

/**
 * The proofreader in an offscreen document, which outlives the service worker: what took seconds to set up
 * is still there when the worker wakes up. The document is made when needed and closes itself after a while.
 */
export function createOffscreenHost(browser: OffscreenBrowser): ProofreadHost {
  let creating: Promise<void> | undefined;

  const ensureDocument = (): Promise<void> =>
    (creating ??= makeDocument().finally(() => {
      creating = undefined;
    }));

  async function makeDocument(): Promise<void> {
    if (!(await browser.exists())) await browser.create();
  }

  async function ask(job: Job): Promise<Answer | undefined> {
    await ensureDocument();
    const parsed = v.safeParse(answerSchema, await browser.send({ target: offscreenTarget, job }));
    return parsed.success ? parsed.output : undefined;
  }

  async function run(job: Job): Promise<Answer> {
    let detail = 'no answer';
    // The document may just be closing itself when the message is sent: then a new one gets it.
    for (let attempt = 0; attempt < 2; attempt++) {
      try {
        const answer = await ask(job);
        if (answer) return answer;
      } catch (error) {
        detail = toAppError(error).detail ?? detail;
      }
    }
    return fail('engine-failed', { detail: `offscreen document: ${detail}` });
  }

  return hostOn(run, async () => {
    if (await browser.exists()) await browser.close();
  });
}

/** Chrome's own offscreen documents, for `path` (a page of the extension). */
export function chromeOffscreen(path: string): OffscreenBrowser {
  const filter = { contextTypes: ['OFFSCREEN_DOCUMENT' as const] };
  return {
    exists: async () => (await chrome.runtime.getContexts(filter)).length > 0,
    create: () =>
      chrome.offscreen.createDocument({
        url: path,
        reasons: ['WORKERS'],
        justification: 'Checks spelling and grammar in a worker, on this device.',
      }),
    close: () => chrome.offscreen.closeDocument(),
    send: (message) => chrome.runtime.sendMessage<OffscreenMessage, unknown>(message),
  };
}

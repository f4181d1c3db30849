import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { launchProbe } from './launch-probe';
import type { RunningProbe } from './launch-probe';
import { buildInstantProbe } from './probe-extension';

const folder = '.test-build/instant-probe';
let extension: RunningProbe;

beforeAll(async () => {
  await buildInstantProbe(folder);
  extension = await launchProbe(folder);
});
afterAll(() => extension.close());

/** Asks the proofreader from inside the service worker, as the background does. */
async function proofread(text: string): Promise<unknown> {
  return extension
    .worker()
    .evaluate(
      (text) => host.proofread({ task: 'proofread', id: '1', text, dialect: 'american', dictionary: [] }),
      text,
    );
}

declare const host: { proofread(request: object): Promise<unknown> };

/** When the offscreen document came to be, in its own clock: the same number is the same document. */
async function documentBirth(): Promise<number> {
  return extension.worker().evaluate(async () => {
    const [context] = await chrome.runtime.getContexts({
      contextTypes: [chrome.runtime.ContextType.OFFSCREEN_DOCUMENT],
    });
    return context?.documentId
      ? Array.from(context.documentId).reduce((sum, c) => sum * 31 + c.charCodeAt(0), 0)
      : 0;
  });
}

describe('the instant engine in real Chromium', () => {
  it('corrects a text in the offscreen document', async () => {
    expect(await proofread('He dont know wich one. 😀 Its teh end.')).toEqual({
      ok: true,
      value: {
        text: "He doesn't know which one. 😀 It's the end.",
        foreign: [],
      },
    });
  });

  it('keeps the proofreader while the service worker dies and comes back', async () => {
    await proofread('Teh end.');
    const before = await documentBirth();
    expect(before).not.toBe(0);
    await extension.restartWorker();
    expect(await proofread('I definately agree.')).toMatchObject({ value: { text: 'I definitely agree.' } });
    expect(await documentBirth()).toBe(before);
  });

  it('makes a new document after the old one was closed', async () => {
    await extension.worker().evaluate(() => chrome.offscreen.closeDocument());
    expect(await documentBirth()).toBe(0);
    expect(await proofread('I definately agree.')).toMatchObject({ value: { text: 'I definitely agree.' } });
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { ProofreadHost } from '../../../src/proofreader';
import { applyChanges } from '../../../src/text';
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
  const outcome = await extension
    .worker()
    .evaluate((text) => host.proofread({ text, dialect: 'american', dictionary: [] }), text);
  return outcome.ok ? applyChanges(text, outcome.value.changes) : outcome.error;
}

declare const host: ProofreadHost;

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
    expect(await proofread('He dont know wich one. 😀 Its teh end.')).toBe(
      "He doesn't know which one. 😀 It's the end.",
    );
  });

  it('keeps the proofreader while the service worker dies and comes back', async () => {
    await proofread('Teh end.');
    const before = await documentBirth();
    expect(before).not.toBe(0);
    await extension.restartWorker();
    expect(await proofread('I definately agree.')).toBe('I definitely agree.');
    expect(await documentBirth()).toBe(before);
  });

  it('makes a new document after the old one was closed', async () => {
    await extension.worker().evaluate(() => chrome.offscreen.closeDocument());
    expect(await documentBirth()).toBe(0);
    expect(await proofread('I definately agree.')).toBe('I definitely agree.');
  });
});

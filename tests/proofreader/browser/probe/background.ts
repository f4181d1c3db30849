import { chromeOffscreen, createOffscreenDocument } from '../../../../src/offscreen';
import { createOffscreenHost } from '../../../../src/proofreader';

/** What the test calls inside the extension's worker. */
chrome.runtime.onMessage.addListener((message, _sender, answer) => {
  if (message === 'wake up') answer('awake');
});
Object.assign(globalThis, { host: createOffscreenHost(createOffscreenDocument(chromeOffscreen())) });

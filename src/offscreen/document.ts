/** Where the build puts it, and what the browser is to give it. */
const parameters: chrome.offscreen.CreateParameters = {
  url: '/offscreen.html',
  // A service worker can neither have a worker nor see the battery.
  reasons: ['WORKERS', 'BATTERY_STATUS'],
  justification: 'Checks spelling in a worker, and pauses downloads while the battery runs low.',
};

/** What Chrome offers for offscreen documents, cut down to what is needed. */
export interface OffscreenBrowser {
  exists(): Promise<boolean>;
  create(): Promise<void>;
  close(): Promise<void>;
  /** Resolves with what the offscreen page answers; undefined or a rejection when nobody does. */
  send(message: unknown): Promise<unknown>;
}

/** The extension's one offscreen document; the browser allows no second one. */
export interface OffscreenDocument {
  /** Makes the document where there is none; calls at the same time make one. */
  ensure(): Promise<void>;
  /** Ends every part of it. */
  close(): Promise<void>;
  send: OffscreenBrowser['send'];
}

export function createOffscreenDocument(browser: OffscreenBrowser): OffscreenDocument {
  let creating: Promise<void> | undefined;

  async function create(): Promise<void> {
    if (!(await browser.exists())) await browser.create();
  }

  return {
    ensure: () =>
      (creating ??= create().finally(() => {
        creating = undefined;
      })),
    async close() {
      if (await browser.exists()) await browser.close();
    },
    send: (message) => browser.send(message),
  };
}

/** Chrome's own offscreen documents. */
export function chromeOffscreen(): OffscreenBrowser {
  const filter = { contextTypes: ['OFFSCREEN_DOCUMENT' as const] };
  return {
    exists: async () => (await chrome.runtime.getContexts(filter)).length > 0,
    create: () => chrome.offscreen.createDocument(parameters),
    close: () => chrome.offscreen.closeDocument(),
    send: (message) => chrome.runtime.sendMessage<unknown, unknown>(message),
  };
}

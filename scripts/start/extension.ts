import type { BrowserContext, CDPSession, Page, Worker } from 'playwright-core';

export interface LoadedExtension {
  readonly id: string;
  /** Commands to the browser as a whole. */
  readonly session: CDPSession;
  /** The service worker; waits for it where the browser has just stopped it. */
  worker(): Promise<Worker>;
  /** Clicks the extension's button over the page's tab: grants activeTab and opens the popup. */
  openPopupOver(page: Page): Promise<void>;
  /** The same, and gives the focus back to the page. */
  grantActiveTab(page: Page): Promise<void>;
  /**
   * Does what a click in the context menu does: the browser grants activeTab for the page's tab, and the listener
   * gets the click. (Native menus are out of the protocol's reach.)
   */
  chooseInMenu(page: Page, action: string, info?: MenuInfo): Promise<void>;
}

export interface MenuInfo {
  readonly frameId?: number;
  readonly frameUrl?: string;
  readonly selectionText?: string;
}

/**
 * Loads an unpacked extension through the protocol, which branded Chrome accepts too (it ignores --load-extension).
 * The browser must run with --enable-unsafe-extension-debugging.
 */
export async function loadExtension(context: BrowserContext, path: string): Promise<LoadedExtension> {
  const browser = context.browser();
  if (!browser) throw new Error('the browser gave no connection');
  const session = await browser.newBrowserCDPSession();
  const { id } = await callProtocol<{ id: string }>(session, 'Extensions.loadUnpacked', { path });
  const isOurs = (worker: Worker): boolean => worker.url().startsWith(`chrome-extension://${id}/`);
  const worker = async (): Promise<Worker> =>
    context.serviceWorkers().find(isOurs) ??
    (await context.waitForEvent('serviceworker', { predicate: isOurs }));
  await worker();

  async function openPopupOver(page: Page): Promise<void> {
    await page.bringToFront();
    const targetId = await tabShowing(session, page.url());
    await callProtocol(session, 'Extensions.triggerAction', { id, targetId });
  }

  async function grantActiveTab(page: Page): Promise<void> {
    await openPopupOver(page);
    await page.bringToFront();
  }

  return {
    id,
    session,
    worker,
    openPopupOver,
    grantActiveTab,
    async chooseInMenu(page, action, info = {}) {
      await grantActiveTab(page);
      const background = await worker();
      await background.evaluate(
        async ({ url, click }) => {
          const tabs = await chrome.tabs.query({});
          const tab = tabs.find((each) => each.active && each.url === url);
          const clicked = chrome.contextMenus.onClicked as unknown as {
            dispatch(...values: unknown[]): void;
          };
          clicked.dispatch(click, tab);
        },
        {
          url: page.url(),
          click: { menuItemId: action, editable: true, pageUrl: page.url(), frameId: 0, ...info },
        },
      );
    },
  };
}

/** The browser's tab with that address. A tab's address follows the page's a moment later, so it is looked up again. */
async function tabShowing(session: CDPSession, url: string): Promise<string> {
  const end = Date.now() + 10_000;
  while (Date.now() < end) {
    const { targetInfos } = await callProtocol<{
      targetInfos: { type: string; url: string; targetId: string }[];
    }>(session, 'Target.getTargets', { filter: [{}] });
    const target = targetInfos.find((info) => info.type === 'tab' && info.url === url);
    if (target) return target.targetId;
  }
  throw new Error(`no tab shows ${url}`);
}

/** Playwright's types lag behind the protocol; the method's name and the answer's shape are the caller's word. */
export function callProtocol<Answer>(session: CDPSession, method: string, params: object): Promise<Answer> {
  const send = session.send.bind(session) as unknown as (method: string, params: object) => Promise<Answer>;
  return send(method, params);
}

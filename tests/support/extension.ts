import { resolve } from 'node:path';

import type { CDPSession, Page, Worker } from 'playwright-core';

import { launchChromium, type LaunchOptions, type RunningBrowser } from './chromium';

export const builtExtension = resolve('.output/chrome-mv3');

export interface RunningExtension extends RunningBrowser {
  readonly id: string;
  /** Commands to the browser as a whole. */
  readonly browserSession: CDPSession;
  /** The service worker; the browser starts it again when it was stopped. */
  worker(): Promise<Worker>;
  /** Stops the service worker as the browser does after half an idle minute. */
  stopWorker(): Promise<void>;
  /** A page of the extension ('popup.html'). */
  open(path: string): Promise<Page>;
  /**
   * Does what a click in the context menu does: the browser grants activeTab for the page's tab, and the listener
   * hears of the click. (Native menus are out of DevTools' reach; real-menu.test.ts clicks a real one.)
   */
  chooseInMenu(
    page: Page,
    action: string,
    info?: { readonly frameId?: number; readonly selectionText?: string },
  ): Promise<void>;
  /** Lets the extension into the page's tab, as a click on its button does. */
  grantActiveTab(page: Page): Promise<void>;
}

export async function launchWithExtension(
  options: LaunchOptions & { readonly path?: string } = {},
): Promise<RunningExtension> {
  const running = await launchChromium(options);
  const { context } = running;
  const browser = context.browser();
  if (!browser) throw new Error('the context has no browser');
  const browserSession = await browser.newBrowserCDPSession();
  // loadUnpacked works in Chromium and in branded Chrome, which ignores --load-extension.
  const { id } = await call<{ id: string }>(browserSession, 'Extensions.loadUnpacked', {
    path: options.path ?? builtExtension,
  });
  const base = `chrome-extension://${id}/`;

  const isOurs = (worker: Worker): boolean => worker.url().startsWith(base);
  const worker = async (): Promise<Worker> =>
    context.serviceWorkers().find(isOurs) ??
    (await context.waitForEvent('serviceworker', { predicate: isOurs }));

  async function grantActiveTab(page: Page): Promise<void> {
    await page.bringToFront();
    const { targetInfos } = await call<{ targetInfos: { type: string; url: string; targetId: string }[] }>(
      browserSession,
      'Target.getTargets',
      { filter: [{}] },
    );
    const target = targetInfos.find((info) => info.type === 'tab' && info.url === page.url());
    if (!target) throw new Error(`no tab shows ${page.url()}`);
    await call(browserSession, 'Extensions.triggerAction', { id, targetId: target.targetId });
  }

  await worker();
  return {
    ...running,
    id,
    browserSession,
    worker,
    grantActiveTab,
    async stopWorker() {
      const session = await context.newCDPSession(context.pages()[0] ?? (await context.newPage()));
      await session.send('ServiceWorker.enable');
      const gone = context.serviceWorkers().find(isOurs)?.waitForEvent('close');
      await session.send('ServiceWorker.stopAllWorkers');
      await gone;
      await session.detach();
    },
    async open(path) {
      const page = await context.newPage();
      await page.goto(base + path);
      return page;
    },
    async chooseInMenu(page, action, info = {}) {
      await grantActiveTab(page);
      await page.bringToFront();
      const background = await worker();
      await background.evaluate(
        async ({ url, click }) => {
          const tabs = await chrome.tabs.query({});
          const tab = tabs.find((each) => each.active && (each.url ?? each.pendingUrl) === url);
          const listeners = chrome.contextMenus.onClicked as unknown as {
            dispatch(...values: unknown[]): void;
          };
          listeners.dispatch(click, tab);
        },
        {
          url: page.url(),
          click: { menuItemId: action, editable: true, pageUrl: page.url(), frameId: 0, ...info },
        },
      );
    },
  };
}

/** Playwright's types lag behind the protocol; the name and the answer's shape are the caller's word. */
function call<Answer>(session: CDPSession, method: string, params: object): Promise<Answer> {
  const send = session.send.bind(session) as unknown as (method: string, params: object) => Promise<Answer>;
  return send(method, params);
}

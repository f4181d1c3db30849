import type { Locator, Page } from 'playwright-core';

import { bundleForPage } from '../support/bundle';
import { launchChromium, type RunningBrowser } from '../support/chromium';
import { englishMessagesScript } from '../support/english';
import type * as cardHarness from './card-harness';
import { original, openedWith, type Situation } from './card-samples';

declare global {
  // What card-harness.ts puts on the page's window.
  var harness: typeof cardHarness;
}

export interface CardStudio {
  readonly browser: RunningBrowser;
  open(options?: StudioOptions): Promise<Page>;
  close(): Promise<void>;
}

export interface StudioOptions {
  readonly body?: string;
  readonly css?: string;
  readonly csp?: string;
  readonly size?: { readonly width: number; readonly height: number };
  readonly media?: Parameters<Page['emulateMedia']>[0];
  /** Leaves the shadow root closed, as it ships; scripts and locators cannot look into it then. */
  readonly closed?: boolean;
  /** Runs before anything of the page. */
  readonly before?: string;
}

export const field = `<main style="font: 16px/1.5 sans-serif; max-width: 640px; margin: 40px auto">
  <h1>Write</h1>
  <textarea id="field" rows="4" style="width: 100%; font: inherit">${original}</textarea>
  <p><button id="after">After</button></p></main>`;

const page = ({ body = field, css = '', csp }: StudioOptions): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Page</title>
${csp === undefined ? '' : `<meta http-equiv="Content-Security-Policy" content="${csp}">`}
${css === '' ? '' : `<style>${css}</style>`}</head><body>${body}</body></html>`;

/** Opens every shadow root, so that axe and locators can look into the card. */
const openRoots = `{
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) { return attach.call(this, { ...init, mode: 'open' }); };
}`;

export async function openCardStudio(): Promise<CardStudio> {
  const [browser, messages, script] = await Promise.all([
    launchChromium(),
    englishMessagesScript(),
    bundleForPage('tests/ui/card-harness.ts', 'harness'),
  ]);
  const context = browser.context;
  return {
    browser,
    async open(options = {}) {
      const opened = await context.newPage();
      await opened.setViewportSize(options.size ?? { width: 900, height: 720 });
      await opened.emulateMedia(options.media ?? { colorScheme: 'light', reducedMotion: 'reduce' });
      await opened.route('http://card.test/**', (route) =>
        route.fulfill({ contentType: 'text/html', body: page(options) }),
      );
      // As init scripts, so that the page's own policy does not forbid them: a content script is not bound by it either.
      await opened.addInitScript(
        [
          options.before ?? '',
          options.closed ? '' : openRoots,
          messages,
          script,
          'globalThis.harness = harness;',
        ].join(';\n'),
      );
      await opened.goto('http://card.test/');
      return opened;
    },
    close: () => browser.close(),
  };
}

export const cardOf = (page: Page): Locator => page.locator('dialog.card');

/** Opens the card on #field and plays a situation out. */
export async function showCard(
  page: Page,
  situation: Situation,
  options: Partial<cardHarness.OpenOptions> = {},
): Promise<Locator> {
  await page.evaluate(
    ([name, about]) => {
      harness.open({ selector: '#field', ...about });
      harness.playOut(name);
    },
    [situation, { ...openedWith[situation], ...options }] as const,
  );
  return cardOf(page);
}

/** Makes the card the only content of a page without a body and plays a situation out. */
export async function showWindow(page: Page, situation: Situation): Promise<Locator> {
  await page.evaluate(
    ([name, about]) => {
      harness.openWindow(about);
      harness.playOut(name);
    },
    [situation, { text: original, ...openedWith[situation] }] as const,
  );
  return cardOf(page);
}

export const asked = (page: Page): Promise<(typeof cardHarness.asked)[number][]> =>
  page.evaluate(() => [...harness.asked]);

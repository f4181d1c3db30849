import { readFile } from 'node:fs/promises';

import type { Page } from 'playwright-core';

import { bundleForPage } from '../support/bundle';
import { launchChromium, type RunningBrowser } from '../support/chromium';
import { englishMessagesScript } from '../support/english';

export type Scheme = 'light' | 'dark';

export interface PagesStudio {
  readonly browser: RunningBrowser;
  /** An empty page with the styles, the messages and `harness` of pages-harness.tsx. */
  open(css: readonly string[], size: { width: number; height: number }, scheme?: Scheme): Promise<Page>;
  close(): Promise<void>;
}

const folder = 'src/ui';
const shared = ['controls/tokens.css', 'controls/controls.css', 'pages/pages.css'];

export async function openStudio(): Promise<PagesStudio> {
  const [browser, messages, harness] = await Promise.all([
    launchChromium(),
    englishMessagesScript(),
    bundleForPage('tests/ui/pages-harness.tsx', 'harness'),
  ]);
  return {
    browser,
    async open(css, size, scheme = 'light') {
      const styles = await Promise.all(
        [...shared, ...css].map((file) => readFile(`${folder}/${file}`, 'utf8')),
      );
      const page = await browser.context.newPage();
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await page.setContent(
        `<!doctype html><html lang="en"><head><title>Page</title><style>${styles.join('\n')}</style></head><body></body></html>`,
      );
      await page.addScriptTag({ content: messages });
      await page.addScriptTag({ content: harness });
      return page;
    },
    close: () => browser.close(),
  };
}

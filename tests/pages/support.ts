import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import type { Page } from 'playwright-core';

import type { RewriteEvent } from '../../src/rewrite';
import { bundleForPage } from '../support/bundle';
import { launchChromium, type RunningBrowser } from '../support/chromium';
import { englishMessagesScript } from '../support/english';

export type Scheme = 'light' | 'dark';
export type Surface = 'popup' | 'options' | 'welcome';

export interface PagesStudio {
  readonly browser: RunningBrowser;
  /** An empty page with a surface's styles, the messages and `harness` of pages-harness.tsx. */
  open(surface: Surface, options?: { readonly width?: number; readonly scheme?: Scheme }): Promise<Page>;
  close(): Promise<void>;
}

const sizes = {
  popup: { width: 380, height: 600 },
  options: { width: 1100, height: 800 },
  welcome: { width: 1000, height: 800 },
} as const satisfies Record<Surface, { width: number; height: number }>;

/** A style sheet with what it imports, as the page gets it. */
export async function readStyles(file: string): Promise<string> {
  const text = await readFile(file, 'utf8');
  const imports = [...text.matchAll(/@import '(?<path>[^']+)';/gu)].map(({ groups }) =>
    readStyles(join(dirname(file), groups?.['path'] ?? '')),
  );
  return [...(await Promise.all(imports)), text.replaceAll(/@import [^;]+;/gu, '')].join('\n');
}

export async function openStudio(): Promise<PagesStudio> {
  const [browser, messages, harness] = await Promise.all([
    launchChromium(),
    englishMessagesScript(),
    bundleForPage('tests/pages/harness.tsx', 'harness'),
  ]);
  return {
    browser,
    async open(surface, { width = sizes[surface].width, scheme = 'light' } = {}) {
      const styles = await readStyles(`entrypoints/${surface}/style.css`);
      const page = await browser.context.newPage();
      page.on('pageerror', (error) => {
        throw error;
      });
      await page.setViewportSize({ width, height: sizes[surface].height });
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await page.setContent(
        `<!doctype html><html lang="en"><head><title>Page</title><style>${styles}</style></head><body></body></html>`,
      );
      await page.addScriptTag({ content: messages });
      await page.addScriptTag({ content: harness });
      return page;
    },
    close: () => browser.close(),
  };
}

const showers = { popup: 'showPopup', options: 'showOptions', welcome: 'showWelcome' } as const;

/** Draws a state from scratch, or with `keep` changes the data of what is drawn already. */
export async function show(
  page: Page,
  surface: Surface,
  state: string,
  change: object = {},
  keep = false,
): Promise<void> {
  const call = `harness.${showers[surface]}(${JSON.stringify(state)}, ${JSON.stringify(change)})`;
  await page.evaluate(`${keep ? '' : 'harness.clear();'} ${call}`);
}

export const statesOf = (page: Page, surface: Surface): Promise<string[]> =>
  page.evaluate(`harness.states.${surface}`);

export interface Call {
  readonly name: string;
  readonly args: readonly unknown[];
  readonly during?: string;
}

export const callsOf = async (page: Page, name: string): Promise<Call[]> =>
  (await page.evaluate<Call[]>('harness.calls')).filter((call) => call.name === name);

/** What an action answers from now on: a value, an error, or nothing until `release`. */
export const answer = (page: Page, name: string, result: unknown): Promise<void> =>
  page.evaluate(`harness.answers[${JSON.stringify(name)}] = ${JSON.stringify(result)}; undefined`);

export const hold = (page: Page, name: string): Promise<void> =>
  page.evaluate(`harness.hold(${JSON.stringify(name)})`);
export const release = (page: Page, name: string, result: unknown): Promise<void> =>
  page.evaluate(`harness.release(${JSON.stringify(name)}, ${JSON.stringify(result)})`);

/** Sends events into the stream that was opened last. */
export const send = (page: Page, ...events: readonly RewriteEvent[]): Promise<void> =>
  page.evaluate(`for (const event of ${JSON.stringify(events)}) harness.streams.at(-1).events.push(event)`);

export const streamAborted = (page: Page): Promise<boolean> =>
  page.evaluate('harness.streams.at(-1).aborted');

/** Role and accessible name of what has the focus, as a short line: 'button Write'. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return 'nothing';
    const label =
      element.getAttribute('aria-label') ??
      (element.id === '' ? undefined : document.querySelector(`label[for="${element.id}"]`)?.textContent) ??
      element.textContent;
    return `${element.tagName.toLowerCase()} ${label}`.trim();
  });

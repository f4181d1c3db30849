import { resolve } from 'node:path';

import { launch, type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { firefoxTool, pathOf } from '../../scripts/tools';
import { openDisplay, type Display } from '../support/display';
import { serveFolder, type RunningServer } from '../support/static-server';

let display: Display;
let server: RunningServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  display = await openDisplay(1280, 900);
  server = await serveFolder('scripts/practice');
  browser = await launch({
    browser: 'firefox',
    executablePath: pathOf(firefoxTool),
    headless: false,
    defaultViewport: null,
    env: { ...process.env, DISPLAY: display.name },
  });
  await browser.installExtension(resolve('.output/firefox-mv3'));
  page = await browser.newPage();
  await page.goto(`${server.origin}/`);
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await display.close();
});

const value = (): Promise<string> => page.$eval('#message', (field) => (field as HTMLTextAreaElement).value);
const hasCard = (): Promise<boolean> =>
  page.evaluate(() => document.querySelector('html > div[popover]') !== null);

/** What a person does, with the keys of a real screen: the command's key, accept all, undo. */
it('the keyboard command fixes a text; one undo brings the original back', async () => {
  const original = await value();
  await page.bringToFront();
  display.hands('search', '--onlyvisible', '--class', 'firefox', 'windowfocus', '--sync');
  // A key pressed before the browser has registered the command does nothing, and is pressed again.
  await expect
    .poll(
      async () => {
        if (await hasCard()) return true;
        await page.$eval('#message', (field) => (field as HTMLTextAreaElement).select());
        await page.focus('#message');
        display.hands('key', 'alt+shift+x');
        return hasCard();
      },
      { interval: 5000 },
    )
    .toBe(true);
  expect(await value()).toBe(original);
  // There is nothing to accept while the proofreader is being set up.
  await expect
    .poll(
      async () => {
        display.hands('key', 'ctrl+Return');
        return value();
      },
      { interval: 500 },
    )
    .not.toBe(original);
  const corrected = await value();
  for (const wrong of ['recieve', 'definately', 'alot', 'becuase', 'noone'])
    expect(corrected).not.toContain(wrong);
  for (const right of ['received', 'definitely', 'a lot', 'because']) expect(corrected).toContain(right);
  display.hands('key', 'ctrl+z');
  await expect.poll(value).toBe(original);
});

/** npm start: builds the extension, serves the practice page and opens it with the extension loaded. */
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

import type { Page } from 'playwright-core';

import { serveFolder } from '../tests/support/static-server';
import { findBrowser, hasDisplay, installAdvice } from './start/browsers';
import { buildExtension } from './start/build';
import { doMainJob } from './start/headless';
import { isDisplayMissing, openBrowser, type OpenedBrowser } from './start/open';
import { canInstall, chromiumTool, install, pathOf } from './tools';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

async function main(): Promise<void> {
  const browser = findOrInstallBrowser();
  buildExtension(at('..'), console.log);
  console.log('Opening the browser …');
  const server = await serveFolder(at('practice'));
  try {
    const { opened, show } = await open(browser, at('../.output/chrome-mv3'));
    try {
      await Promise.race([show(opened, `${server.origin}/`), interruption()]);
    } finally {
      await opened.close();
    }
  } finally {
    await server.close();
  }
}

/** @throws Error with what to type where there is no browser and none can be installed without a question. */
function findOrInstallBrowser(): string {
  if (findBrowser() === undefined) {
    if (!canInstall()) {
      throw new Error(
        `No Chromium, Chrome, Brave or Edge was found on this machine.\n${installAdvice()}\nThen: npm start`,
      );
    }
    install([chromiumTool]);
  }
  return pathOf(chromiumTool);
}

interface Opened {
  readonly opened: OpenedBrowser;
  /** What to do with it: with a window or without. */
  show(opened: OpenedBrowser, address: string): Promise<void>;
}

async function open(browser: string, extension: string): Promise<Opened> {
  if (hasDisplay()) {
    try {
      return { opened: await openBrowser(browser, extension, { headless: false }), show: practise };
    } catch (error) {
      if (!isDisplayMissing(error)) throw error;
    }
  }
  return { opened: await openBrowser(browser, extension, { headless: true }), show: demonstrate };
}

/** Resolves when somebody asks the command to end; the browser and its profile are put away then. */
const interruption = (): Promise<unknown> =>
  Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal)));

async function demonstrate(opened: OpenedBrowser, address: string): Promise<void> {
  console.log('There is no display to open a window on, so this is the main job without a window.\n');
  await opened.welcome.close();
  await doMainJob(opened, address, console.log);
}

/** Shows the practice page until its window is closed. */
async function practise({ context, welcome }: OpenedBrowser, address: string): Promise<void> {
  const page = context.pages().find((each) => each !== welcome) ?? (await context.newPage());
  await page.goto(address);
  await page.bringToFront();
  console.log(
    `Practice page: ${address}\nSelect some text there, right-click, Inkognito. Close the window to end.`,
  );
  const allClosed = new Promise<void>((resolve) => {
    const look = (): void => {
      if (context.pages().length === 0) resolve();
    };
    const follow = (each: Page): void => void each.on('close', look);
    context.pages().forEach(follow);
    context.on('page', follow);
  });
  await Promise.race([allClosed, context.waitForEvent('close', { timeout: 0 })]);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

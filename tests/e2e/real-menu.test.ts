import { afterAll, beforeAll, expect, it } from 'vitest';

import { waitForCard } from '../../scripts/start/card';
import { openDisplay, type Display } from '../support/display';
import { launchWithExtension, type RunningExtension } from '../support/extension';
import { serveFolder, type RunningServer } from '../support/static-server';
import { waitForSuggestion } from '../support/wait';

let display: Display;
let extension: RunningExtension;
let server: RunningServer;

beforeAll(async () => {
  display = await openDisplay();
  server = await serveFolder('scripts/practice');
  extension = await launchWithExtension({ headed: true, display: display.name });
});
afterAll(async () => {
  await extension.close();
  await server.close();
  await display.close();
});

/**
 * What a person does, with the mouse and the keys of a real screen: the browser's own menu is walked, and its click
 * is what grants the extension access to the page. No host permission, no DevTools shortcut.
 */
it('right click, the native menu, accept all, and undo', async () => {
  const page = await extension.context.newPage();
  await page.goto(`${server.origin}/`);
  await page.bringToFront();
  const field = page.locator('#message');
  const original = await field.inputValue();
  await field.focus();
  await page.keyboard.press('Control+A');

  const at = await page.evaluate(() => {
    const box = document.querySelector('#message')?.getBoundingClientRect();
    return {
      x: window.screenX + outerWidth - innerWidth + (box?.x ?? 0) + 60,
      y: window.screenY + outerHeight - innerHeight + (box?.y ?? 0) + 24,
    };
  });
  const windows = display.windows();
  display.hands('mousemove', String(Math.round(at.x)), String(Math.round(at.y)), 'click', '3');
  await expect.poll(() => display.windows(), { timeout: 10_000 }).toBeGreaterThan(windows);
  // From the end of the menu: Inspect, then Inkognito; Right opens its actions with the first one focused.
  display.hands('key', '--delay', '150', 'Up', 'Up', 'Right', 'Return');

  const session = await extension.context.newCDPSession(page);
  await waitForSuggestion(page, session);
  expect(await field.inputValue()).toBe(original);
  display.hands('key', 'ctrl+Return');

  await expect.poll(() => field.inputValue()).not.toBe(original);
  const corrected = await field.inputValue();
  for (const wrong of ['recieve', 'definately', 'alot', 'becuase', 'noone'])
    expect(corrected).not.toContain(wrong);
  for (const right of ['received', 'definitely', 'a lot', 'because']) expect(corrected).toContain(right);

  display.hands('key', 'ctrl+z');
  await expect.poll(() => field.inputValue()).toBe(original);
});

it('the keyboard command does the same without the mouse', async () => {
  const page = await extension.context.newPage();
  await page.goto(`${server.origin}/`);
  await page.bringToFront();
  const field = page.locator('#subject');
  const original = await field.inputValue();
  await field.focus();
  display.hands('key', 'ctrl+a');
  display.hands('key', 'alt+shift+f');
  const session = await extension.context.newCDPSession(page);
  await waitForSuggestion(page, session);
  display.hands('key', 'ctrl+Return');
  await expect.poll(() => field.inputValue()).not.toBe(original);
  expect(await field.inputValue()).toContain('the');
  display.hands('key', 'ctrl+z');
  await expect.poll(() => field.inputValue()).toBe(original);
});

it('the second command’s key opens the choice of actions, and the tab stays open', async () => {
  const page = await extension.context.newPage();
  await page.goto(`${server.origin}/`);
  await page.bringToFront();
  await page.locator('#subject').focus();
  display.hands('key', 'ctrl+a');
  display.hands('key', 'alt+shift+d');
  const session = await extension.context.newCDPSession(page);
  await waitForCard(page, session, (nodes) =>
    nodes.find(({ role, name }) => role === 'button' && name === 'More formal'),
  );
  expect(page.isClosed()).toBe(false);
  await page.close();
});

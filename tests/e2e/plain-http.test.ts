import { afterAll, beforeAll, expect, it } from 'vitest';

import { launchWithExtension, type RunningExtension } from '../support/extension';
import { serveFolder, type RunningServer } from '../support/static-server';
import { waitForSuggestion } from '../support/wait';

/** A site without encryption: no secure context there, and so a part of the browser's interfaces is missing. */
const site = 'plain.example';

let extension: RunningExtension;
let server: RunningServer;
beforeAll(async () => {
  server = await serveFolder('tests/web-pages');
  const { host } = new URL(server.origin);
  extension = await launchWithExtension({ args: [`--host-resolver-rules=MAP ${site}:80 ${host}`] });
});
afterAll(async () => {
  await extension.close();
  await server.close();
});

it('fixes a text on a page without encryption', async () => {
  const page = await extension.context.newPage();
  await page.goto(`http://${site}/workplace.html`);
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await page.locator('#textarea').fill('I recieve alot of mail.');
  await page.keyboard.press('Control+A');
  await extension.chooseInMenu(page, 'fix');
  await waitForSuggestion(page, await extension.context.newCDPSession(page));
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => page.locator('#textarea').inputValue()).toBe('I receive a lot of mail.');
});

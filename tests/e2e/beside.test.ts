import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { readCard, waitForCard } from '../support/card';
import { launchWithExtension, type RunningExtension } from '../support/extension';
import { serveFolder, type RunningServer } from '../support/static-server';
import { addTinyModel, serveTinyModel } from '../support/tiny-model';
import { button } from '../support/wait';

/** Software graphics on a busy machine: an answer takes half a minute at worst. */
const slowMs = 120_000;

/** The model of the tests corrects; what it answers is a text of its own all the same. */
const message = 'We definately need alot more time for this.';
const answer = 'We definitely need a lot more time for this.';

let extension: RunningExtension;
let pages: RunningServer;
let models: RunningServer;

beforeAll(async () => {
  [pages, models] = await Promise.all([serveFolder('tests/web-pages'), serveTinyModel()]);
  extension = await launchWithExtension();
  await addTinyModel(await extension.open('options.html#models'), models.origin);
}, slowMs);
afterAll(() => Promise.all([pages.close(), models.close()]));

async function openPage(): Promise<{ readonly page: Page; readonly session: CDPSession }> {
  const page = await extension.context.newPage();
  await page.goto(`${pages.origin}/workplace.html?${crypto.randomUUID()}`);
  return { page, session: await extension.context.newCDPSession(page) };
}

const made = (page: Page, session: CDPSession) =>
  waitForCard(
    page,
    session,
    (nodes) => nodes.find(({ role, name }) => role === 'StaticText' && name === answer),
    slowMs,
  );

describe('a text of its own, beside the selected one', { timeout: 2 * slowMs }, () => {
  it('a summary is put in behind the selection, which stays, and one undo takes it out', async () => {
    const { page, session } = await openPage();
    const field = page.locator('#textarea');
    await field.fill(`${message}\nBest, Ann`);
    await field.evaluate(
      (element: HTMLTextAreaElement, end) => element.setSelectionRange(0, end),
      message.length,
    );
    await extension.chooseInMenu(page, 'summarize');
    await made(page, session);
    await waitForCard(page, session, button('Insert at the caret'));
    expect(await field.inputValue()).toBe(`${message}\nBest, Ann`);
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => field.inputValue()).toBe(`${message}\n\n${answer}\nBest, Ann`);
    await page.keyboard.press('Control+Z');
    await expect.poll(() => field.inputValue()).toBe(`${message}\nBest, Ann`);
    await page.close();
  });

  it('a reply begins with what the person wants to say, by keyboard alone', async () => {
    const { page, session } = await openPage();
    const field = page.locator('[contenteditable=true]').first();
    await field.fill(message);
    await page.keyboard.press('Control+A');
    await extension.chooseInMenu(page, 'reply');
    await waitForCard(page, session, (nodes) =>
      nodes.find(({ name }) => name === 'What do you want to answer?'),
    );
    await page.keyboard.type('yes, on Monday');
    await page.keyboard.press('Enter');
    await made(page, session);
    await waitForCard(page, session, button('Insert at the caret'));
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => field.innerText()).toContain(answer);
    expect(await field.innerText()).toContain(message);
    await page.close();
  });

  it('a page text without a caret can be copied and nothing else', async () => {
    const { page, session } = await openPage();
    await page.evaluate((text) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = text;
      document.body.append(paragraph);
      getSelection()?.selectAllChildren(paragraph);
    }, message);
    await extension.chooseInMenu(page, 'summarize');
    await made(page, session);
    await waitForCard(page, session, button('Copy'));
    expect((await readCard(session)).find(({ name }) => name.startsWith('Insert'))).toBeUndefined();
    await page.close();
  });

  it('in the popup, from a text that was pasted there', async () => {
    const popup = await extension.open('popup.html');
    await popup.getByRole('button', { name: 'Paste a text of your own' }).click();
    await popup.getByLabel('Your draft').fill(message);
    await popup.getByRole('button', { name: 'Summarize' }).click();
    const written = popup.getByLabel('Text written for you');
    await expect.poll(() => written.inputValue(), { timeout: slowMs }).toBe(answer);
    expect(await popup.getByLabel('Your draft').inputValue()).toBe(message);
    await popup.getByRole('button', { name: 'Clear the written text' }).waitFor();
    await popup.reload();
    expect(await written.inputValue()).toBe(answer);
    await popup.getByRole('button', { name: 'Clear the written text' }).click();
    await popup.getByRole('button', { name: 'Reply…' }).click();
    await popup.getByLabel('What do you want to answer?').fill('yes, on Monday');
    await popup.keyboard.press('Enter');
    await expect.poll(() => written.inputValue(), { timeout: slowMs }).toBe(answer);
    await popup.close();
  });
});

import type { CDPSession, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { readCard, waitForCard } from '../support/card';
import { launchWithExtension, type RunningExtension } from '../support/extension';
import { serveFolder, type RunningServer } from '../support/static-server';
import { button, waitForSuggestion } from '../support/wait';
import { clickedFrame, fieldKinds, type FieldKind } from './fields';

let extension: RunningExtension;
let server: RunningServer;
let page: Page;
let session: CDPSession;

beforeAll(async () => {
  server = await serveFolder('tests/web-pages');
  extension = await launchWithExtension();
});
afterAll(async () => {
  await extension.close();
  await server.close();
});
beforeEach(async () => {
  page = await extension.context.newPage();
  await page.goto(`${server.origin}/workplace.html`);
  session = await extension.context.newCDPSession(page);
});
afterEach(() => page.close());

/** The card lives in the frame that was clicked, and the accessibility tree is one frame's. */
const chooseFor = async (field: FieldKind, action: string): Promise<void> =>
  extension.chooseInMenu(page, action, await clickedFrame(extension, page, field));

async function settled(field: FieldKind, before: string): Promise<string> {
  await expect.poll(() => field.read(page), { timeout: 10_000 }).not.toBe(before);
  return field.read(page);
}

describe.each(fieldKinds)('fix in a field of kind: $name', (field) => {
  const sentence: Readonly<Record<string, string>> = {
    'same-origin iframe': 'In a frame I recieve alot of mail.',
    'open shadow root': 'In a shadow I recieve alot of mail.',
    contenteditable: 'I recieve alot of mail.',
    textarea: 'I recieve alot of mail becuase I asked for it.',
    input: 'I recieve alot of mail.',
  };
  const text = sentence[field.name] ?? '';
  const fixed = text.replace('recieve', 'receive').replace('alot', 'a lot').replace('becuase', 'because');

  it('accepts all with the keyboard; one undo brings the original back', async () => {
    await field.select(page, text);
    const original = await field.read(page);
    await chooseFor(field, 'fix');
    await waitForSuggestion(page, session);
    expect(await field.read(page)).toBe(original);
    await page.keyboard.press('Control+Enter');
    const after = await settled(field, original);
    expect(after).toBe(field.around[0] + fixed + field.around[1]);
    await page.keyboard.press('Control+Z');
    await expect.poll(() => field.read(page)).toBe(original);
  });

  it('accepts one change and rejects the other', async () => {
    await field.select(page, text);
    const original = await field.read(page);
    await chooseFor(field, 'fix');
    await waitForSuggestion(page, session);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Backspace');
    if (text.includes('becuase')) await page.keyboard.press('Backspace');
    await waitForCard(page, session, button('Apply 1 change'));
    await page.keyboard.press('Control+Enter');
    const after = await settled(field, original);
    expect(after).toBe(field.around[0] + text.replace('recieve', 'receive') + field.around[1]);
  });
});

describe('other languages, without a model', () => {
  const french = 'Je suis alle a la plage avec mes amis hier soir.';
  const fixField = async (text: string): Promise<Locator> => {
    const field = page.locator('#textarea');
    await field.fill(text);
    await page.keyboard.press('Control+A');
    await extension.chooseInMenu(page, 'fix');
    return field;
  };
  const cardText = async (): Promise<string> => (await readCard(session)).map(({ name }) => name).join('\n');

  it('a French text was not checked, and the card says so', async () => {
    const field = await fixField(french);
    await waitForCard(page, session, button('Choose a model'));
    expect(await cardText()).toContain('so it was not checked.');
    expect(await cardText()).not.toContain('No mistakes found');
    expect(await field.inputValue()).toBe(french);
  });

  it.each([
    ['Vietnamese', 'Tôi không biết tại sao anh ấy làm vậy ngày hôm qua.'],
    ['Finnish', 'Voitko lähettää minulle tiedoston. Hyvää syntymäpäivää ja kaikkea hyvää sinulle!'],
    ['Persian', 'نمی‌دانم چرا این کار را کرد. لطفا پرونده را برای من بفرستید.'],
  ])('names %s by the browser’s own detector, without a network', async (language, text) => {
    await extension.context.setOffline(true);
    try {
      const field = await fixField(text);
      await waitForCard(page, session, (nodes) =>
        nodes.find(({ name }) => name === `This text looks like ${language}, so it was not checked.`),
      );
      expect(await field.inputValue()).toBe(text);
    } finally {
      await extension.context.setOffline(false);
    }
  });

  it('in a mixed text the English is corrected and the French is named and stays', async () => {
    const field = await fixField(`I recieve alot of mail. ${french} Thanks for teh help.`);
    await waitForSuggestion(page, session);
    expect(await cardText()).toContain('1 sentence is not in English and was left as it is.');
    await page.keyboard.press('Control+Enter');
    await expect
      .poll(() => field.inputValue())
      .toBe(`I receive a lot of mail. ${french} Thanks for the help.`);
  });
});

describe('what must not happen', () => {
  it.each(['#password', '#card'])('refuses %s in the page, with a sentence', async (selector) => {
    await page.locator(selector).focus();
    await extension.chooseInMenu(page, 'fix');
    await waitForCard(page, session, (nodes) =>
      nodes.find(({ name }) => /password|payment|protected/i.test(name) && name.length > 20),
    );
    const names = (await readCard(session)).map(({ name }) => name).join('\n');
    expect(names).not.toContain('Accept all');
  });

  it('writes nothing when the text changed meanwhile, and keeps the suggestion for Copy', async () => {
    const [, textarea] = fieldKinds;
    if (!textarea) throw new Error('no textarea');
    await textarea.select(page, 'I recieve alot of mail');
    await extension.chooseInMenu(page, 'fix');
    await waitForSuggestion(page, session);
    await page.evaluate(() => {
      const field = document.querySelector<HTMLTextAreaElement>('#textarea');
      if (field) field.value = 'Somebody else wrote here meanwhile.';
    });
    await page.keyboard.press('Control+Enter');
    await waitForCard(page, session, (nodes) => nodes.find(({ name }) => /changed/i.test(name)));
    expect(await textarea.read(page)).toBe('Somebody else wrote here meanwhile.');
    await waitForCard(page, session, button('Copy'));
  });

  it('shows plain page text with Copy, without a way to write', async () => {
    await page.evaluate(() =>
      getSelection()?.selectAllChildren(document.querySelector('#prose') ?? document.body),
    );
    await extension.chooseInMenu(page, 'fix', { selectionText: '' });
    await waitForCard(page, session, button('Copy'));
    expect((await readCard(session)).some(({ name }) => name.startsWith('Accept all'))).toBe(false);
  });

  it('leaves a page alone before the first gesture', async () => {
    const scripts = await page.evaluate(() => document.documentElement.outerHTML.includes('inkognito'));
    expect(scripts).toBe(false);
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
  });
});

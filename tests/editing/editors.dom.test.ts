import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { bundleForPage } from '../support/bundle';
import type { MountedEditor, Mount, Paragraphs } from './editors/contract';
import { capture, replace, startEditingTests, type EditingTests, type World } from './world';

declare global {
  var theirs: { readonly mount: Mount };
  var mounted: MountedEditor;
}

let tests: EditingTests;
let page: Page;
let world: World;

beforeAll(async () => {
  tests = await startEditingTests();
});
afterAll(() => tests.close());
afterEach(() => page.close());

const letter: Paragraphs = [
  [{ text: 'He dont know ' }, { text: 'wich one', bold: true }, { text: ' to take.' }],
  [{ text: 'We definately need alot more time, the the end.' }],
];
const original = 'He dont know wich one to take.\nWe definately need alot more time, the the end.';
const corrected = "He doesn't know which one to take.\nWe definitely need a lot more time, the end.";

/** The editors as people meet them, from their own packages; each owns its text in another way. */
const editors = [
  { name: 'lexical', kind: 'controlled-editor', bold: ['wich one', 'which one'] },
  { name: 'slate', kind: 'controlled-editor', bold: ['wich one', 'which one'] },
  { name: 'prosemirror', kind: 'contenteditable', bold: ['wich one', 'which one'] },
  { name: 'quill', kind: 'contenteditable', bold: ['wich one', 'which one'] },
  { name: 'codemirror', kind: 'contenteditable', bold: ['', ''] },
] as const;

describe.each(editors)('in $name', ({ name, kind, bold }) => {
  async function start(content: Paragraphs): Promise<void> {
    ({ page, world } = await tests.open('editor.html'));
    await page.addScriptTag({ content: await bundleForPage(`tests/editing/editors/${name}.ts`, 'theirs') });
    await page.evaluate((content) => {
      const place = document.querySelector<HTMLElement>('#place');
      if (place) globalThis.mounted = theirs.mount(place, content);
    }, content);
    await page.locator('[contenteditable="true"]').click();
    await page.keyboard.press('ControlOrMeta+A');
  }

  const held = (): Promise<string> => page.evaluate(() => mounted.text());
  const boldWords = (): Promise<string> => page.evaluate(() => mounted.bold());
  const shown = async (): Promise<string> =>
    (await page.locator('[contenteditable="true"]').innerText()).replace(/\n+/g, '\n').trim();

  it('a rewrite reaches the editor’s own text; one undo brings the original back', async () => {
    await start(letter);
    expect(await capture(world)).toMatchObject({ kind, text: original, editable: true });
    expect(await replace(world, corrected)).toBe('ok');
    expect(await held()).toBe(corrected);
    expect(await shown()).toBe(corrected);
    expect(await boldWords()).toBe(bold[1]);
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(held).toBe(original);
    expect(await shown()).toBe(original);
    expect(await boldWords()).toBe(bold[0]);
  });

  it('what is typed afterwards goes where the caret is', async () => {
    await start([[{ text: 'One mistke here.' }]]);
    await capture(world);
    expect(await replace(world, 'One mistake here.')).toBe('ok');
    await page.keyboard.press('End');
    await page.keyboard.type(' Two.');
    await expect.poll(held).toBe('One mistake here. Two.');
  });

  it('a text that becomes one of more lines is there or is left alone', async () => {
    await start([[{ text: 'milk, eggs' }]]);
    await capture(world);
    const result = await replace(world, '- milk\n- eggs');
    expect(await held()).toBe(result === 'ok' ? '- milk\n- eggs' : 'milk, eggs');
    expect(await shown()).toBe(await held());
  });

  it('a text that changed meanwhile is left alone', async () => {
    await start(letter);
    await capture(world);
    await page.keyboard.press('ControlOrMeta+End');
    await expect.poll(() => page.evaluate(() => getSelection()?.isCollapsed)).toBe(true);
    await page.keyboard.insertText(' More.');
    expect(await replace(world, corrected)).toBe('field-changed');
    await expect.poll(held).toBe(`${original} More.`);
  });

  it('keeps emoji, combining marks and other scripts whole', async () => {
    await start([[{ text: 'Tea 👩🏽‍💻 with cafe\u0301 wich שלום 你好 end' }]]);
    await capture(world);
    expect(await replace(world, 'Tea 👩🏽‍💻 with cafe\u0301 which שלום 你好 end')).toBe('ok');
    expect(await held()).toBe('Tea 👩🏽‍💻 with cafe\u0301 which שלום 你好 end');
  });
});

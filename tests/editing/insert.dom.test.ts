import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { startEditingTests, type EditingTests, type World } from './world';

let tests: EditingTests;
let page: Page;
let world: World;

beforeAll(async () => {
  tests = await startEditingTests();
});
afterAll(() => tests.close());
afterEach(() => page.close());

/** A page with this body; `script` runs in it with the field of the id. */
const open = async (body: string, script: string): Promise<void> => {
  ({ page, world } = await tests.open('textarea.html'));
  await page.evaluate((html) => (document.body.innerHTML = html), body);
  await page.evaluate(`{ const field = document.querySelector('#field'); ${script} }`);
};

/** Puts a text in at the caret; 'none' without one, else 'ok' or the code of the failure. `meanwhile` runs before. */
const insert = (text: string, meanwhile = '') =>
  world.run(
    async ({ text, meanwhile }) => {
      const caret = editing.captureCaret(document);
      if (!caret) return 'none';
      const field = document.querySelector('#field');
      if (meanwhile !== '' && field instanceof HTMLTextAreaElement) field.value = meanwhile;
      const written = await caret.target.replace([
        { start: 0, end: 0, replacement: text, certainty: 'sure' },
      ]);
      const after = caret.afterSelection ? 'behind the selection' : 'at the caret';
      return written.ok ? after : written.error.code;
    },
    { text, meanwhile },
  );

const textarea = (attributes = ''): string => `<textarea id="field" ${attributes}>One two three</textarea>`;
const rich = '<div id="field" contenteditable="true"><p>One <b>two</b> three</p><p>four</p></div>';
const selectIn = (node: string, start: number, end: number): string =>
  `field.focus(); getSelection().setBaseAndExtent(${node}, ${start}, ${node}, ${end});`;

describe('a text that is put in at the caret', () => {
  it('stands in the middle of a field, and one undo takes it out', async () => {
    await open(textarea(), 'field.focus(); field.setSelectionRange(4, 4);');
    expect(await insert('and\na half ')).toBe('at the caret');
    expect(await page.inputValue('#field')).toBe('One and\na half two three');
    await page.keyboard.press('Control+z');
    expect(await page.inputValue('#field')).toBe('One two three');
  });

  it.each([
    ['forwards', 'forward'],
    ['backwards', 'backward'],
  ])('stands behind a text that was selected %s, which stays', async (_case, direction) => {
    await open(textarea(), `field.focus(); field.setSelectionRange(4, 7, '${direction}');`);
    expect(await insert(' and a half')).toBe('behind the selection');
    expect(await page.inputValue('#field')).toBe('One two and a half three');
  });

  it('stands in rich text, whose markup stays', async () => {
    await open(rich, selectIn("field.querySelector('b').nextSibling", 6, 6));
    expect(await insert(' and a half')).toBe('at the caret');
    expect(await page.innerHTML('#field')).toBe('<p>One <b>two</b> three and a half</p><p>four</p>');
    await page.keyboard.press('Control+z');
    expect(await page.innerHTML('#field')).toBe('<p>One <b>two</b> three</p><p>four</p>');
  });

  it('is refused where the field has another text by now', async () => {
    await open(textarea(), 'field.focus(); field.setSelectionRange(4, 4);');
    expect(await insert('x', 'Something else')).toBe('field-changed');
    expect(await page.inputValue('#field')).toBe('Something else');
  });

  it.each([
    ['a password', '<input id="field" type="password" value="hunter2">'],
    ['a card number', '<input id="field" autocomplete="cc-number" value="4111">'],
    ['a field that is only read', textarea('readonly')],
    ['a field without the focus', `${textarea()}<button id="other" autofocus>Other</button>`],
  ])('has no place in %s', async (name, body) => {
    const focus = name.includes('without') ? "document.querySelector('#other').focus();" : 'field.focus();';
    await open(body, focus);
    expect(await insert('x')).toBe('none');
  });
});

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { bundleForPage } from '../support/bundle';
import { fieldScreen, richScreen, value } from './screen';
import { capture, replace, startEditingTests, type EditingTests, type World } from './world';

let tests: EditingTests;
let page: Page;
let world: World;

beforeAll(async () => {
  tests = await startEditingTests();
});
afterAll(() => tests.close());
afterEach(() => page.close());

const fixed = 'I received a lot of mail because I asked.';
/** The caret before and after the whole field was fixed; 'I recieved alot of mail becuase I asked.' */
const places = [
  [
    'at the start',
    '{}I recieved alot of mail becuase I asked.',
    '{}I received a lot of mail because I asked.',
  ],
  [
    'before the first change',
    'I {}recieved alot of mail becuase I asked.',
    'I {}received a lot of mail because I asked.',
  ],
  [
    'behind the first change',
    'I recieved{} alot of mail becuase I asked.',
    'I received{} a lot of mail because I asked.',
  ],
  [
    'between two changes',
    'I recieved alot of {}mail becuase I asked.',
    'I received a lot of {}mail because I asked.',
  ],
  [
    'in the same letters',
    'I recieved alot of mail becu{}ase I asked.',
    'I received a lot of mail becau{}se I asked.',
  ],
  [
    'where letters differ',
    'I reci{}eved alot of mail becuase I asked.',
    'I recei{}ved a lot of mail because I asked.',
  ],
  ['at the end', 'I recieved alot of mail becuase I asked.{}', 'I received a lot of mail because I asked.{}'],
] as const;
const partly = 'I received alot of mail because I asked.';

describe.each([
  ['textarea', 'textarea.html', '#field', fieldScreen],
  ['input', 'input.html', '#field', fieldScreen],
  ['contenteditable', 'contenteditable.html', '#field', richScreen],
] as const)('the caret in a fixed %s', (_, path, selector, screenOf) => {
  it.each(places)('stays with the text around it: %s', async (_name, before, after) => {
    ({ page, world } = await tests.open(path));
    const screen = screenOf(page, selector);
    await screen.put(before);
    await capture(world);
    expect(await replace(world, fixed)).toBe('ok');
    expect(await screen.read()).toBe(after);
  });

  it('stays with the text around it where some changes are accepted', async () => {
    ({ page, world } = await tests.open(path));
    const screen = screenOf(page, selector);
    await screen.put('I recieved alot of mail becuase I {}asked.');
    await capture(world);
    expect(await replace(world, partly)).toBe('ok');
    expect(await screen.read()).toBe('I received alot of mail because I {}asked.');
    await page.keyboard.type('never ');
    expect((await screen.read()).replace('{}', '')).toBe('I received alot of mail because I never asked.');
  });
});

it('keeps the caret in its paragraph, beside markup', async () => {
  ({ page, world } = await tests.open('contenteditable.html'));
  const screen = richScreen(page, '#field');
  await screen.put('<p>She <b>realy</b> goes.</p><p>He{} dont <i>wich</i>.</p><p>We recieve.</p>');
  await capture(world);
  expect(await replace(world, "She really goes.\nHe doesn't which.\nWe receive.")).toBe('ok');
  expect(await screen.read()).toBe(
    "<p>She <b>really</b> goes.</p><p>He{} doesn't <i>which</i>.</p><p>We receive.</p>",
  );
});

const lines = Array.from({ length: 60 }, (_, line) => `Line ${line} recieve`);
const scrolled = [
  ['textarea', '#field', 'height: 90px; scroll-behavior: smooth', 'textarea.html'],
  [
    'contenteditable',
    '#field',
    'height: 90px; overflow: auto; scroll-behavior: smooth',
    'contenteditable.html',
  ],
  ['contenteditable, in a page that scrolls', '#field', '', 'contenteditable.html'],
] as const;

it.each(scrolled)('nothing scrolls: %s', async (kind, selector, style, path) => {
  ({ page, world } = await tests.open(path));
  await page.locator(selector).evaluate((field, style) => (field.style.cssText = style), style);
  await page.evaluate(() => (document.body.style.height = '4000px'));
  const marked = lines.with(20, 'Line 20 {}recieve');
  if (kind === 'textarea') await fieldScreen(page, selector).put(marked.join('\n'));
  else await richScreen(page, selector).put(marked.map((line) => `<p>${line}</p>`).join(''));
  const place = (): Promise<readonly number[]> =>
    page
      .locator(selector)
      .evaluate((field) => [field.scrollTop, field.scrollLeft, scrollX, scrollY].map(Math.round));
  await page.locator(selector).evaluate((field) => {
    field.scrollTo({ top: 137, behavior: 'instant' });
    scrollTo({ top: 11, behavior: 'instant' });
  });
  const before = await place();
  await page.evaluate(() => {
    const moves: number[] = [];
    Object.assign(globalThis, { moves });
    document.addEventListener('scroll', () => moves.push(scrollY), true);
  });
  await capture(world);
  expect(await replace(world, lines.join('\n').replaceAll('recieve', 'receive'))).toBe('ok');
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(await place()).toEqual(before);
});

it('the field is fixed where it is, and typing goes on there', async () => {
  ({ page, world } = await tests.open('textarea.html'));
  await fieldScreen(page, '#field').put('I recieved it.{} The end of teh text.');
  await capture(world);
  expect(await replace(world, 'I received it. The end of the text.')).toBe('ok');
  await page.keyboard.type(' Thanks!');
  expect(await value(page, '#field')).toBe('I received it. Thanks! The end of the text.');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  expect(await value(page, '#field')).toBe('I recieved it. The end of teh text.');
});

it.each(['lexical', 'slate', 'prosemirror', 'quill', 'codemirror'])('in %s, too', async (name) => {
  ({ page, world } = await tests.open('editor.html'));
  await page.addScriptTag({ content: await bundleForPage(`tests/editing/editors/${name}.ts`, 'theirs') });
  await page.evaluate(() => {
    const place = document.querySelector<HTMLElement>('#place');
    if (place) globalThis.mounted = theirs.mount(place, [[{ text: 'I recieve it now. He dont.' }]]);
  });
  const at = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let node = walker.nextNode();
    while (node && node.nodeValue !== 'I recieve it now. He dont.') node = walker.nextNode();
    if (!node) throw new Error('the editor shows no text');
    const range = document.createRange();
    range.setStart(node, 'I recieve it'.length);
    const { x, y, height } = range.getBoundingClientRect();
    return { x, y: y + height / 2 };
  });
  await page.mouse.click(at.x, at.y);
  await expect.poll(() => page.evaluate(() => getSelection()?.focusOffset)).toBe('I recieve it'.length);
  expect(await capture(world)).toMatchObject({ text: 'I recieve it now. He dont.' });
  expect(await replace(world, "I receive it now. He doesn't.")).toBe('ok');
  await page.keyboard.type('!');
  await expect.poll(() => page.evaluate(() => mounted.text())).toBe("I receive it! now. He doesn't.");
});

/** What the person had, and the same with the text fixed: one undo leads back to the first, one redo to the second. */
const undone = [
  ['a caret at the end', 'I recieve alot of mail.{}', 'I receive a lot of mail.{}'],
  ['a caret in the middle', 'I recieve alot {}of mail.', 'I receive a lot {}of mail.'],
  ['a selection', 'I {recieve alot} of mail.', 'I receive a lot{} of mail.'],
  ['emoji', '👩🏽‍🚒 I recieve alot 👨‍👩‍👧‍👦{} 🇩🇪', '👩🏽‍🚒 I receive a lot 👨‍👩‍👧‍👦{} 🇩🇪'],
  ['text from right to left', 'שלום recieve עולם alot مرحبا{}', 'שלום receive עולם a lot مرحبا{}'],
] as const;
const bare = (notation: string): string => notation.replace(/[{}]/g, '');

describe.each([
  ['textarea', 'textarea.html', '#field', fieldScreen],
  ['input', 'input.html', '#field', fieldScreen],
  ['contenteditable', 'contenteditable.html', '#field', richScreen],
] as const)('undo in a fixed %s', (_, path, selector, screenOf) => {
  it.each(undone)('gives back %s, redo the caret in the fixed text', async (_name, before, after) => {
    ({ page, world } = await tests.open(path));
    const screen = screenOf(page, selector);
    await screen.put(before);
    expect(await capture(world)).toMatchObject({ editable: true });
    const selected = /\{(.+)\}/.exec(before)?.[1];
    expect(await replace(world, selected ? 'receive a lot' : bare(after))).toBe('ok');
    expect(await screen.read()).toBe(after);
    await page.keyboard.press('Control+z');
    expect(await screen.read()).toBe(before);
    await page.keyboard.press('Control+Shift+z');
    expect(await screen.read()).toBe(after);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type(' More');
    // Chromium types a no-break space at the end of a line and beside a space.
    const typed = (await screen.read()).replaceAll('&nbsp;', ' ');
    expect(bare(typed).replace(' More', '')).toBe(bare(before));
  });

  it('lets typing go on where the caret was', async () => {
    ({ page, world } = await tests.open(path));
    const screen = screenOf(page, selector);
    await screen.put('I recieve alot of mail.{}');
    await capture(world);
    expect(await replace(world, 'I receive a lot of mail.')).toBe('ok');
    await page.keyboard.press('Control+z');
    await page.keyboard.type(' More');
    expect(bare(await screen.read())).toBe('I recieve alot of mail. More');
    // The undo of what was typed is the browser's own, with the caret there.
    await page.keyboard.press('Control+z');
    expect(await screen.read()).toBe('I recieve alot of mail.{}');
  });

  it('is the browser’s own where something else was typed since', async () => {
    ({ page, world } = await tests.open(path));
    const screen = screenOf(page, selector);
    await screen.put('I recieve alot of mail.{}');
    await capture(world);
    expect(await replace(world, 'I receive a lot of mail.')).toBe('ok');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Home');
    await page.keyboard.type('So ');
    await page.keyboard.press('Control+z');
    expect(await screen.read()).toBe('{}I recieve alot of mail.');
  });

  it('gives back what was selected before the last of two writes', async () => {
    ({ page, world } = await tests.open(path));
    const screen = screenOf(page, selector);
    await screen.put('I recieve alot{} of mail.');
    await capture(world);
    expect(await replace(world, 'I receive alot of mail.')).toBe('ok');
    await page.keyboard.press('End');
    await capture(world);
    expect(await replace(world, 'I receive a lot of mail.')).toBe('ok');
    await page.keyboard.press('Control+z');
    expect(await screen.read()).toBe('I receive alot of mail.{}');
  });
});

it('undo of a textarea with lines gives the caret back', async () => {
  ({ page, world } = await tests.open('textarea.html'));
  const screen = fieldScreen(page, '#field');
  await screen.put('I recieve\n\nalot of{}\nmail.');
  await capture(world);
  expect(await replace(world, 'I receive\r\n\r\na lot of\r\nmail.')).toBe('ok');
  await page.keyboard.press('Control+z');
  expect(await screen.read()).toBe('I recieve\n\nalot of{}\nmail.');
});

it('one undo of several edits beside markup gives the caret back', async () => {
  ({ page, world } = await tests.open('contenteditable.html'));
  const screen = richScreen(page, '#field');
  const before = '<p>She <b>realy</b> goes.</p><p>He dont <i>wich</i>.</p><p>We{} recieve.</p>';
  await screen.put(before);
  await capture(world);
  expect(await replace(world, "She really goes.\nHe doesn't which.\nWe receive.")).toBe('ok');
  const after = await screen.read();
  await page.keyboard.press('Control+z');
  expect(await screen.read()).toBe(before);
  await page.keyboard.press('Control+Shift+z');
  expect(await screen.read()).toBe(after);
});

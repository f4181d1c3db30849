import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { markup, richScreen, type Screen } from './screen';
import { capture, rect, replace, startEditingTests, type EditingTests, type World } from './world';

let tests: EditingTests;
let page: Page;
let world: World;
let screen: Screen;

beforeAll(async () => {
  tests = await startEditingTests();
});
afterAll(() => tests.close());
afterEach(() => page.close());

async function start(notation: string, selector = '#field'): Promise<void> {
  ({ page, world } = await tests.open('contenteditable.html'));
  screen = richScreen(page, selector);
  await screen.put(notation);
}

const bare = (notation: string): string => notation.replace(/[{}]/g, '');

describe('replacing in contenteditable', () => {
  it.each([
    ['a word in one text node', '<p>She {go} home</p>', 'goes', '<p>She goes{} home</p>'],
    ['within markup', '<p>She <b>{go}</b> home</p>', 'goes', '<p>She <b>goes{}</b> home</p>'],
    [
      'around markup whose text stays',
      '<p>{She <b>go</b> home}</p>',
      'She <b>go</b> home now'.replace(/<\/?b>/g, ''),
      '<p>She <b>go</b> home now{}</p>',
    ],
    [
      'several words with markup between them',
      '<p>{She <b>realy</b> go to <i>scool</i> and <a href="#x">lern</a> alot}</p>',
      'She really goes to school and learn a lot',
      '<p>She <b>really</b> goes to <i>school</i> and <a href="#x">learn</a> a lot{}</p>',
    ],
    [
      'across paragraphs',
      '<p>One <b>to{o</b> three</p><p>for five</p><p>six sevn}</p>',
      'o three\nfour five\nsix seven',
      '<p>One <b>too</b> three</p><p>four five</p><p>six seven{}</p>',
    ],
    ['with <br>', 'one<br>{to<br><br>tree}', 'two\n\nthree', 'one<br>two<br><br>three{}'],
    [
      'beside a widget',
      '<p>{Helo <span contenteditable="false">@Ann</span> how is you}</p>',
      'Hello @Ann how are you',
      '<p>Hello <span contenteditable="false">@Ann</span> how are you{}</p>',
    ],
    [
      'beside an image',
      '<p>{one <img alt="" src="data:,"> to}</p>',
      'one  two',
      '<p>one <img alt="" src="data:,"> two{}</p>',
    ],
    [
      'half of a word in bold',
      '<p>{unbe<b>leivable</b>}</p>',
      'unbelievable',
      '<p>unbe<b>lievable{}</b></p>',
    ],
    [
      'a list',
      '<ul><li>{on</li><li>to</li><li>three}</li></ul>',
      'one\ntwo\nthree',
      '<ul><li>one</li><li>two</li><li>three{}</li></ul>',
    ],
  ])('%s: once, and one undo and redo', async (_, notation, text, after) => {
    await start(notation);
    expect(await replace(await captured(), text)).toBe('ok');
    expect(await screen.read()).toBe(after);
    expect(
      (await screen.events()).every((type) => type === 'insertText' || type === 'deleteContentBackward'),
    ).toBe(true);
    await page.keyboard.press('Control+z');
    expect(await markup(page, '#field')).toBe(bare(notation));
    await page.keyboard.press('Control+Shift+z');
    expect(await markup(page, '#field')).toBe(bare(after));
    await page.keyboard.press('Control+z');
    expect(await markup(page, '#field')).toBe(bare(notation));
  });

  it('undoes what was typed afterwards first', async () => {
    const notation = '<p>{one <b>too</b> tree}</p>';
    await start(notation);
    await replace(await captured(), 'one two three');
    await page.keyboard.press('End');
    await page.keyboard.type('!');
    await page.keyboard.press('Control+z');
    expect(await markup(page, '#field')).toBe('<p>one <b>two</b> three</p>');
    await page.keyboard.press('Control+z');
    expect(await markup(page, '#field')).toBe(bare(notation));
  });

  it('a key pressed once too often goes behind the written text', async () => {
    await start('<p>{one <b>too</b> tree}</p>');
    expect(await replace(await captured(), 'one two three')).toBe('ok');
    await page.keyboard.type('!');
    expect(await markup(page, '#field')).toBe('<p>one <b>two</b> three!</p>');
  });

  it('gives a caret back as a caret, so that the next key replaces nothing', async () => {
    await start('<p>She {}go</p><p>home</p>');
    await captured();
    await page.locator('#field').evaluate((field) => field.blur());
    await world.run(() => globalThis.target.ok && globalThis.target.value.restoreFocus(), undefined);
    expect(await screen.read()).toBe('<p>She {}go</p><p>home</p>');
  });

  it.each([
    ['at once', 'focus'],
    ['after the first of two edits', 'input'],
  ])('writes nothing, and nowhere else, when the page sends the focus on %s', async (_, type) => {
    await start('<p>{one <b>too</b> tree}</p>');
    await captured();
    await page.locator('#field').evaluate((field, type) => {
      const other = document.body.appendChild(document.createElement('div'));
      other.id = 'other';
      other.contentEditable = 'true';
      other.textContent = 'not this one';
      field.blur();
      const sendOn = (): void => {
        other.focus();
        field.addEventListener('focus', () => other.focus());
      };
      field.addEventListener(type, sendOn, { once: true });
    }, type);
    expect(await replace(world, 'one two three')).toBe('field-rejected-edit');
    expect(await markup(page, '#field')).toBe('<p>one <b>too</b> tree</p>');
    expect(await markup(page, '#other')).toBe('not this one');
  });

  it('takes the whole field at a caret', async () => {
    await start('<p>She {}go</p><p>home</p>');
    expect(await capture(world)).toMatchObject({ text: 'She go\nhome' });
  });

  it('removes a line', async () => {
    await start('<p>one</p><p>{two</p><p>}three</p>');
    expect(await capture(world)).toMatchObject({ text: 'two\n' });
    expect(await replace(world, '')).toBe('ok');
    expect(await markup(page, '#field')).toBe('<p>one</p><p>three</p>');
    await page.keyboard.press('Control+z');
    expect(await markup(page, '#field')).toBe('<p>one</p><p>two</p><p>three</p>');
  });

  it('adds a line', async () => {
    await start('<p>one {two} three</p>');
    await capture(world);
    expect(await replace(world, '2\n2')).toBe('ok');
    expect(await markup(page, '#field')).toBe('<p>one 2</p><p>2 three</p>');
    await page.keyboard.press('Control+z');
    expect(await markup(page, '#field')).toBe('<p>one two three</p>');
  });

  it('writes several spaces so that they show', async () => {
    await start('<p>one {two} three</p>');
    await capture(world);
    expect(await replace(world, 'a   b')).toBe('ok');
    expect(
      await page.locator('#field').evaluate((field: HTMLElement) => field.innerText.replace(/\u00a0/g, ' ')),
    ).toBe('one a   b three');
  });

  it('writes nothing when the text changed meanwhile', async () => {
    await start('<p>She {go} home</p>');
    await capture(world);
    await page.keyboard.press('End');
    await page.keyboard.type('!');
    expect(await replace(world, 'goes')).toBe('field-changed');
    expect(await markup(page, '#field')).toBe('<p>She go home!</p>');
  });

  it('writes nothing when the field is gone', async () => {
    await start('<p>She {go} home</p>');
    await capture(world);
    await page.locator('#field').evaluate((field) => field.remove());
    expect(await replace(world, 'goes')).toBe('field-vanished');
    expect(await rect(world)).toBeUndefined();
  });

  it('does not change what is not editable inside', async () => {
    const notation = '<p>{Helo <span contenteditable="false">@Ann</span> bye}</p>';
    await start(notation);
    await capture(world);
    expect(await replace(world, 'Hello @Bob bye')).toBe('field-rejected-edit');
    expect(await markup(page, '#field')).toBe(bare(notation));
  });

  it('puts the original back when the page resets it', async () => {
    ({ page, world } = await tests.open('controlled-inputs.html'));
    await page.locator('#resets-rich').focus();
    await capture(world);
    expect(await replace(world, 'She goes home to eat')).toBe('field-rejected-edit');
    expect(await markup(page, '#resets-rich')).toBe('She <b>go</b> home to eet');
  });

  it('reads locked content as page text', async () => {
    await start('<p>x</p>');
    await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.querySelector('#locked') as Element);
    });
    expect(await capture(world)).toMatchObject({
      kind: 'page-text',
      text: 'Nobody edit this.',
      editable: false,
    });
  });
});

describe('other kinds of contenteditable', () => {
  it.each(['#pre-wrap', '#plaintext-only'])('%s', async (selector) => {
    await start('She {go} to  scool.\nOk', selector);
    await capture(world);
    expect(await replace(world, 'goes')).toBe('ok');
    expect(await screen.read()).toBe('She goes{} to  scool.\nOk');
    await page.keyboard.press('Control+z');
    expect(await markup(page, selector)).toBe('She go to  scool.\nOk');
  });

  it('keeps white space where the style keeps it', async () => {
    await start('a  {}b\n  c', '#pre-wrap');
    expect(await capture(world)).toMatchObject({ text: 'a  b\n  c' });
    expect(await replace(world, 'a  bee\n\n  c')).toBe('ok');
    await page.keyboard.press('Control+z');
    expect(await markup(page, '#pre-wrap')).toBe('a  b\n  c');
  });
});

describe('what is read', () => {
  it.each([
    ['collapsed white space', '\n  <p>  one\n   two <b> three</b> </p>\n <p>four</p>', 'one two three\nfour'],
    ['blocks in blocks', '<div><p>a</p></div><div><div>b</div>c</div>', 'a\nb\nc'],
    ['empty lines', '<div>a</div><div><br></div><div>b</div>', 'a\n\nb'],
    ['a <br> at the end of a block', '<div>a<br></div><div>b</div>', 'a\nb'],
    ['two <br>', 'a<br><br>b', 'a\n\nb'],
    [
      'no-break spaces, zero-width characters, emoji, two directions',
      'a\u00a0b\u200bc 👨‍👩‍👧 אב',
      'a\u00a0b\u200bc 👨‍👩‍👧 אב',
    ],
    ['nothing hidden', 'a<span hidden> secret</span><style>x{}</style> b', 'a b'],
    ['a table', '<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>', 'a\nb'],
  ])('%s', async (_, html, text) => {
    await start(html);
    expect(await capture(world)).toMatchObject({ text });
  });
});

async function captured(): Promise<World> {
  const { code } = (await capture(world)) as { code?: string };
  expect(code).toBeUndefined();
  return world;
}

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import type { Change } from '../../src/text';
import { markup, richScreen, type Screen } from './screen';
import {
  capture,
  makeChanges,
  rect,
  replace,
  startEditingTests,
  type EditingTests,
  type World,
} from './world';

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

/** [what is in the text, what takes its place]: changes, as an engine makes them. */
type Fix = readonly [start: number, found: string, replacement: string];
const changesOf = (fixes: readonly Fix[]): Change[] =>
  fixes.map(([start, found, replacement]) => ({
    start,
    end: start + found.length,
    replacement,
    certainty: 'sure',
  }));

const picture = '<img alt="" src="data:,">';

describe('changes in contenteditable', () => {
  it.each<[string, string, readonly Fix[], string]>([
    [
      'a word in bold that becomes two',
      '<p>I recieve <b>alot</b> of mail{}</p>',
      [
        [2, 'recieve', 'receive'],
        [10, 'alot', 'a lot'],
      ],
      '<p>I receive <b>a lot</b> of mail</p>',
    ],
    [
      'half of it in italics',
      '<p>I recieve al<i>ot</i> of mail{}</p>',
      [
        [2, 'recieve', 'receive'],
        [10, 'alot', 'a lot'],
      ],
      '<p>I receive a l<i>ot</i> of mail</p>',
    ],
    [
      'a link that is one word',
      '<p>we no <a href="#x">eachother</a> now{}</p>',
      [
        [3, 'no', 'know'],
        [6, 'eachother', 'each other'],
      ],
      '<p>we know <a href="#x">each other</a> now</p>',
    ],
    [
      'a word before a picture',
      `<p>alot ${picture} of teh mail{}</p>`,
      [
        [0, 'alot', 'a lot'],
        [9, 'teh', 'the'],
      ],
      `<p>a lot ${picture} of the mail</p>`,
    ],
    [
      'two words in different formatting',
      '<p>She <b>realy</b> likes <i>scool</i>{}</p>',
      [
        [4, 'realy', 'really'],
        [16, 'scool', 'school'],
      ],
      '<p>She <b>really</b> likes <i>school</i></p>',
    ],
    [
      'two formats side by side',
      '<p><b>unbe</b><i>leivabel</i>{}</p>',
      [
        [0, 'unbe', 'Unbe'],
        [4, 'leivabel', 'lievable'],
      ],
      '<p><b>Unbe</b><i>lievable</i></p>',
    ],
    [
      'a comma at the end of bold, in the bold word',
      '<p><b>Well</b> then{}</p>',
      [[0, 'Well', 'Well,']],
      '<p><b>Well,</b> then</p>',
    ],
    [
      'a comma behind bold, in the plain text',
      '<p><b>Well</b> then{}</p>',
      [[4, ' then', ', then']],
      '<p><b>Well</b>, then</p>',
    ],
    [
      'a letter at the start of bold, in the bold word',
      '<p>the <b>eory</b> of it{}</p>',
      [[4, 'eory', 'theory']],
      '<p>the <b>theory</b> of it</p>',
    ],
    [
      'the first letter of bold',
      '<p>ask <b>ann miller</b> now{}</p>',
      [[4, 'ann', 'Ann']],
      '<p>ask <b>Ann miller</b> now</p>',
    ],
    [
      'the first letter of a link',
      '<p>ask <a href="#x">ann</a> now{}</p>',
      [[4, 'ann', 'Ann']],
      '<p>ask <a href="#x">Ann</a> now</p>',
    ],
    [
      'the first letter of plain text behind bold',
      '<p><b>Dear </b>ann miller{}</p>',
      [[5, 'ann', 'Ann']],
      '<p><b>Dear </b>Ann miller</p>',
    ],
    [
      'a whole word in italics behind bold',
      '<p><b>no</b><i>im</i> here{}</p>',
      [[2, 'im', 'by']],
      '<p><b>no</b><i>by</i> here</p>',
    ],
    [
      'a comma in bold, and a word in the plain text beside it',
      '<p><b>Well</b> wrld{}</p>',
      [
        [0, 'Well', 'Well,'],
        [5, 'wrld', 'world'],
      ],
      '<p><b>Well,</b> world</p>',
    ],
    [
      'several in one text node',
      '<p><i>no</i> I recieve alot of teh mail <i>no</i>{}</p>',
      [
        [5, 'recieve', 'receive'],
        [13, 'alot', 'a lot'],
        [21, 'teh', 'the'],
      ],
      '<p><i>no</i> I receive a lot of the mail <i>no</i></p>',
    ],
    [
      'insertions at the start and the end',
      '<p><b>go</b> to <i>bed</i>{}</p>',
      [
        [0, '', 'I '],
        [9, '', '.'],
      ],
      '<p><b>I go</b> to <i>bed.</i></p>',
    ],
    [
      'a whole line that goes',
      '<p>one</p><p>two <b>2</b></p><p>three{}</p>',
      [[4, 'two 2\n', '']],
      '<p>one</p><p>three</p>',
    ],
    [
      'a mark that joins the letter before it',
      '<p><b>a</b> cafe noir{}</p>',
      [[2, 'cafe', 'cafe\u0301']],
      '<p><b>a</b> cafe\u0301 noir</p>',
    ],
    [
      'one sentence over words that are formatted, as a model puts it',
      '<p>She <b>realy</b> go to <i>scool</i> alot{}</p>',
      [[0, 'She realy go to scool alot', 'She really goes to school a lot']],
      '<p>She <b>really</b> goes to <i>school</i> a lot</p>',
    ],
    [
      'a sentence of which no word stays',
      '<p>Kindly <b>assist</b> us <i>today</i>{}</p>',
      [[0, 'Kindly assist us today', 'Please help me now']],
      '<p>Please <b>help</b> me <i>now</i></p>',
    ],
    [
      'lines of which no word stays, and one more',
      '<h1>Old head</h1><p>some <b>bold</b> text</p><p>end{}</p>',
      [[0, 'Old head\nsome bold text', 'New title\nother loud words\nmore']],
      '<h1>New title</h1><p>other <b>loud</b> words</p><p>more</p><p>end</p>',
    ],
  ])('%s: each keeps its formatting, and one undo takes all back', async (_, notation, fixes, after) => {
    await start(notation);
    await captured();
    expect(await makeChanges(world, changesOf(fixes))).toBe('ok');
    expect(await markup(page, '#field')).toBe(after);
    await page.keyboard.press('Control+z');
    expect(await markup(page, '#field')).toBe(bare(notation));
    await page.keyboard.press('Control+Shift+z');
    expect(await markup(page, '#field')).toBe(after);
  });

  it('writes only the changes that it is given', async () => {
    await start('<p>I <b>recieve</b> {alot of teh} mail</p>');
    expect(await capture(world)).toMatchObject({ text: 'alot of teh' });
    expect(await makeChanges(world, changesOf([[8, 'teh', 'the']]))).toBe('ok');
    expect(await markup(page, '#field')).toBe('<p>I <b>recieve</b> alot of the mail</p>');
  });

  it('writes nothing where nothing is changed', async () => {
    const notation = '<p>I {recieve} <b>alot</b></p>';
    await start(notation);
    await captured();
    expect(await makeChanges(world, [])).toBe('ok');
    expect(await makeChanges(world, changesOf([[0, 'recieve', 'recieve']]))).toBe('ok');
    expect(await screen.events()).toEqual([]);
    expect(await screen.read()).toBe(notation);
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

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { fieldScreen, value, type Screen } from './screen';
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

beforeAll(async () => {
  tests = await startEditingTests();
});
afterAll(() => tests.close());
afterEach(() => page.close());

/** A field that the page may send the focus to. */
const addOtherField = (): Promise<void> =>
  page.evaluate(() => {
    const other = document.body.appendChild(document.createElement('textarea'));
    other.id = 'other';
    other.value = 'not this one';
  });

const open = async (path: string): Promise<void> => {
  ({ page, world } = await tests.open(path));
};

describe.each([
  ['input', 'input.html', '#field'],
  ['input', 'input.html', '#search'],
  ['input', 'input.html', '#url'],
  ['input', 'input.html', '#tel'],
  ['textarea', 'textarea.html', '#field'],
])('%s in %s %s', (kind, path, selector) => {
  let screen: Screen;
  const start = async (notation: string): Promise<void> => {
    await open(path);
    screen = fieldScreen(page, selector);
    await screen.put(notation);
  };

  it('replaces the selection, and one undo gives the original back', async () => {
    await start('She {go} to school');
    expect(await capture(world)).toEqual({ kind, text: 'go', editable: true, language: 'en' });
    expect(await replace(world, 'goes')).toBe('ok');
    expect(await screen.read()).toBe('She goes{} to school');
    expect(await screen.events()).toEqual(['insertText']);
    await page.keyboard.press('Control+z');
    expect(await value(page, selector)).toBe('She go to school');
    await page.keyboard.press('Control+Shift+z');
    expect(await value(page, selector)).toBe('She goes to school');
  });

  it('makes the changes that it is given in one write, and one undo takes all back', async () => {
    await start('I {recieve alot of} teh mail');
    await capture(world);
    const changes = [
      { start: 0, end: 0, replacement: 'will ', certainty: 'sure' },
      { start: 8, end: 12, replacement: 'a lot', certainty: 'check' },
      { start: 15, end: 15, replacement: ' all', certainty: 'sure' },
    ] as const;
    expect(await makeChanges(world, changes)).toBe('ok');
    expect(await screen.read()).toBe('I will recieve a lot of all{} teh mail');
    expect(await screen.events()).toEqual(['insertText']);
    await page.keyboard.press('Control+z');
    expect(await screen.read()).toBe('I {recieve alot of} teh mail');
  });

  it('writes nothing where nothing is changed', async () => {
    await start('She {go} home');
    await capture(world);
    expect(await makeChanges(world, [])).toBe('ok');
    expect(await makeChanges(world, [{ start: 0, end: 2, replacement: 'go', certainty: 'sure' }])).toBe('ok');
    expect(await screen.events()).toEqual([]);
    expect(await screen.read()).toBe('She {go} home');
  });

  it('takes the whole field where nothing is selected', async () => {
    await start('She go{} home');
    expect(await capture(world)).toMatchObject({ text: 'She go home' });
    expect(await replace(world, 'She goes home.')).toBe('ok');
    expect(await screen.read()).toBe('She goes{} home.');
    await page.keyboard.press('Control+z');
    expect(await value(page, selector)).toBe('She go home');
  });

  it('removes text', async () => {
    await start('one {two }three');
    await capture(world);
    expect(await replace(world, '')).toBe('ok');
    expect(await screen.read()).toBe('one {}three');
    await page.keyboard.press('Control+z');
    expect(await value(page, selector)).toBe('one two three');
  });

  it.each([
    ['cafe{\u0301} noir', '', 'cafe noir'],
    ['caf{e}\u0301 noir', 'a', 'cafa\u0301 noir'],
    ['x👨{‍👩‍}👧y', '-', 'x👨-👧y'],
    ['x कि्{षि} y', 'क', 'x कि्क y'],
    ['אבג {דהו} abc', 'זחט', 'אבג זחט abc'],
    ['a\u200bb{\u200bc}', 'd', 'a\u200bbd'],
    ['a\u00a0{b}\u00a0c', 'B', 'a\u00a0B\u00a0c'],
  ])('keeps the rest when a selection cuts into what is shown as one: %s', async (notation, text, after) => {
    await start(notation);
    await capture(world);
    expect(await replace(world, text)).toBe('ok');
    expect(await value(page, selector)).toBe(after);
    await page.keyboard.press('Control+z');
    expect(await value(page, selector)).toBe(notation.replace(/[{}]/g, ''));
  });

  it('gives a caret back as a caret, so that the next key replaces nothing', async () => {
    await start('She go{} home');
    await capture(world);
    await page.locator(selector).evaluate((field) => field.blur());
    await world.run(() => globalThis.target.ok && globalThis.target.value.restoreFocus(), undefined);
    expect(await screen.read()).toBe('She go{} home');
  });

  it.each([
    ['She go{} home', 'She goes! home'],
    ['{She go home}', 'She goes home!'],
  ])('a key pressed once too often replaces nothing: %s', async (notation, typed) => {
    await start(notation);
    await capture(world);
    expect(await replace(world, 'She goes home')).toBe('ok');
    await page.keyboard.type('!');
    expect(await value(page, selector)).toBe(typed);
  });

  it('writes nothing, and nowhere else, when the page sends the focus on', async () => {
    await start('She {go} home');
    await capture(world);
    await addOtherField();
    await page.locator(selector).evaluate((field) => {
      const other = document.querySelector<HTMLElement>('#other');
      (field as HTMLElement).blur();
      field.addEventListener('focus', () => other?.focus());
    });
    expect(await replace(world, 'goes')).toBe('field-rejected-edit');
    expect(await value(page, selector)).toBe('She go home');
    expect(await value(page, '#other')).toBe('not this one');
  });

  it('puts the original back where it was when the page resets the value and moves on', async () => {
    await start('She {go} home');
    await capture(world);
    await addOtherField();
    await page.locator(selector).evaluate((field) => {
      const other = document.querySelector<HTMLElement>('#other');
      const moveOn = (): void => {
        (field as HTMLInputElement).value = 'SHE GOES HOME';
        other?.focus();
        field.addEventListener('focus', () => other?.focus());
      };
      field.addEventListener('input', moveOn, { once: true });
    });
    expect(await replace(world, 'goes')).toBe('field-rejected-edit');
    expect(await value(page, selector)).toBe('She go home');
    expect(await value(page, '#other')).toBe('not this one');
  });

  it('writes nothing when the text changed meanwhile', async () => {
    await start('She {go} home');
    await capture(world);
    await page.keyboard.press('End');
    await page.keyboard.type('!');
    expect(await replace(world, 'goes')).toBe('field-changed');
    expect(await value(page, selector)).toBe('She go home!');
  });

  it('writes nothing when the field is gone', async () => {
    await start('She {go} home');
    await capture(world);
    await page.locator(selector).evaluate((field) => field.remove());
    expect(await replace(world, 'goes')).toBe('field-vanished');
    expect(await rect(world)).toBeUndefined();
  });

  it('finds nothing in an empty field', async () => {
    await start('{}');
    expect(await capture(world)).toEqual({ code: 'nothing-selected' });
    await screen.put('x{  }y');
    expect(await capture(world)).toEqual({ code: 'nothing-selected' });
  });

  it('works when the focus moved elsewhere, and gives it back', async () => {
    await start('She {go} home');
    await capture(world);
    await page.evaluate(() => {
      const button = document.body.appendChild(document.createElement('button'));
      button.focus();
    });
    await world.run(() => globalThis.target.ok && globalThis.target.value.restoreFocus(), undefined);
    expect(await screen.read()).toBe('She {go} home');
    expect(await page.locator(selector).evaluate((field) => field === document.activeElement)).toBe(true);
    await page.locator('button').focus();
    expect(await replace(world, 'goes')).toBe('ok');
    expect(await screen.read()).toBe('She goes{} home');
  });
});

describe('input types without a selection', () => {
  it('takes the whole e-mail address', async () => {
    await open('input.html');
    const screen = fieldScreen(page, '#email');
    await screen.put('ann@exampel.org');
    expect(await capture(world)).toMatchObject({ kind: 'input', text: 'ann@exampel.org' });
    expect(await replace(world, 'ann@example.org')).toBe('ok');
    expect(await screen.read()).toBe('ann@example.org');
    await page.keyboard.press('Control+z');
    expect(await screen.read()).toBe('ann@exampel.org');
  });

  it('keeps a number that cannot take the text', async () => {
    await open('input.html');
    const screen = fieldScreen(page, '#number');
    await screen.put('12');
    await capture(world);
    expect(await replace(world, 'twelve')).toBe('field-rejected-edit');
    expect(await screen.read()).toBe('12');
    expect(await replace(world, '13')).toBe('ok');
    expect(await screen.read()).toBe('13');
  });

  it.each(['#check', '#day'])('finds no text in %s', async (selector) => {
    await open('input.html');
    await page.locator(selector).focus();
    expect(await capture(world)).toEqual({ code: 'nothing-selected' });
  });
});

describe('what a field does not take', () => {
  it('refuses a text longer than the field allows, whole', async () => {
    for (const path of ['input.html', 'textarea.html']) {
      await page?.close();
      await open(path);
      const screen = fieldScreen(page, '#short');
      await screen.put('one {two}');
      await capture(world);
      expect(await replace(world, 'twelve')).toBe('ok');
      expect(await value(page, '#short')).toBe('one twelve');
      await screen.put('one {twelve}');
      await capture(world);
      expect(await replace(world, 'thirteen')).toBe('field-full');
      expect(await value(page, '#short')).toBe('one twelve');
    }
  });

  it('refuses a line break in a field of one line', async () => {
    await open('input.html');
    const screen = fieldScreen(page, '#field');
    await screen.put('one {two}');
    await capture(world);
    expect(await replace(world, 'two\nthree')).toBe('field-rejected-edit');
    expect(await value(page, '#field')).toBe('one two');
  });

  it('shows a read-only field without writing to it', async () => {
    await open('input.html');
    await page.locator('#read-only').focus();
    expect(await capture(world)).toMatchObject({ text: 'Not to be edit', editable: false });
    expect(await replace(world, 'x')).toBe('field-rejected-edit');
    expect(await value(page, '#read-only')).toBe('Not to be edit');
  });
});

describe('line breaks in a textarea', () => {
  it('counts and writes each as one character, however they come in', async () => {
    await open('textarea.html');
    const screen = fieldScreen(page, '#field');
    await screen.put('one\n{two\nthree}\n\nfour\n');
    expect(await capture(world)).toMatchObject({ text: 'two\nthree' });
    expect(await replace(world, '2\r\n3\r4\n')).toBe('ok');
    expect(await screen.read()).toBe('one\n2\n3\n4\n{}\n\nfour\n');
    await page.keyboard.press('Control+z');
    expect(await value(page, '#field')).toBe('one\ntwo\nthree\n\nfour\n');
  });
});

describe('fields that a framework owns', () => {
  it('is noticed by a framework that tracks values', async () => {
    await open('controlled-inputs.html');
    await page.evaluate(() =>
      (window as unknown as { setState(text: string): void }).setState('She go home'),
    );
    await page.locator('#tracked').evaluate((field: HTMLInputElement) => {
      field.focus();
      field.setSelectionRange(4, 6);
    });
    await capture(world);
    expect(await replace(world, 'goes')).toBe('ok');
    expect(await page.locator('#state').textContent()).toBe('She goes home');
    await page.keyboard.press('Control+z');
    expect(await page.locator('#state').textContent()).toBe('She go home');
  });

  it.each([
    ['#resets', 'She go home'],
    ['#resets-later', 'She go home'],
    ['#capitals', 'SHE GO HOME'],
    ['#shortens', 'She go home'],
  ])('says so when the page sets the value back: %s', async (selector, original) => {
    await open('controlled-inputs.html');
    await page.locator(selector).focus();
    await capture(world);
    expect(await replace(world, 'She goes home')).toBe('field-rejected-edit');
    expect(await value(page, selector)).toBe(original);
  });
});

describe('where the text is', () => {
  it.each(['zoom: 2', 'transform: scale(2); transform-origin: 0 0'])(
    'is as much larger as the page: %s',
    async (style) => {
      await open('textarea.html');
      await fieldScreen(page, '#field').put('one\ntwo {three} four');
      await capture(world);
      const before = await rect(world);
      await page.evaluate((style) => (document.body.style.cssText = style), style);
      const after = await rect(world);
      expect((after?.right ?? 0) - (after?.left ?? 0)).toBeCloseTo(
        2 * ((before?.right ?? 0) - (before?.left ?? 0)),
        -1,
      );
      expect((after?.bottom ?? 0) - (after?.top ?? 0)).toBeCloseTo(
        2 * ((before?.bottom ?? 0) - (before?.top ?? 0)),
        -1,
      );
    },
  );

  it('follows the selection in a textarea and its scrolling', async () => {
    await open('textarea.html');
    const screen = fieldScreen(page, '#field');
    const lines = Array.from({ length: 30 }, (_, line) => `line ${line}`);
    await screen.put(`${lines.slice(0, 2).join('\n')}\n{line 2}\n${lines.slice(3).join('\n')}`);
    await page.locator('#field').evaluate((field) => (field.scrollTop = 0));
    await capture(world);
    const first = await rect(world);
    const box = await page.locator('#field').boundingBox();
    if (!first || !box) throw new Error('no rectangle');
    const lineHeight = (first.bottom - first.top) / 1;
    expect(first.top).toBeGreaterThan(box.y + 1.5 * lineHeight);
    expect(first.top).toBeLessThan(box.y + 3.5 * lineHeight);
    expect(first.right).toBeLessThan(box.x + box.width / 2);
    await page.locator('#field').evaluate((field) => (field.scrollTop = 10));
    expect((await rect(world))?.top).toBeCloseTo(first.top - 10, 0);
    await page.evaluate(() => scrollTo(0, 20));
    expect((await rect(world))?.top).toBeCloseTo(first.top - 30, 0);
    expect(await page.locator('body > div').count()).toBe(0);
  });
});

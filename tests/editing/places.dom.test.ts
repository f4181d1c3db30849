import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { diffChanges } from '../../src/text';
import { markup, value } from './screen';
import { capture, rect, replace, startEditingTests, type EditingTests, type World } from './world';

let tests: EditingTests;
let page: Page;
let world: World;

beforeAll(async () => {
  tests = await startEditingTests();
});
afterAll(() => tests.close());
afterEach(() => page.close());

describe('page text', () => {
  it('is read, not written', async () => {
    ({ page, world } = await tests.open('page-text.html'));
    await page.locator('#german').selectText();
    expect(await capture(world)).toEqual({
      kind: 'page-text',
      text: 'Das ist ein Satz.',
      editable: false,
      language: 'de',
    });
    const box = await page.locator('#german').boundingBox();
    expect((await rect(world))?.top).toBeCloseTo(box?.y ?? 0, -1);
    expect(await replace(world, 'x')).toBe('field-rejected-edit');
    expect(await page.locator('#german').textContent()).toBe('Das ist ein Satz.');
    await page.locator('#german').evaluate((paragraph) => paragraph.remove());
    expect(await rect(world)).toBeUndefined();
  });

  it('is nothing without a selection', async () => {
    ({ page, world } = await tests.open('page-text.html'));
    expect(await capture(world)).toEqual({ code: 'nothing-selected' });
  });
});

describe('a page with a strict Content-Security-Policy and Trusted Types', () => {
  it('takes edits like any other', async () => {
    ({ page, world } = await tests.open('strict-csp.html'));
    await page.locator('#field').focus();
    await capture(world);
    expect(await replace(world, 'She goes to school.')).toBe('ok');
    expect(await value(page, '#field')).toBe('She goes to school.');
    expect(await rect(world)).toBeDefined();
    await page.locator('#rich').focus();
    await capture(world);
    expect(await replace(world, 'She goes to school.')).toBe('ok');
    expect((await markup(page, '#rich')).trim()).toBe('<p>She <b>goes</b> to <i>school</i>.</p>');
    await page.keyboard.press('Control+z');
    expect((await markup(page, '#rich')).trim()).toBe('<p>She <b>go</b> to <i>scool</i>.</p>');
  });
});

describe('a frame of the same origin', () => {
  it('is a document of its own', async () => {
    ({ page, world } = await tests.open('same-origin-frame.html', { frame: true }));
    const field = page.frameLocator('iframe').locator('#field');
    await field.focus();
    expect(await capture(world)).toMatchObject({ kind: 'textarea', text: 'She go to school.' });
    expect(await replace(world, 'She goes to school.')).toBe('ok');
    expect(await field.inputValue()).toBe('She goes to school.');
    await page.keyboard.press('Control+z');
    expect(await field.inputValue()).toBe('She go to school.');
  });

  it('is not read from the page around it', async () => {
    ({ page, world } = await tests.open('same-origin-frame.html'));
    await page.frameLocator('iframe').locator('#field').focus();
    expect(await capture(world)).toEqual({ code: 'nothing-selected' });
  });
});

describe.each(['#open', '#nested'])('a shadow root: %s', (host) => {
  const inside = (selector: string): string => `${host} >> ${selector}`;

  it.each(['#input', '#textarea'])('%s', async (selector) => {
    ({ page, world } = await tests.open('shadow-roots.html'));
    const field = page.locator(inside(selector));
    await field.fill('She go home');
    await field.evaluate((element: HTMLInputElement) => element.setSelectionRange(4, 6));
    expect(await capture(world)).toMatchObject({ text: 'go' });
    expect(await replace(world, 'goes')).toBe('ok');
    expect(await field.inputValue()).toBe('She goes home');
    await page.keyboard.press('Control+z');
    expect(await field.inputValue()).toBe('She go home');
  });

  it('contenteditable', async () => {
    ({ page, world } = await tests.open('shadow-roots.html'));
    const field = page.locator(inside('#rich'));
    await field.evaluate((element: HTMLElement) => {
      element.innerHTML = '<p>one <b>to</b> tree for</p>';
      element.focus();
      const text = element.querySelector('p')?.lastChild as Text;
      getSelection()?.setBaseAndExtent(element.querySelector('b')?.firstChild as Text, 0, text, 5);
    });
    expect(await capture(world)).toMatchObject({ kind: 'contenteditable', text: 'to tree' });
    expect(await replace(world, 'two three')).toBe('ok');
    expect(await field.innerHTML()).toBe('<p>one <b>two</b> three for</p>');
    await page.keyboard.press('Control+z');
    expect(await field.innerHTML()).toBe('<p>one <b>to</b> tree for</p>');
    await page.keyboard.press('Control+Shift+z');
    expect(await field.innerHTML()).toBe('<p>one <b>two</b> three for</p>');
  });

  it('page text', async () => {
    ({ page, world } = await tests.open('shadow-roots.html'));
    await page.locator(inside('#text')).selectText();
    expect(await capture(world)).toMatchObject({ kind: 'page-text', text: 'Some plain words here.' });
    expect(await rect(world)).toBeDefined();
    const box = await page.locator(inside('#text')).boundingBox();
    await page.mouse.dblclick((box?.x ?? 0) + 10, (box?.y ?? 0) + 8);
    expect(await capture(world)).toMatchObject({ kind: 'page-text', text: 'Some' });
  });
});

describe('a closed shadow root', () => {
  // The way in is passed as an argument; a test page has to hand it over itself, in its own world.
  const write = (selector: string, wanted: string) =>
    page.evaluate(
      async ([selector, changes]) => {
        const { closedRoot } = window as unknown as { closedRoot: ShadowRoot };
        const field = closedRoot.querySelector(selector) as HTMLElement & { value?: string };
        const isInput = 'value' in field;
        if (isInput) field.value = 'She go home';
        else field.textContent = 'She go home';
        field.focus();
        if (!isInput) getSelection()?.selectAllChildren(field);
        const openShadowRoot = (host: Element): ShadowRoot | null =>
          host === closedRoot.host ? closedRoot : host.shadowRoot;
        const target = editing.captureTarget(document, { openShadowRoot });
        const blind = editing.captureTarget(document);
        if (!target.ok) return [target.error.code];
        const result = field.isContentEditable || isInput ? await target.value.replace(changes) : target;
        return [result.ok, isInput ? field.value : field.textContent, blind.ok, target.value.text];
      },
      [selector, diffChanges('She go home', wanted)] as const,
    );

  it('opens for who brings a key', async () => {
    ({ page, world } = await tests.open('shadow-roots.html'));
    await page.evaluate(tests.bundle);
    expect(await write('#textarea', 'She goes home')).toEqual([true, 'She goes home', false, 'She go home']);
    await page.keyboard.press('Control+z');
    expect(await write('#input', 'She goes home')).toEqual([true, 'She goes home', false, 'She go home']);
    expect((await write('#rich', 'She goes home')).slice(0, 2)).toEqual([true, 'She goes home']);
  });

  it('shows a selection made with the mouse only to who brings a key', async () => {
    ({ page, world } = await tests.open('shadow-roots.html'));
    await page.evaluate(tests.bundle);
    const word = await page.evaluate(() => {
      const { closedRoot } = window as unknown as { closedRoot: ShadowRoot };
      const text = closedRoot.querySelector('#text')?.firstChild as Text;
      const range = document.createRange();
      range.setStart(text, 5);
      range.setEnd(text, 10);
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    await page.mouse.dblclick(word.x, word.y);
    const seen = await page.evaluate(() => {
      const { closedRoot } = window as unknown as { closedRoot: ShadowRoot };
      const openShadowRoot = (host: Element): ShadowRoot | null =>
        host === closedRoot.host ? closedRoot : host.shadowRoot;
      const target = editing.captureTarget(document, { openShadowRoot });
      return target.ok && target.value.text;
    });
    expect(seen).toBe('plain');
  });
});

describe('fields that are nobody’s business', () => {
  it('are refused before any text is read', async () => {
    ({ page, world } = await tests.open('protected.html'));
    const ids = await page
      .locator('form [id]')
      .evaluateAll((fields) => fields.map((field) => `#${field.id}`));
    expect(ids.length).toBeGreaterThan(15);
    for (const id of ids) {
      await page.locator(id).evaluate((field: HTMLElement) => {
        field.focus();
        if (field instanceof HTMLInputElement) field.select();
        else if (field.isContentEditable) getSelection()?.selectAllChildren(field);
      });
      expect([id, await capture(world)]).toEqual([id, { code: 'field-protected' }]);
    }
  });

  it('never have their value asked for', async () => {
    ({ page } = await tests.open('protected.html'));
    await page.evaluate(tests.bundle);
    const reads = await page.evaluate(() => {
      const field = document.querySelector('#shown-password') as HTMLInputElement;
      let reads = 0;
      Object.defineProperty(field, 'value', { get: () => (reads++, 'hunter2') });
      field.focus();
      editing.captureTarget(document);
      return reads;
    });
    expect(reads).toBe(0);
  });

  it('are not those that only sound like it', async () => {
    ({ page, world } = await tests.open('protected.html'));
    const fields = page.locator('.fine');
    expect(await fields.count()).toBe(4);
    for (const field of await fields.all()) {
      await field.focus();
      expect(await capture(world)).toMatchObject({ editable: true });
    }
  });
});

describe('following a target', () => {
  const moves = () => world.run(() => (globalThis as unknown as { moves: number }).moves, undefined);
  const moved = async (past: number): Promise<void> => {
    await expect.poll(moves).toBeGreaterThan(past);
  };

  it('tells of scrolling, resizing, edits and removal, until the signal', async () => {
    ({ page, world } = await tests.open('textarea.html'));
    await page.locator('#field').focus();
    await capture(world);
    await world.run(() => {
      const state = globalThis as unknown as { moves: number; stop: AbortController };
      state.moves = 0;
      state.stop = new AbortController();
      if (globalThis.target.ok)
        editing.observeTarget(globalThis.target.value, () => state.moves++, state.stop.signal);
    }, undefined);
    // A ResizeObserver reports once as soon as it looks.
    await moved(0);
    const causes: (() => Promise<unknown>)[] = [
      () => page.evaluate(() => scrollTo(0, 50)),
      () => page.locator('#field').evaluate((field) => (field.style.width = '300px')),
      () => page.keyboard.type('x'),
      () => page.setViewportSize({ width: 700, height: 500 }),
      () => page.locator('#field').evaluate((field) => field.remove()),
    ];
    for (const cause of causes) {
      const before = await moves();
      await cause();
      await moved(before);
    }
    await world.run(() => (globalThis as unknown as { stop: AbortController }).stop.abort(), undefined);
    const last = await moves();
    await page.evaluate(
      () =>
        new Promise(
          (resolve) => (scrollTo(0, 0), requestAnimationFrame(() => requestAnimationFrame(resolve))),
        ),
    );
    expect(await moves()).toBe(last);
  });
});

describe('watching the selection', () => {
  const told = () => world.run(() => (globalThis as unknown as { told: boolean[] }).told, undefined);

  it('speaks when a selection is finished or gone, never while typing', async () => {
    ({ page, world } = await tests.open('textarea.html'));
    await world.run(() => {
      const state = globalThis as unknown as { told: boolean[]; stop: AbortController };
      state.told = [];
      state.stop = new AbortController();
      editing.watchSelection(document, (selected) => state.told.push(selected), state.stop.signal);
    }, undefined);
    await page.locator('#field').click();
    await page.keyboard.type(' Some words.');
    expect(await told()).toEqual([]);
    await page.keyboard.press('Control+a');
    await expect.poll(async () => (await told()).at(-1)).toBe(true);
    await page.keyboard.press('End');
    await expect.poll(async () => (await told()).at(-1)).toBe(false);
    await page.locator('h1').dblclick({ position: { x: 20, y: 20 } });
    await expect.poll(async () => (await told()).at(-1)).toBe(true);
    await page.mouse.click(500, 700);
    await expect.poll(async () => (await told()).at(-1)).toBe(false);
    const times = (await told()).length;
    await world.run(() => (globalThis as unknown as { stop: AbortController }).stop.abort(), undefined);
    await page.locator('h1').dblclick({ position: { x: 20, y: 20 } });
    expect(await told()).toHaveLength(times);
  });
});

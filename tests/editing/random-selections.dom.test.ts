import { isDeepStrictEqual } from 'node:util';

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { runs, seeds, timeLimitMs } from '../support/campaign';
import { random, type Random } from './random';
import { value } from './screen';
import { capture, makeChanges, replace, startEditingTests, type EditingTests, type World } from './world';

/** Some of the random selections are empty and left out. */
const size = { short: 200, long: 3_000 };
const atLeast = runs(size) / 2;

let tests: EditingTests;
let page: Page;
let world: World;

beforeAll(async () => {
  tests = await startEditingTests();
});
afterAll(() => tests.close());

/** Sometimes something else altogether, sometimes the same with a word changed, sometimes nothing. */
function newText(r: Random, old: string, breaks: readonly string[]): string {
  if (r.chance(0.1)) return '';
  if (r.chance(0.4)) return r.words(1 + r.below(4), breaks);
  const at = r.place(old);
  return old.slice(0, at) + r.words(1) + old.slice(at + (r.chance(0.5) ? 0 : r.place(old.slice(at))));
}

/** By the changes that differ, or by one over all of the text, as a model can put it. */
const write = (r: Random, old: string, text: string): Promise<string> =>
  r.chance(0.5)
    ? replace(world, text)
    : makeChanges(world, [{ start: 0, end: old.length, replacement: text, certainty: 'sure' }]);

describe('random selections', () => {
  it.each([
    ['an input', 'input.html', '#field', []],
    ['a textarea', 'textarea.html', '#field', ['\n', '\r\n', '\n\n', '\t', '  ']],
    ['a textarea from right to left', 'textarea.html', '#rtl', ['\n', '\r\n']],
  ] as const)(
    '%s: all around stays byte-identical, undo restores',
    async (_, path, selector, breaks) => {
      ({ page, world } = await tests.open(path));
      let done = 0;
      for (const seed of seeds(size)) {
        const r = random(seed);
        const field = page.locator(selector);
        const before = await field.evaluate(
          (element, text) => {
            const field = element as HTMLTextAreaElement;
            field.value = text;
            field.focus();
            return field.value;
          },
          r.words(2 + r.below(20), breaks),
        );
        const [start = 0, end = 0] = [r.place(before), r.place(before)].sort((a, b) => a - b);
        if (before.slice(start, end).trim() === '') continue;
        await field.evaluate(
          (element, [start, end]) => (element as HTMLTextAreaElement).setSelectionRange(start, end),
          [start, end] as const,
        );
        const text = newText(r, before.slice(start, end), breaks);
        const captured = await capture(world);
        const result = await write(r, before.slice(start, end), text);
        const wanted = text.replace(/\r\n?/g, '\n');
        const after = await value(page, selector);
        if (wanted !== before.slice(start, end)) await page.keyboard.press('Control+z');
        expect({
          seed,
          captured,
          result,
          head: after.slice(0, start),
          replaced: after.slice(start, start + wanted.length),
          tail: after.slice(start + wanted.length),
          undone: await value(page, selector),
        }).toMatchObject({
          seed,
          captured: { text: before.slice(start, end) },
          result: 'ok',
          head: before.slice(0, start),
          replaced: wanted,
          tail: before.slice(end),
          undone: before,
        });
        done++;
      }
      expect(done).toBeGreaterThan(atLeast);
      await page.close();
    },
    timeLimitMs(400_000),
  );

  it.each([
    ['contenteditable', '#field', []],
    ['contenteditable that keeps white space', '#pre-wrap', ['  ', '\t']],
  ] as const)(
    '%s: all around stays byte-identical and looks the same, undo restores',
    async (_, selector, breaks) => {
      ({ page, world } = await tests.open('contenteditable.html'));
      let done = 0;
      const refused: { readonly seed: number; readonly isUntouched: boolean }[] = [];
      for (const seed of seeds(size)) {
        const r = random(seed);
        const html = richHtml(r, breaks);
        const points = [r.below(1000) / 1000, r.below(1000) / 1000].sort((a, b) => a - b);
        const field = page.locator(selector);
        const { start, end } = await field.evaluate(putRich, { html, points });
        const before = await field.evaluate(readRich);
        const tail = before.units.slice(end);
        if (start === end || 'code' in (await capture(world))) continue;
        const old = await world.run(
          () => (globalThis.target.ok ? globalThis.target.value.text : ''),
          undefined,
        );
        const text = newText(r, old, [...breaks, '\n']);
        const result = await write(r, old, text);
        const after = await field.evaluate(readRich);
        if (result === 'field-rejected-edit') {
          // The browser made something else of it: the person keeps every letter, and the card offers Copy.
          refused.push({ seed, isUntouched: isDeepStrictEqual(after.units, before.units) });
          continue;
        }
        if (old !== text) await page.keyboard.press('Control+z');
        expect({
          seed,
          old,
          text,
          result,
          head: after.units.slice(0, start),
          tail: after.units.slice(after.units.length - tail.length),
          undone: (await field.evaluate(readRich)).units,
        }).toEqual({
          seed,
          old,
          text,
          result: 'ok',
          head: before.units.slice(0, start),
          tail,
          undone: before.units,
        });
        done++;
      }
      expect(done).toBeGreaterThan(atLeast);
      expect(refused.filter(({ isUntouched }) => !isUntouched)).toEqual([]);
      expect(refused.length).toBeLessThan(done / 20);
      await page.close();
    },
    timeLimitMs(400_000),
  );
});

/**
 * Without <code> and <u>, which Chromium itself drops from letters of a line that it joins to another. No element inside
 * its own kind: of two <b>, Chromium keeps one when it joins lines, and bolder than bold becomes bold.
 */
function richHtml(r: Random, breaks: readonly string[]): string {
  const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const tags = ['b', 'i', 'a href="#x"', 'span style="color: red;"'];
  const inline = (depth: number, around: readonly string[] = []): string =>
    Array.from({ length: 1 + r.below(3) }, () => {
      const tag = r.pick(tags.filter((each) => !around.includes(each)));
      const inner =
        r.chance(0.5) && depth > 0
          ? inline(depth - 1, [...around, tag])
          : escape(r.words(1 + r.below(3), breaks));
      return r.chance(0.4) ? `<${tag}>${inner}</${tag.split(' ')[0]}>` : inner;
    }).join(r.pick([' ', ' ', '']));
  return Array.from({ length: 1 + r.below(4) }, (_, index) => {
    const line = r.chance(0.15) ? `${inline(1)}<br>${inline(1)}` : inline(2);
    return index > 0 && r.chance(0.1) ? '<p><br></p>' : `<p>${line}</p>`;
  }).join('');
}

/** Sets the markup and selects between two fractions of its text, as people can: between grapheme clusters. */
function putRich(element: Element, { html, points }: { html: string; points: readonly number[] }) {
  element.innerHTML = html;
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  const all = nodes.map(({ data }) => data).join('');
  const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(all);
  const [start = 0, end = 0] = points.map(
    (fraction) => segments.containing(Math.round(fraction * all.length))?.index ?? all.length,
  );
  const place = (offset: number): [Text, number] => {
    let left = offset;
    for (const node of nodes) {
      if (left <= node.data.length) return [node, left];
      left -= node.data.length;
    }
    throw new Error('no text');
  };
  (element as HTMLElement).focus();
  getSelection()?.setBaseAndExtent(...place(start), ...place(end));
  return { start, end };
}

/**
 * Every UTF-16 code unit of the text with what it looks like; spaces without that. Where white space collapses, browsers
 * write a space beside an edit as a no-break space, so that it stays visible: the two count as one there.
 */
function readRich(element: Element) {
  const units: string[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const { color, fontStyle, fontWeight } = getComputedStyle(node.parentElement as Element);
    const link = node.parentElement?.closest('a')?.getAttribute('href') ?? '';
    const look = [color, fontStyle, fontWeight, link].join();
    const collapses = getComputedStyle(element).whiteSpaceCollapse === 'collapse';
    const text = collapses ? node.data.replaceAll('\u00A0', ' ') : node.data;
    for (const unit of text.split('')) units.push(/\s/u.test(unit) ? unit : `${unit} ${look}`);
  }
  return { units };
}

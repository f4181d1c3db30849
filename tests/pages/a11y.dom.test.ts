import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { fontSizes, resizeFonts } from '../ui/sized-font';
import { openStudio, show, statesOf, type PagesStudio, type Surface } from './support';

const surfaces = ['popup', 'options', 'welcome'] as const satisfies readonly Surface[];

let studio: PagesStudio;
let axe: string;
beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  studio = await openStudio();
});
afterAll(() => studio.close());

async function violations(page: Page): Promise<readonly string[]> {
  const options: RunOptions = { resultTypes: ['violations'] };
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

describe.each(surfaces)('%s', (surface) => {
  it.each(['light', 'dark'] as const)('has no accessibility violation in any state, %s', async (scheme) => {
    const page = await studio.open(surface, { scheme });
    await page.addScriptTag({ content: axe });
    const names = await statesOf(page, surface);
    expect(names.length).toBeGreaterThan(3);
    const found: string[] = [];
    for (const name of names) {
      await show(page, surface, name);
      found.push(...(await violations(page)).map((violation) => `${name}: ${violation}`));
    }
    expect(found).toEqual([]);
    await page.close();
  });

  it.each(fontSizes)(
    'can be read at 320 px without scrolling sideways, and says nothing empty, with text at %i percent of its width',
    async (percent) => {
      const page = await studio.open(surface, { width: 320 });
      await resizeFonts(page, page.locator('body'), percent);
      const wide: string[] = [];
      for (const name of await statesOf(page, surface)) {
        await show(page, surface, name);
        for (const summary of await page.locator('summary').all()) await summary.click();
        const [width, words] = await page.evaluate(() => {
          // Into the margin is too far as well: what sticks out of <main> looks cut off.
          const main = document.querySelector('main');
          const room = main ? main.clientWidth - main.scrollWidth : 0;
          return [document.documentElement.scrollWidth - room, document.body.innerText] as const;
        });
        if (width > 320) wide.push(`${name}: ${width} px`);
        expect(words).not.toMatch(/undefined|NaN|\$\d|\[object/);
      }
      expect(wide).toEqual([]);
      await page.close();
    },
  );

  it('gives every button and link a name and 24 px to point at', async () => {
    const page = await studio.open(surface);
    for (const name of await statesOf(page, surface)) {
      await show(page, surface, name);
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('button, select, input:not([type=radio], [type=file]), nav a')]
          .filter((each) => each.checkVisibility())
          .flatMap((each) => {
            const { width, height } = each.getBoundingClientRect();
            // A switch is inside its label, which takes the click as well.
            const box = each.closest('label')?.getBoundingClientRect() ?? { width, height };
            return Math.min(box.width, box.height) < 24 ? [each.outerHTML] : [];
          }),
      );
      expect(small).toEqual([]);
    }
    await page.close();
  });
});

it('shows what is chosen and what has the focus where the system’s own colours rule', async () => {
  const page = await studio.open('popup');
  await page.emulateMedia({ forcedColors: 'active' });
  await show(page, 'popup', 'usual');
  const look = (name: string) =>
    page
      .getByRole('button', { name, exact: true })
      .evaluate((each) => getComputedStyle(each).backgroundColor);
  expect(await look('Ask each time')).not.toBe(await look('On'));
  await page.getByRole('button', { name: 'On', exact: true }).focus();
  await page.keyboard.press('Tab');
  const outline = await page.evaluate(
    () => getComputedStyle(document.activeElement ?? document.body).outlineStyle,
  );
  expect(outline).not.toBe('none');
  await page.close();
});

it('mirrors itself for languages written from right to left', async () => {
  const page = await studio.open('options');
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
  for (const name of await statesOf(page, 'options')) {
    await show(page, 'options', name);
    const [nav, main, width] = await page.evaluate(() => [
      document.querySelector('nav')?.getBoundingClientRect().left ?? 0,
      document.querySelector('main')?.getBoundingClientRect().left ?? 0,
      document.documentElement.scrollWidth,
    ]);
    expect(nav).toBeGreaterThan(main ?? 0);
    expect(width).toBeLessThanOrEqual(1100);
  }
  await page.close();
});

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { original, result, situations, type Situation } from './card-samples';
import { fontSizes, resizeFonts } from './sized-font';
import { asked, cardOf, openCardStudio, showCard, type CardStudio } from './card-support';

const require = createRequire(import.meta.url);

let studio: CardStudio;
let axe: string;
beforeAll(async () => {
  axe = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8');
  studio = await openCardStudio();
});
afterAll(() => studio.close());

/** What axe finds in the card: rule, element, why. */
async function violations(page: Page): Promise<unknown> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(on: unknown): Promise<{
          violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
        }>;
      };
    };
    const found = await axe.run({ include: [['div[popover]']] });
    return found.violations.map(({ id, nodes }) => [
      id,
      nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`),
    ]);
  });
}

async function isInside(card: Locator, width: number, height: number): Promise<boolean> {
  const box = await card.boundingBox();
  return (
    box !== null &&
    box.x >= 8 &&
    box.x + box.width <= width - 8 &&
    box.y >= 0 &&
    box.y + box.height <= height - 8
  );
}

/** Elements whose content sticks out of them sideways. */
const widerThanTheirBox = (card: Locator): Promise<readonly string[]> =>
  card.evaluate((dialog) =>
    [...dialog.querySelectorAll('*:not(.ink-hidden)')]
      .filter(
        (each) =>
          each.scrollWidth > each.clientWidth + 1 &&
          getComputedStyle(each).display !== 'inline' &&
          each.clientWidth > 1,
      )
      .map((each) => each.outerHTML.slice(0, 80)),
  );

const visible: readonly Situation[] = Object.keys(situations) as Situation[];

describe('for everybody', () => {
  it.each(visible)('%s: axe finds nothing, light and dark', async (name) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await studio.open({ media: { colorScheme, reducedMotion: 'reduce' } });
      await showCard(page, name);
      const fold = cardOf(page).locator('summary');
      if ((await fold.count()) > 0) await fold.click();
      expect(await violations(page)).toEqual([]);
      await page.close();
    }
  });

  it('the question, the list of actions and a half-decided result: axe finds nothing', async () => {
    const page = await studio.open();
    const card = await showCard(page, 'result', { request: { action: 'custom' } });
    expect(await violations(page)).toEqual([]);
    await card.getByRole('button', { name: 'Custom…' }).click();
    expect(await violations(page)).toEqual([]);
    await card.getByRole('button', { name: 'Shorter' }).click();
    await page.evaluate(() => harness.playOut('result'));
    for (const key of ['Enter', 'Backspace', 'Enter']) await page.keyboard.press(key);
    await card.getByRole('button', { name: 'Apply 2 changes' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  it('the details say which engine, where, what was hidden, checked and noticed, and how long it took', async () => {
    const page = await studio.open();
    const card = await showCard(page, 'result');
    await card.locator('summary').click();
    const facts = await card
      .locator('dl > div')
      .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));
    expect(facts).toEqual([
      ['Engine', 'Language model (the only one that can do this)'],
      ['Model', 'SmolLM2-360M-Instruct-q4f16'],
      ['Where', 'This device, on Intel Iris Xe'],
      ['Time', '3.2 sec (21.4 tokens per second)'],
      ['Hidden from the engine', '1 × e-mail address'],
      [
        'Checked',
        'that it is no refusal, that it does not repeat itself, that it is complete, its language, that numbers are the same, and that hidden details are back in place',
      ],
      ['Put right', 'introduction removed'],
    ]);
    expect(await card.locator('.findings li').first().innerText()).toMatch(
      /Personal detail.*ann@example\.org.*email-address.*99% sure/s,
    );
    await card.getByText('Your text did not leave this device.').waitFor();
    await page.close();
  });

  it('gives no advice on how to get a text written that is refused for good', async () => {
    const page = await studio.open();
    const card = await showCard(page, 'refused');
    const said = await card.locator('.findings').innerText();
    expect(said).toContain('Sexual content involving minors');
    expect(said).not.toMatch(/switched off|What would change this/);
    await page.close();
  });

  it('names no model while the built-in proofreader is loaded', async () => {
    const page = await studio.open();
    const card = await showCard(page, 'loading-instant');
    await expect.poll(() => card.locator('output').textContent()).toBe('Preparing the proofreader');
    await page.close();
  });

  it('announces what happens, once each', async () => {
    const page = await studio.open();
    const card = await showCard(page, 'loading');
    const said = card.locator('output');
    await expect.poll(() => said.textContent()).toBe('Loading the model');
    await page.evaluate(() => harness.playOut('result'));
    await expect.poll(() => said.textContent()).toBe('6 changes suggested');
    await page.keyboard.press('Enter');
    await expect.poll(() => said.textContent()).toBe('5 changes left to decide');
    await page.close();
  });

  it.each(
    fontSizes.flatMap((percent) =>
      [
        [320, 640],
        [320, 256],
        [1280, 300],
      ].map(([width = 0, height = 0]) => ({ percent, width, height })),
    ),
  )(
    'at $width × $height with text at $percent percent all can be reached, nothing is too wide',
    async ({ percent, width, height }) => {
      const page = await studio.open({
        size: { width, height },
        body: '<textarea id="field" rows="1">' + original + '</textarea>',
      });
      const tooWide: string[] = [];
      for (const name of visible) {
        const card = await showCard(page, name);
        await resizeFonts(page, card.locator('xpath=ancestor::*[contains(@class, "ink-in-page")]'), percent);
        for (const summary of await card.locator('summary').all()) await summary.click();
        await expect.poll(() => isInside(card, width, height)).toBe(true);
        tooWide.push(...(await widerThanTheirBox(card)).map((each) => `${name}: ${each}`));
        await page.evaluate(() => harness.card.unmount());
      }
      expect(tooWide).toEqual([]);
      const card = await showCard(page, 'warned');
      await card.getByRole('button', { name: 'Accept all' }).click();
      expect((await asked(page)).at(-1)).toEqual(['replace', result.revised]);
      await page.close();
    },
  );

  it('stands still where the person wants less motion', async () => {
    const page = await studio.open();
    const card = await showCard(page, 'generating');
    const moving = await card.evaluate(
      (dialog) =>
        dialog
          .getAnimations({ subtree: true })
          .filter(({ playState }) => playState === 'running')
          .filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 1).length,
    );
    expect(moving).toBe(0);
    await page.close();
  });

  it('can be read with forced colours: changes keep their lines, buttons their edges', async () => {
    const page = await studio.open({ media: { forcedColors: 'active' } });
    const card = await showCard(page, 'result');
    const looks = await card.evaluate((dialog) => {
      const style = (selector: string): CSSStyleDeclaration | undefined => {
        const element = dialog.querySelector(selector);
        return element ? getComputedStyle(element) : undefined;
      };
      return [
        style('del')?.textDecorationLine,
        style('ins')?.textDecorationLine,
        style('.ink-icon-button')?.borderTopStyle,
        style('.ink-button-quiet')?.borderTopStyle,
      ];
    });
    expect(looks).toEqual(['line-through', 'underline', 'solid', 'solid']);
    await page.close();
  });
});

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { original } from './card-samples';
import { cardOf, openCardStudio, showCard, type CardStudio } from './card-support';

let studio: CardStudio;
beforeAll(async () => {
  studio = await openCardStudio();
});
afterAll(() => studio.close());

describe('its place in a real page', () => {
  const overlap = async (page: Page): Promise<boolean> => {
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    const [card, text] = await Promise.all([
      cardOf(page).boundingBox(),
      page.locator('#field').boundingBox(),
    ]);
    if (!card || !text) throw new Error('not shown');
    return (
      card.x < text.x + text.width &&
      text.x < card.x + card.width &&
      card.y < text.y + text.height &&
      text.y < card.y + card.height
    );
  };
  const tall = (top: number): string =>
    `<div style="height: ${top}px"></div><textarea id="field" rows="3" cols="40">${original}</textarea><div style="height: 3000px"></div>`;

  it.each([0, 200, 500, 660])(
    '%i px down the window, through all that it shows, it never covers the text',
    async (top) => {
      const page = await studio.open({ body: tall(top) });
      await showCard(page, 'inspecting');
      for (const situation of ['generating', 'warned'] as const) {
        await page.evaluate((name) => harness.playOut(name), situation);
        expect(await overlap(page)).toBe(false);
      }
      const box = await cardOf(page).boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(8);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(712);
      await page.close();
    },
  );

  it.each(['zoom: 1.5', 'zoom: 0.6'])(
    'beside the text and as large as ever in a page with %s',
    async (style) => {
      const page = await studio.open({ body: tall(200) });
      const card = await showCard(page, 'single');
      const plain = await card.boundingBox();
      await page.evaluate((style) => (document.documentElement.style.cssText = style), style);
      await page.evaluate(() => dispatchEvent(new Event('resize')));
      const distance = async (): Promise<number> => {
        const [box, text] = await Promise.all([card.boundingBox(), page.locator('#field').boundingBox()]);
        return Math.round((box?.y ?? 0) - (text?.y ?? 0) - (text?.height ?? 0));
      };
      await expect.poll(distance).toBe(8);
      const box = await card.boundingBox();
      expect(Math.round(box?.width ?? 0)).toBe(Math.round(plain?.width ?? -1));
      await page.close();
    },
  );

  it('follows the text when the page scrolls and the window changes', async () => {
    const page = await studio.open({ body: tall(300) });
    const card = await showCard(page, 'single');
    const distance = async (): Promise<number> => {
      await overlap(page);
      const [box, text] = await Promise.all([card.boundingBox(), page.locator('#field').boundingBox()]);
      return Math.round((box?.y ?? 0) - (text?.y ?? 0) - (text?.height ?? 0));
    };
    expect(await distance()).toBe(8);
    await page.evaluate(() => scrollTo(0, 150));
    expect(await distance()).toBe(8);
    await page.setViewportSize({ width: 700, height: 640 });
    expect(await distance()).toBe(8);
    await page.close();
  });
});

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import type { Locator, Page } from 'playwright-core';

import { openCardStudio, showCard, showWindow, type StudioOptions } from '../../tests/ui/card-support';
import { situations, type Situation } from '../../tests/ui/card-samples';
import { openStudio, readStyles, show, statesOf, type Scheme, type Surface } from '../../tests/pages/support';

const schemes: readonly Scheme[] = ['light', 'dark'];
const surfaces: readonly Surface[] = ['popup', 'options', 'welcome'];
const narrow = 320;

/** Every state of every surface in light and dark, and at 320 px; `folder/surface-state-scheme[-320].png`. */
export async function shootSurfaces(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await shootPages(folder);
  await shootCards(folder);
}

async function shootPages(folder: string): Promise<void> {
  const studio = await openStudio();
  try {
    for (const surface of surfaces) {
      for (const scheme of schemes) {
        for (const width of [undefined, narrow]) {
          const page = await studio.open(surface, { scheme, ...(width === undefined ? {} : { width }) });
          await hideScrollbars(page);
          for (const state of await statesOf(page, surface)) {
            await show(page, surface, state);
            const path = join(
              folder,
              `${surface}-${state}-${scheme}${width === undefined ? '' : '-320'}.png`,
            );
            await page.screenshot({ path, fullPage: true });
          }
          await page.close();
        }
      }
    }
  } finally {
    await studio.close();
  }
}

async function shootCards(folder: string): Promise<void> {
  const studio = await openCardStudio();
  const windowCss = await readStyles('entrypoints/suggestion/style.css');
  const shoot = async (name: string, options: StudioOptions, draw: (page: Page) => Promise<Locator>) => {
    const page = await studio.open(options);
    await hideScrollbars(page);
    await (await draw(page)).waitFor();
    await page.evaluate(() => new Promise(requestAnimationFrame));
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await page.close();
  };
  try {
    for (const state of Object.keys(situations) as Situation[]) {
      for (const colorScheme of schemes) {
        const media = { colorScheme, reducedMotion: 'reduce' } as const;
        for (const [width, suffix] of [
          [undefined, ''],
          [narrow, '-320'],
        ] as const) {
          const end = `${state}-${colorScheme}${suffix}`;
          const cardSize = { width: width ?? 760, height: 640 };
          await shoot(`card-${end}`, { size: cardSize, media }, (page) => showCard(page, state));
          // As wide and high as the product opens it (src/background/text-window.ts).
          const size = { width: width ?? 480, height: 460 };
          await shoot(`suggestion-${end}`, { size, media, body: '', css: windowCss }, (page) =>
            showWindow(page, state),
          );
        }
      }
    }
  } finally {
    await studio.close();
  }
}

/** A scroll bar takes its width from the page and from the picture. */
async function hideScrollbars(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setScrollbarsHidden', { hidden: true });
}

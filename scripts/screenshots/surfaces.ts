import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { cardOf, openCardStudio, showCard } from '../../tests/ui/card-support';
import { situations, type Situation } from '../../tests/ui/card-samples';
import { openStudio, show, statesOf, type Scheme, type Surface } from '../../tests/ui/pages-support';

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
  try {
    for (const state of Object.keys(situations) as Situation[]) {
      for (const colorScheme of schemes) {
        for (const width of [760, narrow]) {
          const page = await studio.open({
            size: { width, height: 640 },
            media: { colorScheme, reducedMotion: 'reduce' },
          });
          await (await showCard(page, state)).waitFor();
          await cardOf(page).evaluate(() => new Promise(requestAnimationFrame));
          const path = join(folder, `card-${state}-${colorScheme}${width === narrow ? '-320' : ''}.png`);
          await page.screenshot({ path });
          await page.close();
        }
      }
    }
  } finally {
    await studio.close();
  }
}

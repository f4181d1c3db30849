/**
 * Draws public/icon/*.svg as the PNG files that the manifest needs. Run after changing the drawing:
 * `npx jiti scripts/render-icons.ts`.
 */
import { readFile, writeFile } from 'node:fs/promises';

import { launchChromium } from '../tests/support/chromium';

const folder = 'public/icon';
/** Pixels; the smallest has a drawing of its own. */
const sizes = [16, 32, 48, 128] as const;

const browser = await launchChromium();
try {
  const page = await browser.context.newPage();
  for (const size of sizes) {
    const svg = await readFile(`${folder}/${size === 16 ? 'icon-16' : 'icon'}.svg`, 'utf8');
    await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${svg}`);
    await writeFile(
      `${folder}/${size}.png`,
      await page.screenshot({ omitBackground: true, clip: { x: 0, y: 0, width: size, height: size } }),
    );
  }
} finally {
  await browser.close();
}

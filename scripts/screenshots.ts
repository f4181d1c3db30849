/**
 * npm run screenshots: the README's pictures, taken in the built extension on the practice page. With a folder as the
 * argument it puts every surface in every state there instead, for looking them over.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Page } from 'playwright-core';

import { serveFolder } from '../tests/support/static-server';
import { addTinyModel, serveTinyModel } from '../tests/support/tiny-model';
import { shootSurfaces } from './screenshots/surfaces';
import { openPopupCamera } from './screenshots/popup-camera';
import { findBrowser, installAdvice } from './start/browsers';
import { buildExtension } from './start/build';
import { waitForCard } from './start/card';
import { openBrowser, type OpenedBrowser } from './start/open';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const folder = at('../docs/images');
const schemes = ['light', 'dark'] as const;
/** A README shows them smaller than they are: two pixels for one keep the letters sharp. */
const deviceScaleFactor = 2;
const cardSize = { width: 760, height: 560 };
const optionsSize = { width: 1000, height: 480 };
const site = 'mail.example.org';
/** A model can be downloaded only where it could run; this is a graphics processor in software. */
const softwareGpu = [
  '--enable-unsafe-webgpu',
  '--use-webgpu-adapter=swiftshader',
  '--enable-features=Vulkan',
];
const largestBytes = 200_000;

async function save(name: string, picture: Buffer): Promise<void> {
  if (picture.length > largestBytes)
    throw new Error(`${name}.png has ${picture.length} bytes, more than ${largestBytes}`);
  await writeFile(join(folder, `${name}.png`), picture);
  console.log(`docs/images/${name}.png, ${Math.round(picture.length / 1000)} kB`);
}

/** The card with its suggestion on the practice page. */
async function shootCard({ context, extension }: OpenedBrowser, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('[for="message"]').evaluate((label) => label.scrollIntoView());
  const session = await context.newCDPSession(page);
  // The first time the proofreader starts; the picture shows how long it takes from then on.
  for (const time of ['first', 'again']) {
    await page.locator('#message').focus();
    await page.keyboard.press('ControlOrMeta+A');
    await extension.chooseInMenu(page, 'fix');
    await waitForCard(page, session, (nodes) => nodes.find(({ name }) => name.startsWith('Accept all')));
    if (time === 'first') await page.keyboard.press('Escape');
  }
  for (const scheme of schemes) {
    await page.emulateMedia({ colorScheme: scheme });
    await save(`card-${scheme}`, await page.screenshot({ caret: 'hide' }));
  }
  await page.keyboard.press('Escape');
  return page;
}

async function shootOptions({ context, extension }: OpenedBrowser, model: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extension.id}/options.html#models`);
  await addTinyModel(page, model);
  await page.setViewportSize(optionsSize);
  await page.goto(`chrome-extension://${extension.id}/options.html#privacy`);
  await page.getByRole('heading', { name: 'Privacy', level: 1 }).waitFor();
  for (const scheme of schemes) {
    await page.emulateMedia({ colorScheme: scheme });
    await save(`options-${scheme}`, await page.screenshot());
  }
  await page.close();
}

async function shootAll(executable: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const [pages, models] = await Promise.all([serveFolder(at('practice')), serveTinyModel()]);
  const opened = await openBrowser(executable, at('../.output/chrome-mv3'), {
    headless: true,
    camera: { ...cardSize, deviceScaleFactor },
    args: [
      ...softwareGpu,
      '--hide-scrollbars',
      // Room for the popup, which is never larger than the window.
      '--screen-info={2400x2400}',
      '--window-size=1100,1100',
      `--force-device-scale-factor=${deviceScaleFactor}`,
      // The popup names the site; a port that is another one each time would make another picture.
      `--host-resolver-rules=MAP ${site}:80 ${new URL(pages.origin).host}`,
    ],
  });
  try {
    await opened.welcome.close();
    const page = await shootCard(opened, `http://${site}/`);
    await shootOptions(opened, models.origin);
    const popup = await openPopupCamera(opened.extension, page);
    for (const scheme of schemes) await save(`popup-${scheme}`, await popup.shoot(scheme));
  } finally {
    await opened.close();
    await Promise.all([pages.close(), models.close()]);
  }
}

async function main(): Promise<void> {
  const [, , review] = process.argv;
  if (review !== undefined) return shootSurfaces(review);
  const executable = findBrowser();
  if (executable === undefined) throw new Error(`There is no browser here.\n${installAdvice()}`);
  buildExtension(at('..'), console.log);
  await shootAll(executable);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

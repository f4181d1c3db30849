import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** The width of text in percent of the machine's own font: layouts must hold at each. */
export const fontSizes = [85, 100, 120] as const;

const faces = [
  { property: '--ink-font', weight: 400 },
  { property: '--ink-font', weight: 700 },
  { property: '--ink-mono', weight: 400 },
] as const;

/**
 * Replaces the extension's fonts by copies of the machine's own, wider or narrower by `percent`. Nothing happens at 100.
 * @param root the element whose custom properties --ink-font and --ink-mono are used by all below.
 */
export async function resizeFonts(page: Page, root: Locator, percent: number): Promise<void> {
  if (percent === 100) return;
  if (await page.evaluate(() => document.fonts.size === 0)) await addFaces(page, root, percent);
  const before = await measure(page, await familyOf(root), 400);
  await root.evaluate(async (element) => {
    for (const property of ['--ink-font', '--ink-mono'])
      (element as HTMLElement).style.setProperty(property, `"sized${property}"`);
    await Promise.all([...document.fonts].map((face) => face.load()));
  });
  const after = await measure(page, await familyOf(root), 400);
  expect(after.width / before.width).toBeCloseTo(percent / 100, 2);
}

async function addFaces(page: Page, root: Locator, percent: number): Promise<void> {
  const rules: string[] = [];
  for (const { property, weight } of faces) {
    const family = await root.evaluate(
      (element, name) => getComputedStyle(element).getPropertyValue(name),
      property,
    );
    const { font } = await measure(page, family, weight);
    rules.push(
      `@font-face { font-family: "sized${property}"; font-weight: ${weight};
        src: local("${font}"); size-adjust: ${percent}%; }`,
    );
  }
  await page.addStyleTag({ content: rules.join('\n') });
}

const familyOf = (element: Locator): Promise<string> =>
  element.evaluate((each) => getComputedStyle(each).fontFamily);

/** The PostScript name of the font that a line of text is drawn with, and the line's width in px. */
async function measure(page: Page, family: string, weight: number): Promise<{ font: string; width: number }> {
  const width = await page.evaluate(
    ([family, weight]) => {
      const sample = document.createElement('span');
      sample.id = 'font-sample';
      Object.assign(sample.style, { position: 'fixed', whiteSpace: 'nowrap', fontSize: '40px' });
      Object.assign(sample.style, { fontFamily: family, fontWeight: String(weight) });
      sample.textContent = 'Fix spelling and grammar of the selected text';
      document.documentElement.append(sample);
      return sample.getBoundingClientRect().width;
    },
    [family, weight] as const,
  );
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', {
    nodeId: root.nodeId,
    selector: '#font-sample',
  });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  await session.detach();
  await page.evaluate(() => document.querySelector('#font-sample')?.remove());
  const [font] = fonts;
  if (font === undefined) throw new Error(`nothing is drawn with the fonts ${family}`);
  return { font: font.postScriptName, width };
}

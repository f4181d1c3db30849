import type { CDPSession, Page } from 'playwright-core';

/** One element as assistive technology hears it. */
export interface CardNode {
  readonly role: string;
  readonly name: string;
  readonly focused: boolean;
  readonly disabled: boolean;
}

/**
 * Everything assistive technology finds in the page's frames. The card lives in a closed shadow root, which scripts
 * cannot look into; the accessibility tree shows it as a screen reader would.
 */
export async function readCard(session: CDPSession): Promise<readonly CardNode[]> {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes
    .filter((node) => !node.ignored)
    .map((node) => {
      const property = (name: string): boolean =>
        node.properties?.some((each) => each.name === name && each.value.value === true) ?? false;
      return {
        role: String(node.role?.value ?? ''),
        name: String(node.name?.value ?? ''),
        focused: property('focused'),
        disabled: property('disabled'),
      };
    });
}

/** Waits until the tree satisfies the condition and gives what the condition gave. Looks again on every frame drawn. */
export async function waitForCard<Found>(
  page: Page,
  session: CDPSession,
  find: (nodes: readonly CardNode[]) => Found | undefined,
  limitMs = 60_000,
): Promise<Found> {
  const end = Date.now() + limitMs;
  for (;;) {
    const nodes = await readCard(session);
    const found = find(nodes);
    if (found !== undefined) return found;
    if (Date.now() > end)
      throw new Error(
        `not seen in the card; there is: ${JSON.stringify(nodes.map(({ role, name }) => `${role} ${name}`))}`,
      );
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
}

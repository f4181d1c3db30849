import type { CDPSession, Page } from 'playwright-core';

/** One element as assistive technology hears it. */
export interface CardNode {
  readonly role: string;
  readonly name: string;
  readonly focused: boolean;
  readonly disabled: boolean;
}

/**
 * Everything assistive technology finds in the page and its direct frames. The card lives in a closed shadow root,
 * which scripts cannot look into; the accessibility tree shows it as a screen reader would.
 */
export async function readCard(session: CDPSession): Promise<readonly CardNode[]> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const frames = [frameTree.frame, ...(frameTree.childFrames ?? []).map(({ frame }) => frame)];
  const trees = await Promise.all(
    frames.map(({ id }) => session.send('Accessibility.getFullAXTree', { frameId: id })),
  );
  return trees
    .flatMap(({ nodes }) => nodes)
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
  limitMs = 20_000,
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

/** The text that the card suggests: what Accept all would write. */
export async function readSuggestion(session: CDPSession): Promise<string> {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const group = nodes.find(({ role, name }) => role?.value === 'group' && name?.value === 'Suggested text');
  if (group?.backendDOMNodeId === undefined) throw new Error('the card shows no suggestion');
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: group.backendDOMNodeId });
  if (object.objectId === undefined) throw new Error('the card went away');
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration: `function () {
      const text = this.cloneNode(true);
      const toCheck = ':is(.check, .possible).pending';
      const others = \`legend, .change:not(\${toCheck}) > del, \${toCheck} > ins\`;
      for (const other of text.querySelectorAll(others)) other.remove();
      return text.textContent;
    }`,
    returnByValue: true,
  });
  return String(result.value);
}

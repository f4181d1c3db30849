import type { Frame, Page } from 'playwright-core';

import type { RunningExtension } from '../support/extension';

/** A kind of field on tests/web-pages/workplace.html: how to select a part of its text, and how to read it all. */
export interface FieldKind {
  readonly name: string;
  /** What stands around the selected sentence; must come back byte for byte. */
  readonly around: readonly [string, string];
  /** The frame's number as the browser counts it is found by its address. */
  readonly frame?: string;
  select(page: Page, text: string): Promise<void>;
  read(page: Page): Promise<string>;
}

const frameOf = (page: Page): Frame => {
  const frame = page.frames().find((each) => each.url().endsWith('frame.html'));
  if (!frame) throw new Error('the page has no frame');
  return frame;
};

type Root = 'document' | 'shadow';

const selectInField = ([selector, root, text]: readonly [string, Root, string]): void => {
  const from = root === 'shadow' ? document.querySelector('#shadow-host')?.shadowRoot : document;
  const field = from?.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector);
  const start = field?.value.indexOf(text) ?? -1;
  if (!field || start < 0) throw new Error(`"${text}" is not in ${selector}`);
  field.focus();
  field.setSelectionRange(start, start + text.length);
};

const readField = ([selector, root]: readonly [string, Root]): string => {
  const from = root === 'shadow' ? document.querySelector('#shadow-host')?.shadowRoot : document;
  return from?.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector)?.value ?? '';
};

const formField = (
  name: string,
  selector: string,
  around: readonly [string, string],
  root: Root = 'document',
): FieldKind => ({
  name,
  around,
  select: (page, text) => page.evaluate(selectInField, [selector, root, text] as const),
  read: (page) => page.evaluate(readField, [selector, root] as const),
});

export const fieldKinds: readonly FieldKind[] = [
  formField('input', '#input', ['before: ', ' after']),
  formField('textarea', '#textarea', ['first line stays\n', '\nlast line stays']),
  {
    name: 'contenteditable',
    around: ['Left alone. ', ' Left alone too.'],
    select: (page, text) =>
      page.evaluate((wanted) => {
        const rich = document.querySelector<HTMLElement>('#rich');
        const nodes: Text[] = [];
        const walker = document.createTreeWalker(rich ?? document.body, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) nodes.push(walker.currentNode as Text);
        const all = nodes.map((node) => node.data).join('');
        const place = (offset: number): [Text, number] => {
          let rest = offset;
          for (const node of nodes) {
            if (rest <= node.data.length) return [node, rest];
            rest -= node.data.length;
          }
          throw new Error('outside');
        };
        const start = all.indexOf(wanted);
        if (start < 0) throw new Error(`"${wanted}" is not there`);
        rich?.focus();
        getSelection()?.setBaseAndExtent(...place(start), ...place(start + wanted.length));
      }, text),
    read: (page) => page.evaluate(() => document.querySelector('#rich')?.textContent ?? ''),
  },
  {
    ...formField('same-origin iframe', '#framed', ['', '']),
    frame: 'frame.html',
    select: (page, text) => frameOf(page).evaluate(selectInField, ['#framed', 'document', text] as const),
    read: (page) => frameOf(page).evaluate(readField, ['#framed', 'document'] as const),
  },
  formField('open shadow root', '#shadowed', ['', ''], 'shadow'),
];

/** The frame in which a field stands, as the menu's click names it; nothing for the page itself. */
export async function clickedFrame(
  extension: RunningExtension,
  page: Page,
  { frame }: FieldKind,
): Promise<{ readonly frameId?: number }> {
  if (frame === undefined) return {};
  await extension.grantActiveTab(page);
  const worker = await extension.worker();
  const frameId = await worker.evaluate(
    async ({ url, ending }) => {
      const tab = (await chrome.tabs.query({})).find((each) => each.url === url && each.active);
      const results = await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? 0, allFrames: true },
        func: () => location.href,
      });
      return results.find(({ result }) => String(result).endsWith(ending))?.frameId;
    },
    { url: page.url(), ending: frame },
  );
  if (frameId === undefined) throw new Error(`the page has no frame ${frame}`);
  return { frameId };
}

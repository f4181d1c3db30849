import type { Page } from 'playwright-core';

/**
 * The notation of these tests: braces stand where the selection begins and ends, so that 'She {go} home' reads as
 * the screen does. `selector` may lead through open shadow roots with ' >> '.
 */
export interface Screen {
  /** Fills the field (or sets its markup) and selects. */
  put(notation: string): Promise<void>;
  /** The field as it is now. */
  read(): Promise<string>;
  /** Types of the input events that reached the document since the last put. */
  events(): Promise<readonly string[]>;
}

export function fieldScreen(page: Page, selector: string): Screen {
  const field = page.locator(selector);
  return {
    async put(notation) {
      await watchEvents(page);
      await field.evaluate((element, notation) => {
        const start = notation.indexOf('{');
        const end = notation.indexOf('}') - 1;
        const input = element as HTMLInputElement;
        input.value = notation.replace(/[{}]/g, '');
        input.focus();
        if (start >= 0 && input.selectionStart !== null) input.setSelectionRange(start, end);
      }, notation);
    },
    read: () =>
      field.evaluate((element) => {
        const { value, selectionStart: start, selectionEnd: end } = element as HTMLInputElement;
        if (start === null || end === null) return value;
        return `${value.slice(0, start)}{${value.slice(start, end)}}${value.slice(end)}`;
      }),
    events: () => readEvents(page),
  };
}

export function richScreen(page: Page, selector: string): Screen {
  const host = page.locator(selector);
  return {
    async put(notation) {
      await watchEvents(page);
      await host.evaluate((element, notation) => {
        element.innerHTML = notation;
        const places: Record<string, [Text, number]> = {};
        for (const brace of ['{', '}']) {
          const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
            const offset = node.data.indexOf(brace);
            if (offset < 0) continue;
            node.deleteData(offset, 1);
            places[brace] = [node, offset];
            break;
          }
        }
        (element as HTMLElement).focus();
        const [start, end] = [places['{'], places['}']];
        if (start && end) getSelection()?.setBaseAndExtent(start[0], start[1], end[0], end[1]);
      }, notation);
    },
    read: () =>
      host.evaluate((element) => {
        const root = element.getRootNode() as ShadowRoot & { getSelection?(): Selection };
        const range = (root.getSelection?.() ?? getSelection())?.getRangeAt(0);
        const copy = element.cloneNode(true) as Element;
        const mark = (node: Node | undefined, offset: number | undefined, brace: string): void => {
          if (!node || offset === undefined) return;
          const path: number[] = [];
          for (let at = node; at !== element; at = at.parentNode as Node) {
            if (!at.parentNode) return;
            path.unshift([...at.parentNode.childNodes].indexOf(at as ChildNode));
          }
          let twin: Node = copy;
          for (const index of path) twin = twin.childNodes[index] as Node;
          if (twin instanceof Text) twin.insertData(offset, brace);
          else twin.insertBefore(document.createTextNode(brace), twin.childNodes[offset] ?? null);
        };
        mark(range?.endContainer, range?.endOffset, '}');
        mark(range?.startContainer, range?.startOffset, '{');
        return copy.innerHTML;
      }),
    events: () => readEvents(page),
  };
}

/** The markup alone, without the selection. */
export const markup = (page: Page, selector: string): Promise<string> =>
  page.locator(selector).evaluate((element) => element.innerHTML);

export const value = (page: Page, selector: string): Promise<string> =>
  page.locator(selector).evaluate((element) => (element as HTMLInputElement).value);

const watchEvents = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const log: string[] = [];
    Object.assign(window, { inputLog: log });
    if (document.documentElement.dataset['watched']) return;
    document.documentElement.dataset['watched'] = 'yes';
    document.addEventListener('input', (event) => {
      const { inputLog } = window as unknown as { inputLog: string[] };
      inputLog.push(event.inputType);
    });
  });

const readEvents = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (window as unknown as { inputLog: string[] }).inputLog);

import { createQueue } from '../shared';
import { browser, type Tabs } from '../shared/browser';

/**
 * Shows the list of models: in the tab that has the options page open, whichever window it is in, or in a new one.
 * Requests follow one another, so that many at once open one tab.
 */
export function createModelsPage(): () => Promise<void> {
  const inTurn = createQueue();
  const page = browser.runtime.getURL('options.html');
  const url = `${page}#models`;
  /** The tab that was made last. Its address is not known to a query before it has loaded. */
  let made: number | undefined;

  async function openTab(): Promise<Tabs.Tab | undefined> {
    const [open] = await browser.tabs.query({ url: `${page}*` });
    if (open || made === undefined) return open;
    const tab = await browser.tabs.get(made).catch(() => undefined);
    return tab?.status === 'loading' ? tab : undefined;
  }

  async function show(): Promise<void> {
    const open = await openTab();
    if (open?.id === undefined) {
      made = (await browser.tabs.create({ url })).id;
      return;
    }
    await browser.tabs.update(open.id, { active: true, url });
    if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
  }

  return () => inTurn(show);
}

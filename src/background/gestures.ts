import type { Menus, Tabs } from 'webextension-polyfill';

import { i18n } from '#i18n';

import type { Gesture } from '../messaging';
import { reachOf, readSites, stateOf } from '../sites';
import { actionIds, type ActionId } from '../rewrite';
import { fail, ok } from '../shared';
import { browser } from '../shared/browser';
import { ensureWords } from '../shared/words';
import { deliver } from './deliver';
import { waitForAccess } from './access';
import { openTextWindow } from './text-window';

const parentId = 'inkognito';
const isMenuAction = (id: unknown): id is ActionId => actionIds.some((action) => action === id);

/** Builds the menu anew; browsers keep it between starts of the worker. */
export async function createMenus(): Promise<void> {
  await ensureWords();
  await browser.contextMenus.removeAll();
  const contexts: Menus.ContextType[] = ['selection', 'editable'];
  browser.contextMenus.create({ id: parentId, title: i18n.t('extension.name'), contexts });
  for (const action of actionIds) {
    browser.contextMenus.create({ id: action, parentId, title: i18n.t(`card.action.${action}`), contexts });
  }
}

/** A click in the context menu. It grants activeTab, so the clicked frame is reached without a host permission. */
export async function onMenuClicked(info: Menus.OnClickData, tab: Tabs.Tab | undefined): Promise<void> {
  if (!isMenuAction(info.menuItemId) || tab?.id === undefined) return;
  const frameId = info.frameId ?? 0;
  const gesture: Gesture = { inkognito: 'gesture', action: info.menuItemId };
  await waitForAccess(tab);
  if (await deliver(tab.id, frameId, gesture)) return;
  // A frame of another origin is not covered by activeTab. The browser still says what was selected; the page around
  // the frame must not see it, so that it is shown in a window of the extension.
  const { selectionText: text } = info;
  if (frameId === 0 || !text) return showRefused(tab.id);
  const off = await hostSwitchedOff([info.frameUrl, info.pageUrl ?? tab.url]);
  await openTextWindow(
    off === undefined ? ok({ action: info.menuItemId, text }) : fail('site-off', { values: [off] }),
    tab.incognito,
  );
}

/** The first of the addresses whose site is switched off. */
async function hostSwitchedOff(addresses: readonly (string | undefined)[]): Promise<string | undefined> {
  const sites = await readSites();
  const origins = addresses.map(reachOf).flatMap((reach) => (reach.reachable ? [reach.origin] : []));
  const off = origins.find((origin) => stateOf(sites, origin) === 'off');
  return off === undefined ? undefined : new URL(off).host;
}

/** A keyboard command; the frame with the focus is found first, since commands do not say which one it is. */
export async function onCommand(command: string, tab: Tabs.Tab | undefined): Promise<void> {
  const action = command === 'fix-selection' ? 'fix' : command === 'rewrite-selection' ? 'choose' : undefined;
  if (action === undefined || tab?.id === undefined) return;
  await waitForAccess(tab);
  const frameId = await focusedFrame(tab.id);
  if (frameId !== undefined && (await deliver(tab.id, frameId, { inkognito: 'gesture', action }))) return;
  await showRefused(tab.id);
}

async function focusedFrame(tabId: number): Promise<number | undefined> {
  const results = await browser.scripting
    .executeScript({
      target: { tabId, allFrames: true },
      injectImmediately: true,
      func: () => document.hasFocus() && !(document.activeElement instanceof HTMLIFrameElement),
    })
    .catch(() => []);
  return results.find(({ result }) => result === true)?.frameId ?? (results.length > 0 ? 0 : undefined);
}

/** Store pages, the PDF viewer and the browser's own pages let no extension in; the badge and the popup say so. */
async function showRefused(tabId: number): Promise<void> {
  await ensureWords();
  await browser.action.setBadgeBackgroundColor({ tabId, color: '#8a1c1c' });
  await browser.action.setBadgeText({ tabId, text: '!' });
  await browser.action.setTitle({ tabId, title: i18n.t('error.page_refuses_scripts.what') });
}

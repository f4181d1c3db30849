import { signal, type ReadonlySignal } from '@preact/signals';

import { browser } from '../../shared/browser';
import type { ShortcutsView } from '../options/types';

/**
 * The commands of the manifest with the keys they have now. They are read again whenever the page gets the focus back:
 * they are changed in another tab, and Chromium sends no event.
 */
export function followShortcuts(
  page: Window,
  onError: (thrown: unknown) => void,
): ReadonlySignal<ShortcutsView> {
  const shortcuts = signal<ShortcutsView>({ commands: [], canOpenSettings: canOpenSettings() });
  const read = async (): Promise<void> => {
    const all = await browser.commands.getAll();
    const commands = all
      // The command that opens the popup has no description.
      .filter(({ description }) => description !== undefined && description !== '')
      .map(({ name = '', description = '', shortcut = '' }) => ({ name, description, keys: shortcut }));
    shortcuts.value = { ...shortcuts.value, commands };
  };
  const readNow = (): void => void read().catch(onError);
  page.addEventListener('focus', readNow);
  readNow();
  return shortcuts;
}

/** Firefox opens its page for shortcuts only by a function, which it has from version 137 on. */
const hasSettingsFunction = (): boolean => typeof browser.commands.openShortcutSettings === 'function';
const canOpenSettings = (): boolean =>
  hasSettingsFunction() || !browser.runtime.getURL('').startsWith('moz-extension:');

/** Opens the browser's own page for keyboard shortcuts. */
export const openShortcuts = (): void =>
  void (hasSettingsFunction()
    ? browser.commands.openShortcutSettings()
    : browser.tabs.create({ url: 'chrome://extensions/shortcuts' }));

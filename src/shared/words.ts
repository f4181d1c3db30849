import * as v from 'valibot';

import { browser } from './browser';

const messagesFile = v.record(v.string(), v.object({ message: v.string() }));

/**
 * Sees to it that this page or worker of the extension has its words; await it before the first is asked for.
 *
 * Chromium reads the messages once for the process of all of them, when the first one asks, and where that one is a
 * page that closes while it waits, all are without words from then on: of 60 pages that were the first to ask and
 * closed within 30 ms of opening, 30 did that. The words are then read from the extension's own file. Rejects where it
 * cannot be read.
 */
export async function ensureWords(): Promise<void> {
  const { i18n, runtime } = browser;
  // The browser always has this one.
  if (i18n.getMessage('@@extension_id') !== '') return;
  const { default_locale: locale } = runtime.getManifest();
  const file = await fetch(runtime.getURL(`_locales/${locale}/messages.json`));
  const messages = v.parse(messagesFile, await file.json());
  messages['@@ui_locale'] = { message: i18n.getUILanguage().replace('-', '_') };
  messages['@@bidi_dir'] = { message: 'ltr' };
  chrome.i18n.getMessage = (name: string, values: string | readonly (string | number)[] = []) =>
    (messages[name]?.message ?? '').replace(/\$([1-9])/g, (_, digit: string) =>
      String([values].flat()[Number(digit) - 1] ?? ''),
    );
}

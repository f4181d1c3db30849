import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';

/** The message that a key of src/locales/en.yml has in the extension, with its substitutions. */
export async function readEnglish(): Promise<(key: string, values?: string | readonly string[]) => string> {
  const messages = generateChromeMessages(await parseMessagesFile('src/locales/en.yml'));
  return (key, values = []) =>
    (messages[key]?.message ?? '').replace(/\$([1-9])/g, (_, n) => [values].flat()[Number(n) - 1] ?? '');
}

/**
 * A script for a plain page that gives it `chrome.i18n.getMessage` with the messages the extension ships,
 * substitutions ($1 … $9) included.
 */
export async function englishMessagesScript(): Promise<string> {
  const messages = {
    ...generateChromeMessages(await parseMessagesFile('src/locales/en.yml')),
    // The browser's own.
    '@@ui_locale': { message: 'en_US' },
    '@@bidi_dir': { message: 'ltr' },
  };
  return `{
    const messages = ${JSON.stringify(messages)};
    const getMessage = (key, values = []) =>
      (messages[key]?.message ?? '').replace(/\\$([1-9])/g, (_, n) => [values].flat()[n - 1] ?? '');
    globalThis.chrome = { ...globalThis.chrome, i18n: { getMessage } };
  }`;
}

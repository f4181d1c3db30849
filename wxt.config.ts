import { resolve } from 'node:path';

import { preact } from '@preact/preset-vite';
import { defineConfig } from 'wxt';

import { weightsFile } from './tools/filter/weights';
import { unindentPatterns } from './scripts/unindent-plugin';
import { webLlmAssets } from './scripts/webllm-assets-plugin';
import { connectSources } from './src/shared/network-hosts';

/** The hosts a page of the extension may connect to: the browser enforces the privacy promise, see docs/privacy.md. */
const extensionPages = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  `connect-src ${connectSources.join(' ')}`,
].join('; ');

export default defineConfig({
  modules: ['@wxt-dev/i18n/module'],
  i18n: { localesDir: 'src/locales' },
  imports: false,
  manifestVersion: 3,
  outDir: '.output',
  vite: () => ({ plugins: [preact(), webLlmAssets(), unindentPatterns()] }),
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      files.push(
        // One copy of the proofreader's rules for whoever runs it; the bundler would inline it into scripts.
        {
          absoluteSrc: resolve('node_modules/harper.js/dist/harper_wasm_slim_bg.wasm'),
          relativeDest: 'harper.wasm',
        },
        { absoluteSrc: weightsFile, relativeDest: 'detector-weights.bin' },
      );
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    short_name: 'Inkognito',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    minimum_chrome_version: '124',
    permissions: [
      'activeTab',
      'scripting',
      'contextMenus',
      'storage',
      'unlimitedStorage',
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    content_security_policy: { extension_pages: extensionPages },
    action: { default_title: '__MSG_extension_name__' },
    commands: {
      // Chromium 156 refuses Alt+Shift with A, B, C, N, P, R, T, W, X and Z, which are its own keys. Firefox opens its
      // menus with E, F, H, S and V. On a Mac, Option and Shift with a letter type a character.
      'fix-selection': {
        suggested_key: {
          default: browser === 'firefox' ? 'Alt+Shift+X' : 'Alt+Shift+F',
          mac: 'MacCtrl+Shift+X',
        },
        description: '__MSG_command_fix__',
      },
      'rewrite-selection': {
        suggested_key: { default: 'Alt+Shift+D', mac: 'MacCtrl+Shift+R' },
        description: '__MSG_command_rewrite__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'inkognito@inkognito.example',
              strict_min_version: '128.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {}),
  }),
});

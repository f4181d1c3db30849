import { fileURLToPath } from 'node:url';

import { defineConfig } from 'vitest/config';

import { ensureSeed, isLongCampaign } from './tests/support/campaign-environment.ts';
import './tests/support/node20.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// Before the workers start: they inherit it.
ensureSeed();

/** A campaign in full has no other bound than that its tests end. */
const testTimeout = (ms: number): number => (isLongCampaign() ? 3_600_000 : ms);

/**
 * unit: pure code and code behind small interfaces, in Node.
 * dom: what touches a page, in real Chromium, without the extension.
 * e2e: the built extension in real Chromium (needs `npm run build` first).
 * firefox: the same in real Firefox (`npm run test:firefox`), the main job only.
 */
export default defineConfig({
  resolve: {
    alias: { 'webextension-polyfill': at('tests/support/polyfill.ts'), '#i18n': at('.wxt/i18n/index.ts') },
  },
  test: {
    globalSetup: ['tests/support/print-seed.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          setupFiles: ['tests/support/provide-weights.ts'],
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/**/*.dom.test.ts', 'tests/e2e/**', 'tests/firefox/**'],
          testTimeout: testTimeout(30_000),
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          include: ['tests/**/*.dom.test.ts'],
          fileParallelism: false,
          testTimeout: testTimeout(60_000),
          // A bound for what polls, not a wait: a busy machine takes its time.
          expect: { poll: { timeout: 15_000 } },
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: testTimeout(180_000),
          expect: { poll: { timeout: 15_000 } },
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'firefox',
          include: ['tests/firefox/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
});

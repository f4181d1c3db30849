import { resolve } from 'node:path';

import { build } from 'vite';

/** Bundles a module of src/ into one script that puts its exports on `window[name]`, for tests in a plain page. */
export async function bundleForPage(entry: string, name: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '#i18n': resolve('.wxt/i18n/index.ts') } },
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      minify: false,
      target: 'chrome124',
      lib: { entry, name, formats: ['iife'], fileName: name },
    },
  });
  const output = Array.isArray(result) ? result[0] : result;
  if (!output || !('output' in output)) throw new Error('vite gave no output');
  return output.output[0].code;
}

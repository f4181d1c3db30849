import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { build } from 'vite';

/** Bundles one script of a probe extension. Classic: workers and pages both take it. */
export async function bundleScript(
  entry: string,
  folder: string,
  fileName: string,
  plugins: NonNullable<Parameters<typeof build>[0]>['plugins'] = [],
): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins,
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify: true,
      target: 'chrome124',
      rolldownOptions: {
        input: resolve(entry),
        output: { format: 'iife', entryFileNames: fileName, codeSplitting: false },
      },
    },
  });
}

export async function startFolder(folder: string, manifest: object): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'manifest.json'),
    JSON.stringify({ manifest_version: 3, name: 'probe', version: '1', ...manifest }),
  );
}

/** An extension of nothing but the instant engine's parts, laid out as the real build lays them out. */
export async function buildInstantProbe(
  folder: string,
  background = 'tests/proofreader/browser/probe/background.ts',
): Promise<void> {
  await startFolder(folder, {
    permissions: ['offscreen'],
    background: { service_worker: 'background.js' },
    content_security_policy: {
      extension_pages: "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'",
    },
  });
  await copyFile('node_modules/harper.js/dist/harper_wasm_slim_bg.wasm', join(folder, 'harper.wasm'));
  await bundleScript(background, folder, 'background.js');
  await bundleScript('tests/proofreader/browser/probe/proofreader.ts', folder, 'proofreader.js');
  await bundleScript('entrypoints/offscreen/main.ts', folder, 'offscreen.js');
  await writeFile(
    join(folder, 'offscreen.html'),
    '<!doctype html><meta charset="utf-8"><script src="offscreen.js"></script>',
  );
  await writeFile(join(folder, 'waker.html'), '<!doctype html><title>waker</title>');
  await writeFile(join(folder, 'page.html'), '<!doctype html><script src="background.js"></script>');
}

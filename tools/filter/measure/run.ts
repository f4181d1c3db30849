/**
 * npm run bench:filter -- <data folder>: bundles the bench as the extension's scripts are bundled, and runs it in
 * a process of its own. What ships is bundled; module by module it is a fifth slower.
 */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

import { build } from 'vite';

const folder = '.test-build/bench-filter';

async function run(): Promise<number> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: resolve('tools/filter/measure/index.ts'),
      outDir: folder,
      rolldownOptions: { output: { entryFileNames: 'bench.mjs' } },
    },
  });
  const { status } = spawnSync(
    process.execPath,
    ['--expose-gc', `${folder}/bench.mjs`, ...process.argv.slice(2)],
    { stdio: 'inherit' },
  );
  return status ?? 1;
}

void run().then((code) => {
  process.exitCode = code;
});

/** npm run third-party: looks which packages end up in the built extension and writes their licences into public/. */
import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Plugin } from 'vite';
import { build } from 'wxt';

import { notices, noticesFile } from './third-party/notices';

/** Notes the packages that a module of the bundle comes from. */
const recorder = (packages: Set<string>): Plugin => ({
  name: 'third-party',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
        const name = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1];
        if (name !== undefined && renderedLength > 0) packages.add(name);
      }
    }
  },
});

const folder = await mkdtemp(join(tmpdir(), 'inkognito-third-party-'));
const packages = new Set<string>();
await build({ outDir: folder, vite: () => ({ plugins: [recorder(packages)] }) });
await rm(folder, { recursive: true });
writeFileSync(noticesFile, notices([...packages]));
console.log(`${noticesFile}: ${[...packages].toSorted().join(', ')}`);

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import type { Figure } from './figure';

/** The one script that a gesture puts into a page. */
export async function measureInjectedScript(extension: string): Promise<readonly Figure[]> {
  const script = await readFile(join(extension, 'writer.js'));
  return [
    {
      what: 'Script put into a page by a gesture, gzip',
      unit: 'kB',
      readings: [gzipSync(script).length / 1000],
      budget: 60,
    },
    { what: 'The same, unpacked', unit: 'kB', readings: [script.length / 1000] },
  ];
}

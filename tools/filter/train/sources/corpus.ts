import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { benign, sample } from '../sample';
import type { Sample } from '../sample';

/** Prose under free licences, one text a line (see corpus/README.md); all of it is taken as benign. */
export function corpus(folder: string): Sample[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) =>
      readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => sample(file.replace('.txt', ''), line, benign, { weight: 0.8 })),
    );
}

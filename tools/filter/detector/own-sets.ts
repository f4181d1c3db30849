import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { benign, sample } from '../train/sample';
import type { Sample } from '../train/sample';

/** Texts written by hand for this bench, one a line, with their head before a tab in the unsafe ones. */
export function readOwnSets(folder: string): Sample[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => {
      const name = file.replace('.txt', '');
      return readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line): Sample => {
          const [head = '', text = ''] = line.includes('\t') ? line.split('\t') : ['', line];
          const labels = name.endsWith('injection') ? { injection: 1 } : head === '' ? benign : { [head]: 1 };
          return { ...sample(`own/${name}`, text, labels), split: 'test' };
        });
    });
}

import { afterAll, beforeAll, expect, it } from 'vitest';

import { launchWithExtension, type RunningExtension } from '../support/extension';

let extension: RunningExtension;

beforeAll(async () => {
  extension = await launchWithExtension();
});
afterAll(() => extension.close());

it('shows rows as version 0.1.0 wrote them, also one with an outcome of another version, in words', async () => {
  const page = await extension.open('options.html#privacy');
  await page.getByText('No request was ever made.').waitFor();
  await page.evaluate(
    async (outcomes) => {
      const settled = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.addEventListener('success', () => resolve(request.result));
          request.addEventListener('error', () => reject(request.error ?? new Error('no reason given')));
        });
      const database = await settled(indexedDB.open('inkognito'));
      const rows = database.transaction('ledger', 'readwrite').objectStore('ledger');
      for (const [index, outcome] of outcomes.entries()) {
        const at = Date.UTC(2026, 10, 1, 12, 0, outcomes.length - index);
        const row = {
          at,
          host: 'huggingface.co',
          path: '/a/b.bin',
          bytes: 0,
          reason: 'model-check',
          outcome,
        };
        await settled(rows.add(row));
      }
      database.close();
    },
    ['started', 'ok', 'redirected', 'http-503', 'cancelled', 'download-interrupted', 'a-code-of-old'],
  );
  await page.reload();
  await expect
    .poll(() => page.locator('tr > td:last-child').allInnerTexts())
    .toEqual([
      'Not finished',
      'Complete',
      'Sent on',
      'Refused (503)',
      'Stopped',
      'The download stopped before it was complete.',
      'Something went wrong that should not have.',
    ]);
});

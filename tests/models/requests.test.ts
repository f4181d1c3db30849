import { expect, it } from 'vitest';

import { createLedgeredFetch, type LedgerStart } from '../../src/models/ledgered-fetch';

it('carries no cookies, no referrer and nothing from a cache', async () => {
  const seen: RequestInit[] = [];
  const ledger: LedgerStart[] = [];
  const fetch = createLedgeredFetch({
    fetch: (_url, init = {}) => {
      seen.push(init);
      return Promise.resolve(new Response('{}'));
    },
    allowed: ['https://huggingface.co'],
    record(entry) {
      ledger.push(entry);
      return Promise.resolve(() => Promise.resolve());
    },
    now: () => 1000,
  });
  const response = await fetch('https://huggingface.co/a/b/resolve/main/c.json?signature=1', {
    reason: 'model-download',
  });
  expect(await response.text(10)).toBe('{}');
  expect(seen).toEqual([{ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' }]);
  expect(ledger.map(({ path }) => path)).toEqual(['/a/b/resolve/main/c.json']);
});

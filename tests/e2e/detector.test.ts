import { afterAll, beforeAll, expect, it } from 'vitest';

import { launchWithExtension, type RunningExtension } from '../support/extension';

let extension: RunningExtension;
beforeAll(async () => {
  extension = await launchWithExtension();
});
afterAll(() => extension.close());

interface Answer {
  readonly type: string;
  readonly result?: { readonly report: { readonly inputFindings: readonly { readonly rule: string }[] } };
}

/** What the learned detector notices. */
const insult = 'Honestly you are such a brainless loser and nobody on this team can stand you.';

it('the learned detector reads its weights in the background worker', async () => {
  const page = await extension.open('icon/16.png');
  const rules = await page.evaluate(
    (text) =>
      new Promise<string[]>((resolve, reject) => {
        const port = chrome.runtime.connect({ name: 'rewrite' });
        port.onMessage.addListener((event: Answer) => {
          if (event.type === 'error') reject(new Error(JSON.stringify(event)));
          if (event.result) resolve(event.result.report.inputFindings.map(({ rule }) => rule));
        });
        port.postMessage({
          type: 'start',
          attempt: 1,
          request: { kind: 'action', id: '1', action: 'fix', text },
        });
      }),
    insult,
  );
  expect(rules.some((rule) => rule.startsWith('detector:'))).toBe(true);
});

it('and in a page of the extension', async () => {
  const page = await extension.open('options.html#filter');
  await page.getByLabel('Text to test').fill(insult);
  await page.getByRole('button', { name: 'Test', exact: true }).click();
  await expect.poll(() => page.getByText('detector:').count()).toBeGreaterThan(0);
});

import type { Page } from 'playwright-core';

import { serveFolder, type Handler, type RunningServer } from './static-server';

/** A real language model of 1.5 million parameters on a server of this machine; its README says what it can do. */
export const serveTinyModel = (first?: Handler): Promise<RunningServer> =>
  serveFolder('tests/fixtures/models/tiny-fixer', first);

/** Adds and downloads it the way a person does a self-hosted model: in the options page, by its address. */
export async function addTinyModel(options: Page, address: string): Promise<void> {
  await options.getByLabel('Address of the model').fill(address);
  await options.getByLabel('Name').fill('Tiny fixer');
  await options.getByRole('button', { name: 'Add model' }).click();
  const card = options.getByRole('article', { name: 'Tiny fixer' });
  await card.getByRole('button', { name: 'Download' }).click();
  // The consent names the size and the host before the first byte of the weights is fetched.
  await card.getByText(new URL(address).host).first().waitFor();
  await card.getByRole('button', { name: /^Download .*MB/ }).click();
  await card.getByText('In use').waitFor({ timeout: 60_000 });
}

import type { CDPSession, Page } from 'playwright-core';

import { waitForCard, type CardNode } from './card';

/** Finds a button of the card by the beginning of its name. */
export const button =
  (start: string) =>
  (nodes: readonly CardNode[]): CardNode | undefined =>
    nodes.find(({ role, name }) => role === 'button' && name.startsWith(start));

/** Waits until a suggestion can be decided about: one change has Accept, several have Accept all. */
export const waitForSuggestion = (page: Page, session: CDPSession, limitMs?: number): Promise<CardNode> =>
  waitForCard(page, session, button('Accept'), limitMs);

/** Asks again until the condition holds or the limit is over; says whether it held. */
export async function until(condition: () => Promise<boolean>, limitMs: number): Promise<boolean> {
  const end = Date.now() + limitMs;
  while (Date.now() < end) if (await condition()) return true;
  return false;
}

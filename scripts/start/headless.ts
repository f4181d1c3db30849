import { readSuggestion, waitForCard, type CardNode } from './card';
import type { OpenedBrowser } from './open';

/**
 * Selects the practice page's message, asks for the fix, accepts it all with the keyboard, and prints what happened.
 * @throws Error when the field does not hold what the card suggested, or one undo does not bring the original back.
 */
export async function doMainJob(
  { context, extension }: OpenedBrowser,
  address: string,
  print: (line: string) => void,
): Promise<void> {
  const page = await context.newPage();
  await page.goto(address);
  const field = page.locator('#message');
  const original = await field.inputValue();
  print(`Original:\n  ${original}\n`);
  await field.focus();
  await page.keyboard.press('ControlOrMeta+A');
  await extension.chooseInMenu(page, 'fix');

  const session = await context.newCDPSession(page);
  const changes = await waitForCard(page, session, changesToDecide);
  const suggestion = await readSuggestion(session);
  print(`Suggestion:\n  ${suggestion}\n`);
  print(`Changes:\n${changes.map((change) => `  ${change}\n`).join('')}`);

  await page.keyboard.press('ControlOrMeta+Enter');
  await page.waitForFunction(
    (before) => document.querySelector<HTMLTextAreaElement>('#message')?.value !== before,
    original,
  );
  const result = await field.inputValue();
  print(`All accepted. In the field now:\n  ${result}\n`);
  if (result !== suggestion) throw new Error('That is not what the card suggested.');

  await field.focus();
  await page.keyboard.press('ControlOrMeta+Z');
  if ((await field.inputValue()) !== original) throw new Error('One undo did not bring the original back.');
  print('After one undo: the original again.');
}

/** The changes as the card names them, once they can be accepted. */
function changesToDecide(nodes: readonly CardNode[]): readonly string[] | undefined {
  if (!nodes.some(({ role, name }) => role === 'button' && name.startsWith('Accept'))) return undefined;
  return nodes.filter(({ role }) => role === 'radio').map(({ name }) => name.replace(/, not decided$/, ''));
}

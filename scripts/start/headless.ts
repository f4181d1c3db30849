import { diffChanges } from '../../src/text';
import { waitForCard } from './card';
import type { OpenedBrowser } from './open';

/** Selects the practice page's message, asks for the fix, accepts it all with the keyboard, and prints what happened. */
export async function doMainJob(
  { context, extension }: OpenedBrowser,
  address: string,
  print: (line: string) => void,
): Promise<void> {
  const page = await context.newPage();
  await page.goto(address);
  const field = page.locator('#message');
  const original = await field.inputValue();
  await field.focus();
  await page.keyboard.press('ControlOrMeta+A');
  await extension.chooseInMenu(page, 'fix');

  const session = await context.newCDPSession(page);
  await waitForCard(page, session, (nodes) =>
    nodes.find(({ role, name }) => role === 'button' && name.startsWith('Accept all')),
  );
  await page.keyboard.press('ControlOrMeta+Enter');
  await page.waitForFunction(
    (before) => document.querySelector<HTMLTextAreaElement>('#message')?.value !== before,
    original,
  );
  const result = await field.inputValue();

  print(`Original:\n  ${original}\n`);
  print('Changes:');
  for (const { before, after } of diffChanges(original, result))
    print(`  ${quote(before)} -> ${quote(after)}`);
  print(`\nIn the field now:\n  ${result}\n`);
  await field.focus();
  await page.keyboard.press('ControlOrMeta+Z');
  print(
    `After one undo: ${(await field.inputValue()) === original ? 'the original again' : 'NOT the original'}`,
  );
}

const quote = (text: string): string => (text === '' ? '(nothing)' : `"${text}"`);

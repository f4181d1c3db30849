import { table, percent } from '../detector/table';
import { inspect } from '../../../src/filter';
import type { Budget } from './budgets';
import { readOwnTexts } from './own-text-sets';

/** Of a thousand ordinary texts, five at most may get a note. */
export const mostNoted = 0.005;

/** The texts that get a note or are blocked as a person's own text, standard strictness. */
export async function notedOf(texts: readonly string[]): Promise<readonly string[]> {
  const noted: string[] = [];
  for (const text of texts) {
    const { decision } = await inspect(text, { direction: 'input', strictness: 'standard' });
    if (decision.verdict === 'warn' || decision.verdict === 'block') noted.push(text);
  }
  return noted;
}

export async function benchOwnText(root: string): Promise<readonly Budget[]> {
  const sets = readOwnTexts(root, { documents: 1000, code: 500 }, 2);
  const rows = [
    { name: 'paragraphs of READMEs', texts: sets.documents },
    { name: 'lines of code', texts: sets.code },
    { name: 'support, chat and office lines', texts: sets.everyday },
  ];
  const counted: { name: string; number: number; noted: number }[] = [];
  for (const { name, texts } of rows)
    counted.push({ name, number: texts.length, noted: (await notedOf(texts)).length });
  table(
    'Ordinary own text with a note',
    ['texts', 'number', 'noted or blocked'],
    counted.map(({ name, number, noted }) => [name, String(number), `${noted} (${percent(noted, number)})`]),
  );
  return counted.map(({ name, number, noted }) => ({
    name: `own text: notes on ${name}`,
    value: noted / number,
    most: mostNoted,
  }));
}

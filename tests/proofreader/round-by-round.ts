import { foreignSentences } from '../../src/proofreader/foreign-sentences';
import { chooseEdits } from '../../src/proofreader/policy';
import { protectedSpans, shadowOf } from '../../src/proofreader/protected';
import { paragraphsOf, type FindEdits } from '../../src/proofreader/settle';
import { lintsOf } from './real-proofreader';
import { written } from './written';

/**
 * The corrected text, made the plain way: each round's edits are written into the text, and the next round reads that.
 * What the product's changes must lead to.
 */
export async function correctedRoundByRound(text: string): Promise<string> {
  let revised = '';
  let at = 0;
  for (const { start, end } of [...foreignSentences(text), { start: text.length, end: text.length }]) {
    for (const part of paragraphsOf(text.slice(at, start)))
      revised += /\p{L}/u.test(part) ? await settled(part) : part;
    revised += text.slice(start, end);
    at = end;
  }
  return revised;
}

const findEdits: FindEdits = async (text, suspended) => {
  const spans = protectedSpans(text);
  const shadow = shadowOf(text, spans);
  const page = {
    text: shadow,
    protected: spans,
    dialect: 'american',
    dictionary: new Set<string>(),
    suspended,
  } as const;
  return chooseEdits(page, await lintsOf(shadow));
};

async function settled(text: string): Promise<string> {
  const suspended = new Set<string>();
  for (;;) {
    const { text: corrected, unsettled } = await correct(text, suspended);
    if (unsettled.length === 0) return corrected;
    const known = suspended.size;
    for (const rule of unsettled) suspended.add(rule);
    if (suspended.size === known) return text;
  }
}

async function correct(text: string, suspended: ReadonlySet<string>) {
  const earlier = [text];
  const rules: string[][] = [];
  let current = text;
  for (let round = 0; round < 8; round++) {
    const edits = await findEdits(current, suspended);
    if (edits.length === 0) return { text: current, unsettled: [] };
    current = written(current, edits);
    rules.push(edits.map(({ rule }) => rule));
    const repeated = earlier.indexOf(current);
    if (repeated >= 0) return { text, unsettled: rules.slice(repeated).flat() };
    earlier.push(current);
  }
  return { text, unsettled: rules.at(-1) ?? [] };
}

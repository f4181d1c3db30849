import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { createHarperLinter } from '../../src/proofreader/harper';
import { createProofreader } from '../../src/proofreader/proofreader';
import type { Lint, Linter } from '../../src/proofreader/types';
import type { EnglishDialect, ForeignSentence } from '../../src/engine/types';
import { applyChanges, type Change } from '../../src/text';

/** The real rules: the same WebAssembly file that ships. */
const wasm = pathToFileURL(resolve('node_modules/harper.js/dist/harper_wasm_slim_bg.wasm')).href;

export const makeLinter = (dialect: EnglishDialect) => createHarperLinter(wasm, dialect);

const proofreader = createProofreader(makeLinter);

/** Lints are a function of the text alone; a campaign that corrects a text in two ways reads it once. */
const mostTexts = 5_000;
const lints = new Map<string, readonly Lint[]>();
let american: Promise<Linter> | undefined;

/** American, without a dictionary. */
export async function lintsOf(text: string): Promise<readonly Lint[]> {
  const known = lints.get(text);
  if (known !== undefined) return known;
  american ??= makeLinter('american');
  const found = await (await american).lint(text);
  if (lints.size === mostTexts) lints.clear();
  lints.set(text, found);
  return found;
}

const rememberingProofreader = createProofreader(() =>
  Promise.resolve({ lint: lintsOf, setWords: () => Promise.resolve(), dispose: () => Promise.resolve() }),
);

export const changesIn = async (text: string): Promise<readonly Change[]> =>
  (await rememberingProofreader.proofread({ text, dialect: 'american', dictionary: [] })).changes;

/** What a person gets who accepts every change. */
interface Proofread {
  readonly text: string;
  readonly foreign: readonly ForeignSentence[];
}

/** Proofreads in this thread; setting the rules up takes seconds, once per dialect and test file. */
export async function proofread(
  text: string,
  dialect: EnglishDialect = 'american',
  dictionary: readonly string[] = [],
): Promise<Proofread> {
  const { changes, foreign } = await proofreader.proofread({ text, dialect, dictionary });
  return { text: applyChanges(text, changes), foreign };
}

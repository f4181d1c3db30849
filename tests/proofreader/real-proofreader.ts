import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { createHarperLinter } from '../../src/proofreader/harper';
import { createProofreader } from '../../src/proofreader/proofreader';
import type { EnglishDialect, ForeignSentence } from '../../src/engine/types';
import { applyChanges, type Change } from '../../src/text';

/** The real rules: the same WebAssembly file that ships. */
const wasm = pathToFileURL(resolve('node_modules/harper.js/dist/harper_wasm_slim_bg.wasm')).href;

export const makeLinter = (dialect: EnglishDialect) => createHarperLinter(wasm, dialect);

const proofreader = createProofreader(makeLinter);

export const changesIn = async (text: string): Promise<readonly Change[]> =>
  (await proofreader.proofread({ text, dialect: 'american', dictionary: [] })).changes;

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

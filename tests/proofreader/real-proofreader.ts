import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { createHarperLinter } from '../../src/proofreader/harper';
import { createProofreader } from '../../src/proofreader/proofreader';
import type { ProofreadOutcome } from '../../src/proofreader/types';
import type { EnglishDialect } from '../../src/engine/types';

/** The real rules: the same WebAssembly file that ships. */
const wasm = pathToFileURL(resolve('node_modules/harper.js/dist/harper_wasm_slim_bg.wasm')).href;
export const proofreader = createProofreader((dialect) => createHarperLinter(wasm, dialect));

/** Proofreads in this thread; setting the rules up takes seconds, once per dialect and test file. */
export const proofread = (
  text: string,
  dialect: EnglishDialect = 'american',
  dictionary: readonly string[] = [],
): Promise<ProofreadOutcome> => proofreader.proofread({ text, dialect, dictionary });

import { createHarperLinter } from '../../src/proofreader/harper';
import { createProofreader } from '../../src/proofreader/proofreader';

/** The proofreader in the very thread that loads this script: an offscreen page, or the service worker. */
Object.assign(globalThis, {
  proofreader: createProofreader((dialect) =>
    createHarperLinter(new URL('/harper.wasm', location.href).href, dialect),
  ),
});

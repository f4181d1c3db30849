import type { WriterRuntime } from './runtime';
import { startWriter, type WriterDeps } from './writer';

declare global {
  // The runtime that the writer of this frame works for. Globals of a content script are out of the page's reach.
  var inkognitoWriter: WriterRuntime | undefined;
}

/**
 * Starts the one writer of a frame, however often its script is put there: two gestures can do so at once. A writer
 * whose extension was reloaded is replaced.
 */
export function startWriterOnce(deps: WriterDeps): void {
  if (globalThis.inkognitoWriter?.id !== undefined) return;
  globalThis.inkognitoWriter = deps.runtime;
  startWriter(deps, new AbortController().signal);
}

import type { Runtime } from 'webextension-polyfill';

/** The extension as a content script sees it. */
export interface WriterRuntime extends Pick<Runtime.Static, 'connect' | 'sendMessage' | 'onMessage'> {
  /** undefined once the extension was reloaded: then no message is answered any more. */
  readonly id: string | undefined;
}

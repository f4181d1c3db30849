import type { MLCEngine } from '@mlc-ai/web-llm';

/** What is used of WebLLM. */
export interface WebLlmLibrary {
  readonly MLCEngine: typeof MLCEngine;
}

/** Where the library's script (entrypoints/webllm.ts) leaves it. */
const shelf: typeof globalThis & { webLlmLibrary?: WebLlmLibrary } = globalThis;

const script = '/webllm.js';

export function provideLibrary(library: WebLlmLibrary): void {
  shelf.webLlmLibrary = library;
}

/**
 * To be called while the background script runs for the first time. WebLLM is a script of its own, because it is half
 * of what the worker would read and run at every wake-up; but a service worker can load later only those scripts that
 * it loaded while it was installed.
 */
export function keepLibraryAtHand(): void {
  if (isWorker()) addEventListener('install', () => importScripts(script));
}

/** Reads WebLLM's script at first use. Rejects with a NetworkError when it cannot be read. */
export async function loadLibrary(): Promise<WebLlmLibrary> {
  if (!shelf.webLlmLibrary) {
    if (isWorker()) importScripts(script);
    else await addScript();
  }
  const library = shelf.webLlmLibrary;
  if (!library) throw new Error(`${script} did not bring the library`);
  return library;
}

const isWorker = (): boolean => 'importScripts' in globalThis;

/** Firefox runs the background script in a page. */
function addScript(): Promise<void> {
  const element = document.createElement('script');
  element.src = script;
  return new Promise((resolve, reject) => {
    element.addEventListener('load', () => resolve());
    element.addEventListener('error', () => {
      reject(new DOMException(`${script} could not be read`, 'NetworkError'));
    });
    document.head.append(element);
  });
}

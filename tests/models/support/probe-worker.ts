/** The service worker of the probe extension: the model library as the real background makes it, and nothing else. */
import {
  adapterRates,
  browserConnectivity,
  createLedgeredFetch,
  createModelLibrary,
  ModelsDatabase,
  type ModelLibraryDeps,
} from '../../../src/models';
import { readDeviceProfile } from '../../../src/device';
import { connectSources } from '../../../src/shared';
import type { LedgerLine } from './library';

export const db = new ModelsDatabase();
export const ledger: LedgerLine[] = [];

/** Written in front of the bundle by launchProbe. */
declare const probeSettings: string;
const settings = new URLSearchParams(probeSettings);
const number = (name: string, otherwise: number): number => Number(settings.get(name) ?? otherwise);

const deps: ModelLibraryDeps = {
  db,
  caches,
  fetch: createLedgeredFetch({
    fetch: globalThis.fetch,
    allowed: connectSources,
    now: Date.now,
    record(start) {
      const line: LedgerLine = { ...start, bytes: 0, outcome: 'started' };
      ledger.push(line);
      return Promise.resolve((bytes, end) => {
        Object.assign(line, { bytes, outcome: end });
        return Promise.resolve();
      });
    },
  }),
  allowed: connectSources,
  storageEstimate: () => navigator.storage.estimate(),
  now: Date.now,
  random: Math.random,
  version: '0.0.0',
  connectivity: browserConnectivity(globalThis),
  hub: settings.get('hub') ?? 'https://huggingface.co',
  pieceBytes: number('piece', 4 * 2 ** 20),
  pieceMs: number('pieceMs', 2_000),
  stallMs: number('stall', 30_000),
  parallel: number('parallel', 4),
};

export const library = createModelLibrary(deps);
export const profile = () =>
  readDeviceProfile({ navigator, rates: adapterRates(db), now: () => performance.now() });

/** What WebLLM's OPFS back end holds: URL and body. */
async function storedFiles(): Promise<{ url: string; body: FileSystemFileHandle }[]> {
  const found: { url: string; body: FileSystemFileHandle }[] = [];
  const root = await navigator.storage.getDirectory();
  const store = await root.getDirectoryHandle('tvmjs-opfs-store', { create: true });
  const webllm = await store.getDirectoryHandle('webllm', { create: true });
  for (const cache of ['config', 'model', 'wasm']) {
    const folder = await webllm.getDirectoryHandle(cache, { create: true });
    for await (const name of folder.keys()) {
      if (!name.endsWith('.record.json')) continue;
      const record = await (await folder.getFileHandle(name)).getFile();
      const { url } = JSON.parse(await record.text()) as { url: string };
      found.push({ url, body: await folder.getFileHandle(name.replace('.record.json', '.bin')) });
    }
  }
  return found;
}

const nameIn = (url: string): string => url.slice(url.lastIndexOf('/') + 1);

/** SHA-256 of every file as WebLLM will read it, by name. */
export async function storedHashes(): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const { url, body } of await storedFiles()) {
    const bytes = await (await body.getFile()).arrayBuffer();
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    hashes[nameIn(url)] = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
  }
  return hashes;
}

/** Changes one bit of a stored file, at a fraction of its length from 0 up to but not including 1. */
export async function flipOneBit(name: string, fraction: number): Promise<void> {
  const found = (await storedFiles()).find(({ url }) => nameIn(url) === name);
  if (!found) throw new Error(`${name} is not stored`);
  const bytes = new Uint8Array(await (await found.body.getFile()).arrayBuffer());
  const at = Math.floor(fraction * bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ 0b1000;
  const writable = await found.body.createWritable();
  await writable.write(bytes);
  await writable.close();
}

chrome.runtime.onMessage.addListener(
  (_message: unknown, _sender: unknown, reply: (value: unknown) => void) => {
    reply('awake');
  },
);
void library.resumeAll();

/** The service worker of the probe extension: the model library as the real background makes it, and nothing else. */
import {
  adapterRates,
  browserConnectivity,
  createLedgeredFetch,
  createModelLibrary,
  ModelsDatabase,
  type LedgerStart,
  type ModelLibraryDeps,
} from '../../../../src/engine/models';
import { readDeviceProfile } from '../../../../src/engine/device';
import { connectSources } from '../../../../src/shared';

export const db = new ModelsDatabase();
export const ledger: (LedgerStart & { bytes: number; outcome: string })[] = [];

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
      const line = { ...start, bytes: 0, outcome: 'started' };
      ledger.push(line);
      return Promise.resolve((bytes, outcome) => {
        Object.assign(line, { bytes, outcome });
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
  stallMs: number('stall', 30_000),
  parallel: number('parallel', 4),
};

export const library = createModelLibrary(deps);
export const profile = () =>
  readDeviceProfile({ navigator, rates: adapterRates(db), now: () => performance.now() });

chrome.runtime.onMessage.addListener(
  (_message: unknown, _sender: unknown, reply: (value: unknown) => void) => {
    reply('awake');
  },
);
void library.resumeAll();

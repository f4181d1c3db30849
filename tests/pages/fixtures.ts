/** Plausible data for the extension's pages; figures from the models' own cards. */
import { deviceView } from '../../src/pages/options/models/device-view';
import { filterView } from '../../src/pages/options/filter/view';
import { licences } from '../../src/pages/options/licences';
import { siteRows } from '../../src/pages/options/site-rows';
import { storedItems } from '../../src/pages/common/stored';
import type { DeviceProfile } from '../../src/device';
import type { ModelManifest, RequestOutcome } from '../../src/models';
import { writingModules } from '../../src/rewrite';
import type { HistoryEntry, LedgerEntry, Settings } from '../../src/storage';
import type { SiteSettings } from '../../src/sites';
import {
  emptyComposition,
  type ModelView,
  type OptionsData,
  type PopupData,
  type ShortcutsView,
  type WelcomeData,
} from '../../src/pages';

const minute = 60_000;
export const now = Date.UTC(2026, 10, 23, 9, 41);

export const llama: ModelView = {
  id: 'Llama-3.2-1B-Instruct-q4f16_1-MLC',
  name: 'Llama 3.2 1B',
  origin: 'catalogue',
  host: 'huggingface.co',
  downloadBytes: 711_000_000,
  memoryBytes: 879_000_000,
  licence: 'Llama 3.2 Community License',
  languages: ['en', 'de', 'fr', 'it', 'pt', 'hi', 'es', 'th'],
  goodAt: 'Everyday rewriting in eight languages. The best balance of size and care.',
  contextTokens: 4096,
  fit: { fits: true, tokensPerSecond: 24 },
  recommended: true,
  selected: false,
  state: { name: 'absent' },
  storedBytes: 0,
};

export const smol: ModelView = {
  ...llama,
  id: 'SmolLM2-360M-Instruct-q4f16_1-MLC',
  name: 'SmolLM2 360M',
  downloadBytes: 204_000_000,
  memoryBytes: 376_000_000,
  licence: 'Apache-2.0',
  languages: ['en'],
  goodAt: 'Small and quick. Short English texts on modest devices.',
  fit: { fits: true, tokensPerSecond: 58 },
  recommended: false,
};

export const big: ModelView = {
  ...llama,
  id: 'Llama-3.2-3B-Instruct-q4f16_1-MLC',
  name: 'Llama 3.2 3B',
  downloadBytes: 1_810_000_000,
  memoryBytes: 2_264_000_000,
  goodAt: 'Longer texts and finer tone.',
  fit: { fits: false, error: { code: 'not-enough-memory' } },
  recommended: false,
};

export const ready: ModelView = {
  ...llama,
  selected: true,
  state: { name: 'ready' },
  storedBytes: 711_000_000,
};

export const manifest = {
  source: 'https://huggingface.co/mlc-ai/Llama-3.2-1B-Instruct-q4f16_1-MLC/resolve/main/',
  revision: '9f2c1f0e6a1d4d0a8f8d6a1c3f1f4a7a0f0c9b21',
  installedAt: now - 3000 * minute,
  by: '0.1.0',
  files: [
    {
      path: 'mlc-chat-config.json',
      size: 2_100,
      sha256: '3d1c5a6f0b7e4c8d9a2f1e0b6c5d4a3f2e1d0c9b8a7f6e5d4c3b2a1f0e9d8c7b',
      trust: 'published',
    },
    {
      path: 'params_shard_0.bin',
      size: 131_300_000,
      sha256: 'a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f90',
      trust: 'index',
    },
    {
      path: 'lib.wasm',
      size: 4_200_000,
      sha256: '0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0',
      trust: 'first-download',
    },
  ],
} as const satisfies ModelManifest;

export const downloading: ModelView = {
  ...llama,
  state: {
    name: 'downloading',
    bytesDone: 312_000_000,
    bytesTotal: 711_000_000,
    rate: 4_200_000,
    secondsLeft: 95,
  },
  storedBytes: 312_000_000,
};

export const paused: ModelView = {
  ...llama,
  state: { name: 'paused', bytesDone: 312_000_000, bytesTotal: 711_000_000 },
  storedBytes: 312_000_000,
};

export const verifying: ModelView = {
  ...llama,
  state: { name: 'verifying', bytesDone: 600_000_000, bytesTotal: 711_000_000 },
  storedBytes: 711_000_000,
};

export const broken: ModelView = {
  ...llama,
  state: { name: 'failed', error: { code: 'download-interrupted', detail: 'status 503' }, resumable: true },
  storedBytes: 312_000_000,
};

export const drafts = [
  {
    id: 3,
    createdAt: now - 30 * minute,
    updatedAt: now - 12 * minute,
    instruction: 'Tell the team that Friday’s meeting moves to Monday',
    text: 'Hello everyone, Friday’s meeting moves to Monday at ten. The room stays the same. See you then!',
  },
  {
    id: 2,
    createdAt: now - 3000 * minute,
    updatedAt: now - 2900 * minute,
    instruction: 'An apology to the neighbour',
    text: 'Dear Mrs Okafor, I am sorry about the noise last night.',
  },
  {
    id: 1,
    createdAt: now - 9000 * minute,
    updatedAt: now - 9000 * minute,
    instruction: 'דחיית פגישה',
    text: 'שלום לכולם, הפגישה של יום שישי נדחית ליום שני בעשר.',
  },
] as const;

const requests = [
  ['mlc-chat-config.json', 2_100, 'ok'],
  ['tokenizer.json', 9_085_000, 'http-404'],
  ['params_shard_0.bin', 131_300_000, 'storage-full'],
  ['params_shard_1.bin', 131_300_000, 'cancelled'],
  ['params_shard_2.bin', 0, 'redirected'],
  ['params_shard_3.bin', 0, 'started'],
] as const satisfies readonly (readonly [string, number, RequestOutcome])[];

const ledger: readonly LedgerEntry[] = requests.map(([file, bytes, outcome], index) => ({
  id: 30 - index,
  at: now - index * minute,
  host: index % 2 === 0 ? 'huggingface.co' : 'cas-bridge.xethub.hf.co',
  path: `/mlc-ai/Llama-3.2-1B-Instruct-q4f16_1-MLC/resolve/main/${file}`,
  bytes,
  reason: index === 0 ? 'model-check' : 'model-download',
  modelId: llama.id,
  outcome,
}));

const history: readonly HistoryEntry[] = [
  {
    id: 7,
    at: now - 40 * minute,
    origin: 'https://mail.example.org',
    action: 'fix',
    original: 'Their are a few mistake in this sentense.',
    revised: 'There are a few mistakes in this sentence.',
  },
];

const settings: Settings = {
  dialect: 'british',
  dictionary: ['Okafor', 'Inkognito', 'Żółw', 'שלום'],
  modules: [],
  strictness: 'standard',
  disabledCategories: ['harassment'],
  idleUnloadMinutes: 5,
  maxModelMemoryBytes: 0,
  leastWordsPerSecond: 8,
  saveBattery: true,
};

const sites: Readonly<Record<string, SiteSettings>> = {
  'https://mail.example.org': { choice: 'on', history: true },
  'https://forum.example.com': { choice: 'off' },
  'http://localhost:8080': { choice: 'on' },
};

const stored = storedItems({
  models: [ready],
  drafts,
  history,
  ledger,
  settings,
  changedSettings: 3,
  sites,
});

const profile: DeviceProfile = {
  webgpu: 'available',
  adapter: {
    vendor: 'intel',
    architecture: 'xe',
    description: 'Intel Iris Xe',
    fallback: false,
    shaderF16: true,
    subgroups: true,
    maxBufferSize: 2 ** 31,
    maxStorageBufferBindingSize: 2 ** 31,
    maxComputeWorkgroupStorageSize: 2 ** 15,
    maxComputeInvocationsPerWorkgroup: 1024,
  },
  storage: { quota: 60_000_000_000, usage: 8_000_000_000 },
};
/** Graphics memory that a model may take, bytes. */
const memoryBytes = 4_000_000_000;
export const withoutGpu = deviceView({ profile: { webgpu: 'no-adapter' }, memoryBytes }, undefined);

export const popupData: PopupData = {
  site: { reachable: true, origin: 'https://mail.example.org', state: 'ask', granted: false },
  engines: { engine: { name: 'idle' }, instant: { name: 'idle' } },
  models: [ready, smol, big],
  composition: emptyComposition,
  draft: undefined,
  wipes: 0,
  drafts: [],
  stored,
};

export const shortcuts: ShortcutsView = {
  commands: [
    {
      name: 'fix-selection',
      description: 'Fix spelling and grammar of the selected text',
      keys: 'Alt+Shift+F',
    },
    { name: 'rewrite-selection', description: 'Rewrite the selected text', keys: '' },
  ],
  canOpenSettings: true,
};

export const optionsData: OptionsData = {
  writingModules,
  settings,
  dictionaryLimits: { words: 10_000, characters: 100 },
  shortcuts,
  models: [llama, smol, big],
  device: deviceView({ profile, memoryBytes }, undefined),
  benchmarks: [],
  engine: { name: 'idle' },
  sites: siteRows(sites, ['https://mail.example.org/*']),
  filter: filterView,
  ledger,
  stored,
  history,
  version: '0.1.0',
  licences,
};

export const welcomeData: WelcomeData = {
  engines: { engine: { name: 'idle' }, instant: { name: 'idle' } },
  models: [llama, smol, big],
  shortcuts,
};

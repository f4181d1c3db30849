/** Every state a page can be in that looks different. */
import type { OptionsData, PopupData, WelcomeData } from '../../src/pages';
import {
  big,
  broken,
  downloading,
  drafts,
  llama,
  now,
  paused,
  ready,
  shortcuts,
  smol,
  verifying,
  withoutGpu,
} from './fixtures';

const others = [smol, big];

export const popupStates: Readonly<Record<string, Partial<PopupData>>> = {
  usual: { drafts },
  'no-model': { models: [llama, ...others] },
  downloading: { models: [downloading, ...others] },
  paused: { models: [paused, ...others] },
  verifying: { models: [verifying, ...others] },
  'download-broken': { models: [broken, ...others] },
  loading: {
    engines: {
      engine: { name: 'loading', modelId: ready.id, progress: { phase: 'compiling', fraction: 0.62 } },
      instant: { name: 'idle' },
    },
  },
  queue: {
    engines: {
      engine: { name: 'ready', modelId: ready.id, queued: 2, running: true },
      instant: { name: 'idle' },
    },
  },
  ready: {
    engines: {
      engine: { name: 'ready', modelId: ready.id, queued: 0, running: false },
      instant: { name: 'ready', queued: 0, running: false },
    },
  },
  'engine-failed': {
    engines: {
      engine: {
        name: 'failed',
        modelId: ready.id,
        error: { code: 'device-lost', detail: 'DXGI_ERROR_DEVICE_HUNG' },
      },
      instant: { name: 'idle' },
    },
  },
  'text-beside': {
    composition: {
      request: { instruction: '', tone: 'neutral', length: 'medium' },
      page: { text: 'The release moves to March 14, because the tests took longer.', instruction: '' },
      made: '- The release moves to March 14.\n- The tests took longer.',
    },
  },
  'site-on': { site: { reachable: true, origin: 'https://mail.example.org', state: 'on', granted: true } },
  'site-off': { site: { reachable: true, origin: 'https://mail.example.org', state: 'off', granted: false } },
  'site-lost': {
    site: {
      reachable: true,
      origin: 'https://a-rather-long-subdomain.of-an-even-longer-company-name.example.org:8443',
      state: 'on',
      granted: false,
    },
  },
  'page-browser': { site: { reachable: false, why: 'browser-page' } },
  'page-store': { site: { reachable: false, why: 'store' } },
  'page-file': { site: { reachable: false, why: 'file' } },
  'page-none': { site: { reachable: false, why: 'no-page' } },
};

interface OptionsState {
  /** The section that the address names. */
  readonly hash: string;
  readonly data?: Partial<OptionsData>;
}

export const optionsStates: Readonly<Record<string, OptionsState>> = {
  general: { hash: 'general' },
  'general-firefox': { hash: 'general', data: { shortcuts: { ...shortcuts, canOpenSettings: false } } },
  'models-first': { hash: 'models' },
  'models-downloading': { hash: 'models', data: { models: [downloading, ...others] } },
  'models-broken': { hash: 'models', data: { models: [broken, ...others] } },
  'models-ready': {
    hash: 'models',
    data: {
      models: [
        { ...ready, canRollBack: true },
        { ...smol, state: { name: 'ready' }, storedBytes: 204_000_000 },
        big,
      ],
      benchmarks: [
        {
          id: 1,
          modelId: ready.id,
          modelName: ready.name,
          at: now,
          firstTokenMs: 840,
          tokensPerSecond: 23.4,
          memoryBytes: 912_000_000,
          passed: 18,
          total: 20,
        },
      ],
    },
  },
  'models-updating': {
    hash: 'models',
    data: { models: [{ ...ready, update: downloading.state }, ...others] },
  },
  'models-no-gpu': {
    hash: 'models',
    data: {
      device: withoutGpu,
      models: [llama, smol, big].map((model) => ({
        ...model,
        recommended: false,
        fit: { fits: false as const, error: { code: 'no-webgpu' as const } },
      })),
    },
  },
  sites: { hash: 'sites' },
  'sites-none': { hash: 'sites', data: { sites: [] } },
  filter: { hash: 'filter' },
  privacy: { hash: 'privacy' },
  'privacy-empty': { hash: 'privacy', data: { ledger: [], history: [], stored: [] } },
  about: { hash: 'about' },
};

export const welcomeStates: Readonly<Record<string, Partial<WelcomeData>>> = {
  first: {},
  firefox: { shortcuts: { ...shortcuts, canOpenSettings: false } },
  preparing: {
    engines: { engine: { name: 'idle' }, instant: { name: 'loading', progress: { phase: 'loading' } } },
  },
  downloading: { models: [downloading, ...others] },
  ready: { models: [ready, ...others] },
};

/** Every state a page can be in that looks different. */
import type { PopupData } from '../../src/ui/pages';
import { big, broken, downloading, drafts, llama, paused, ready, smol, verifying } from './pages-fixtures';

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
  'page-pdf': { site: { reachable: false, why: 'pdf' } },
  'page-file': { site: { reachable: false, why: 'file' } },
  'page-none': { site: { reachable: false, why: 'no-page' } },
};

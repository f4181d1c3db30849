import * as v from 'valibot';

import type { EngineState } from '../engine';
import type { DeviceProfile, PowerState } from '../device';
import type { BenchmarkResult, ModelView, UpdateOffer } from '../models';
import { actionIds, longestInstruction, type ActionId } from '../rewrite';
import { isOrigin, type SiteState } from '../sites';
import type { AppError } from '../shared';
import type { WipeReport } from '../storage';

/**
 * Who may send it. 'page': content scripts too, whose process may be compromised.
 * 'extension': only the extension's own pages.
 */
export type Tier = 'page' | 'extension';

const nothing = v.strictObject({});
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const origin = v.pipe(v.string(), v.maxLength(2000), v.check(isOrigin));
const address = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2000));

/** Every request that can be answered once: its tier and what it must look like. */
export const requests = {
  /** The sender's own site; a content script cannot ask for another one. */
  'site.policy': { tier: 'page', params: nothing },
  /** The browser is asking the person for this site's permission, which can close the page that asked. */
  'site.awaiting': { tier: 'extension', params: v.strictObject({ origin }) },
  /** That question cannot be answered any more: it failed, or a newly opened popup shows that it is over. */
  'site.awaitingOver': { tier: 'extension', params: nothing },
  /** For 'on', after the browser's question was answered, whatever the answer. */
  'site.set': {
    tier: 'extension',
    params: v.strictObject({ origin, state: v.picklist(['ask', 'on', 'off']) }),
  },
  'site.setHistory': { tier: 'extension', params: v.strictObject({ origin, on: v.boolean() }) },
  'site.remove': { tier: 'extension', params: v.strictObject({ origin }) },
  'models.open': { tier: 'page', params: nothing },
  /** The text for which a small window was opened, under the name in the window's address. */
  'window.text': { tier: 'extension', params: v.strictObject({ id }) },
  'models.list': { tier: 'extension', params: nothing },
  'models.add': {
    tier: 'extension',
    params: v.strictObject({
      address,
      library: v.exactOptional(address),
      name: v.exactOptional(v.pipe(v.string(), v.trim(), v.maxLength(80))),
    }),
  },
  'models.act': {
    tier: 'extension',
    params: v.strictObject({
      id,
      act: v.picklist(['download', 'pause', 'resume', 'cancel', 'remove', 'select', 'verify']),
    }),
  },
  /** An import in a page has put a model among the others. */
  'models.reload': { tier: 'extension', params: nothing },
  'models.checkForUpdate': { tier: 'extension', params: v.strictObject({ id }) },
  'models.update': {
    tier: 'extension',
    params: v.strictObject({
      id,
      act: v.picklist(['update', 'resumeUpdate', 'cancelUpdate', 'rollBack', 'dropPrevious']),
    }),
  },
  /** The battery, from the page that can see it. */
  'power.changed': {
    tier: 'extension',
    params: v.strictObject({
      charging: v.boolean(),
      level: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    }),
  },
  'engine.load': { tier: 'extension', params: nothing },
  'engine.unload': { tier: 'extension', params: nothing },
  wipe: { tier: 'extension', params: nothing },
} as const satisfies Record<string, { readonly tier: Tier; readonly params: v.GenericSchema }>;

export type RequestName = keyof typeof requests;
export type Params<Name extends RequestName> = v.InferOutput<(typeof requests)[Name]['params']>;

/** A selected text that is shown in a window of the extension, and what to do with it. */
export interface WindowText {
  readonly action: ActionId;
  readonly text: string;
}

/** What each request is answered with. */
export interface Replies {
  'site.policy': { readonly origin: string; readonly state: SiteState };
  'site.awaiting': null;
  'site.awaitingOver': null;
  /** The state that holds now. */
  'site.set': SiteState;
  'site.setHistory': null;
  'site.remove': null;
  'models.open': null;
  'window.text': WindowText;
  'models.list': readonly ModelView[];
  'models.add': ModelView;
  'models.act': null;
  'models.reload': null;
  /** null when nothing has changed. */
  'models.checkForUpdate': UpdateOffer | null;
  'models.update': null;
  'power.changed': null;
  'engine.load': null;
  'engine.unload': null;
  wipe: WipeReport & { readonly permissions: number };
}

export const requestMessage = v.strictObject({
  inkognito: v.literal('request'),
  name: v.string(),
  params: v.unknown(),
});

/** What the background tells a content script it has just put into a page, or that was there already. */
export const gestureMessage = v.strictObject({
  inkognito: v.literal('gesture'),
  action: v.picklist([...actionIds, 'choose']),
});
export type Gesture = v.InferOutput<typeof gestureMessage>;

export const rewritePortName = 'rewrite';

const tone = v.picklist(['neutral', 'formal', 'friendly', 'direct']);
const length = v.picklist(['short', 'medium', 'long']);

/** What every request has beside what it is about. */
const common = {
  id,
  override: v.exactOptional(v.boolean()),
  variation: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99))),
};

const actionRequest = v.strictObject({
  ...common,
  kind: v.literal('action'),
  action: v.picklist(actionIds),
  text: v.string(),
  instruction: v.exactOptional(v.pipe(v.string(), v.maxLength(longestInstruction))),
  language: v.exactOptional(v.pipe(v.string(), v.maxLength(35))),
  engine: v.exactOptional(v.picklist(['nothing', 'model'])),
});

const draftEntries = { instruction: v.string(), tone, length, override: common.override };
export const draftRequest = v.strictObject(draftEntries);

const writingRequest = v.strictObject({ ...common, ...draftEntries, kind: v.literal('draft') });

const start = <const Request extends v.GenericSchema>(request: Request) =>
  v.strictObject({
    type: v.literal('start'),
    /** 2 when the worker died during the first one. */
    attempt: v.picklist([1, 2]),
    request,
  });

/** First message on a rewrite port, by tier: drafts are written in the extension's pages only. */
export const startMessage = {
  page: start(actionRequest),
  extension: start(v.variant('kind', [actionRequest, writingRequest])),
} as const;
export const cancelMessage = v.strictObject({ type: v.literal('cancel') });
export const serverMessage = v.looseObject({
  type: v.picklist(['stage', 'queued', 'loading', 'restarted', 'partial', 'result', 'error']),
});

export const draftPortName = 'draft';
/** To the background on a draft port; the port's end is no message: the draft goes on. */
export const draftMessage = v.variant('type', [
  v.strictObject({
    type: v.literal('start'),
    request: draftRequest,
  }),
  v.strictObject({ type: v.literal('stop') }),
  v.strictObject({ type: v.literal('clear') }),
]);
/** To the page, at the beginning and with every change; without a draft there is none. */
export const draftState = v.strictObject({
  draft: v.exactOptional(v.looseObject({ id: v.string(), run: v.looseObject({ name: v.string() }) })),
});

export const benchmarkPortName = 'benchmark';
/** First message on a benchmark port; closing the port ends the measurement. */
export const benchmarkStart = v.strictObject({ id });
/** Events of a benchmark, in order: any number of `progress`, then one `result` or `error`. */
export type BenchmarkEvent =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'result'; readonly result: BenchmarkResult }
  | { readonly type: 'error'; readonly error: AppError };
export const benchmarkEvent = v.looseObject({ type: v.picklist(['progress', 'result', 'error']) });

export const statusPortName = 'status';
/** Pushed to the extension's pages whenever something changes. */
export interface Status {
  readonly engine: EngineState;
  readonly instant: EngineState;
  readonly models: readonly ModelView[];
  /** Absent until the device was looked at. */
  readonly device?: {
    readonly profile: DeviceProfile;
    /** Graphics memory a model may take, the person's limit included. */
    readonly memoryBytes: number;
  };
  /** Absent where the browser does not tell of a battery. */
  readonly power?: PowerState;
}

const state = v.looseObject({ name: v.string() });
const statusMessage = v.strictObject({
  engine: state,
  instant: state,
  models: v.array(v.looseObject({ id: v.string() })),
  device: v.exactOptional(v.looseObject({ memoryBytes: v.number() })),
  power: v.exactOptional(v.looseObject({ charging: v.boolean() })),
});

/** Looks at the outline only: the background is trusted and built together with its pages. */
export const isStatus = (message: unknown): message is Status => v.is(statusMessage, message);

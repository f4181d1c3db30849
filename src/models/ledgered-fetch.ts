import { AppFailure, toAppError, type ErrorCode } from '../shared';
import { isAllowed, parseUrl } from './hosts';

/** Why the network was used; shown to the person in the ledger. */
export type FetchReason = 'model-check' | 'model-download' | 'model-update';

/** One request, written down before it leaves. Holds what is fetched and why, never anything a person wrote. */
export interface LedgerStart {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly host: string;
  /** Path without the query, which may hold signatures. */
  readonly path: string;
  readonly reason: FetchReason;
  readonly modelId?: string;
}

/** How a request ended: complete, sent on to another address, refused with a status, or broken off by an error. */
export type RequestEnd = 'ok' | 'redirected' | `http-${number}` | ErrorCode;

/** 'started' until the request has ended, and for ever when the worker died before that. */
export type RequestOutcome = 'started' | RequestEnd;

/** Completes the entry. */
export type LedgerFinish = (bytes: number, end: RequestEnd) => Promise<void>;

export interface FetchPurpose {
  readonly reason: FetchReason;
  readonly modelId?: string;
  readonly signal?: AbortSignal;
  /** First byte wanted; sent as a Range header, which also keeps servers from compressing the body. */
  readonly from?: number;
}

export interface LedgeredResponse {
  readonly status: number;
  header(name: string): string | null;
  /** The body as it arrives; leaving the loop early gives the connection back. Can be read once. */
  chunks(): AsyncIterable<Uint8Array<ArrayBuffer>>;
  /** The body when it is text of at most `limit` bytes. */
  text(limit: number): Promise<string>;
  /** Gives the connection back without reading the body. */
  discard(): Promise<void>;
}

/** Throws AppFailure: `host-not-allowed`, `cancelled`, `download-interrupted` (no answer, or it broke off). */
export type LedgeredFetch = (url: string, purpose: FetchPurpose) => Promise<LedgeredResponse>;

export interface LedgeredFetchDeps {
  readonly fetch: typeof fetch;
  /** Content-Security-Policy sources, `connectSources`. */
  readonly allowed: readonly string[];
  readonly record: (entry: LedgerStart) => Promise<LedgerFinish>;
  readonly now: () => number;
}

/** The one function of the extension that touches the network. */
export function createLedgeredFetch(deps: LedgeredFetchDeps): LedgeredFetch {
  // Called without an owner: the browser's fetch refuses to be a method of something else.
  const { fetch: request } = deps;
  return async (url, purpose) => {
    if (!isAllowed(url, deps.allowed)) {
      throw new AppFailure({ code: 'host-not-allowed', values: [parseUrl(url)?.host ?? url] });
    }
    const finish = await deps.record(entryOf(url, purpose, deps.now()));
    let response: Response;
    try {
      response = await request(url, {
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        ...(purpose.signal ? { signal: purpose.signal } : {}),
        ...(purpose.from === undefined ? {} : { headers: { range: `bytes=${purpose.from}-` } }),
      });
    } catch (thrown) {
      const failure = networkFailure(thrown, purpose.signal);
      await finish(0, failure.error.code);
      throw failure;
    }
    if (!response.redirected) return body(response, finish, purpose.signal);
    await finish(0, 'redirected');
    if (!isAllowed(response.url, deps.allowed)) {
      await response.body?.cancel();
      throw new AppFailure({ code: 'host-not-allowed', values: [new URL(response.url).host] });
    }
    const onward = await deps.record(entryOf(response.url, purpose, deps.now()));
    return body(response, onward, purpose.signal);
  };
}

function entryOf(url: string, purpose: FetchPurpose, at: number): LedgerStart {
  const { host, pathname } = new URL(url);
  return {
    at,
    host,
    path: pathname,
    reason: purpose.reason,
    ...(purpose.modelId === undefined ? {} : { modelId: purpose.modelId }),
  };
}

function body(response: Response, finish: LedgerFinish, signal: AbortSignal | undefined): LedgeredResponse {
  const answered: RequestEnd = response.ok ? 'ok' : `http-${response.status}`;
  async function* chunks(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    let bytes = 0;
    let end: RequestEnd = 'cancelled';
    const reader = response.body?.getReader();
    // A broken body cannot be cancelled and need not be.
    const cancel = (): unknown => reader?.cancel().catch(() => undefined);
    // Node's fetch can forget the signal once the headers are there, so the body is told as well.
    signal?.addEventListener('abort', cancel);
    try {
      for (;;) {
        const next = signal?.aborted ? undefined : await reader?.read();
        if (signal?.aborted) throw signal.reason;
        if (next === undefined || next.done) break;
        bytes += next.value.byteLength;
        yield next.value;
      }
      end = answered;
    } catch (thrown) {
      const failure = networkFailure(thrown, signal);
      end = failure.error.code;
      throw failure;
    } finally {
      signal?.removeEventListener('abort', cancel);
      if (end !== answered) await cancel();
      await finish(bytes, end);
    }
  }
  return {
    status: response.status,
    header: (name) => response.headers.get(name),
    chunks,
    async text(limit) {
      const decoder = new TextDecoder();
      let text = '';
      let bytes = 0;
      for await (const chunk of chunks()) {
        bytes += chunk.byteLength;
        if (bytes > limit) throw new AppFailure({ code: 'not-a-model', detail: `more than ${limit} bytes` });
        text += decoder.decode(chunk, { stream: true });
      }
      return text + decoder.decode();
    },
    async discard() {
      await response.body?.cancel();
      await finish(0, answered);
    },
  };
}

function networkFailure(thrown: unknown, signal: AbortSignal | undefined): AppFailure {
  if (thrown instanceof AppFailure) return thrown;
  // An abort with a reason of its own (a stall, a pause) keeps that reason.
  if (signal?.aborted) {
    const reason: unknown = signal.reason;
    if (reason instanceof AppFailure) return reason;
    const late = reason instanceof DOMException && reason.name === 'TimeoutError';
    return new AppFailure({ code: late ? 'download-interrupted' : 'cancelled' });
  }
  return new AppFailure(toAppError(thrown, 'download-interrupted'));
}

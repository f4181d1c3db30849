import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';

/** What a server can do to a download. Counted down by `times`; without it, for ever. */
export type Fault = {
  /** File name; without it, every file. */
  readonly path?: string;
  times?: number;
} & (
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: string }
  /** Sends this many bytes, then nothing, with the connection open. */
  | { readonly kind: 'stall'; readonly after: number }
  /** Sends this many bytes, then cuts the connection. */
  | { readonly kind: 'cut'; readonly after: number }
  /** Says the body is whole after this many bytes: no Content-Length, a clean end. */
  | { readonly kind: 'short'; readonly after: number }
  /** Has a file of another length. */
  | { readonly kind: 'longer'; readonly by: number }
  | { readonly kind: 'no-range' }
  /** Flips the lowest bit of one byte. */
  | { readonly kind: 'flip'; readonly at: number }
  | { readonly kind: 'slow'; readonly bytesPerSecond: number }
);

export interface Request {
  readonly path: string;
  readonly method: string;
  readonly range: string | undefined;
  status: number;
  /** First byte of the file in the answer. */
  from: number;
  /** Bytes handed to the socket. */
  sent: number;
}

export interface FaultyModelServer {
  readonly origin: string;
  /** What a person enters. */
  readonly address: string;
  /** The hub's kind of address, answered with its interface. */
  readonly hubAddress: string;
  readonly files: ReadonlyMap<string, Buffer>;
  readonly requests: Request[];
  faults: Fault[];
  /** Whether `inkognito-manifest.json` is there. */
  manifest: boolean;
  /** Publishes other bytes under a name, or takes the file away. */
  readonly replace: (name: string, bytes: Buffer | undefined) => void;
  close(): Promise<void>;
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export const hubCommit = 'c0ffee'.padEnd(40, '0');

/** A model server on loopback that misbehaves as told. Files lie below any path that ends in /resolve/<revision>/. */
export async function serveModel(
  folder: string,
  replaced: ReadonlyMap<string, Buffer> = new Map(),
): Promise<FaultyModelServer> {
  const files = new Map<string, Buffer>();
  for (const name of await readdir(folder)) files.set(name, await readFile(join(folder, name)));
  for (const [name, bytes] of replaced) files.set(name, bytes);
  const requests: Request[] = [];

  const json = (response: ServerResponse, value: unknown): void =>
    void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));

  const hashes = new Map([...files].map(([path, bytes]) => [path, sha256(bytes)]));
  const manifestJson = (): unknown => ({
    format: 'inkognito-model',
    version: 1,
    name: 'Tiny fixer',
    licence: 'MIT',
    files: [...files].map(([path, bytes]) => ({ path, size: bytes.byteLength, sha256: hashes.get(path) })),
  });

  /** As the hub's: large files by their SHA-256, small ones by their git id. */
  const tree = (): unknown =>
    [...files].map(([path, bytes]) => ({
      type: 'file',
      path,
      size: bytes.byteLength,
      oid: createHash('sha1').update(`blob ${bytes.byteLength}\0`).update(bytes).digest('hex'),
      ...(/\.(?:bin|wasm)$/.test(path) ? { lfs: { oid: hashes.get(path), size: bytes.byteLength } } : {}),
    }));

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://loopback');
    const range = request.headers.range;
    const entry: Request = {
      path: pathname,
      method: request.method ?? 'GET',
      range,
      status: 200,
      from: 0,
      sent: 0,
    };
    requests.push(entry);
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', '*');
    response.on('finish', () => void (entry.status = response.statusCode));
    if (request.method === 'OPTIONS') {
      response.writeHead(204).end();
      return;
    }
    if (/^\/api\/models\/[^/]+\/[^/]+\/revision\//.test(pathname)) {
      json(response, { sha: hubCommit, cardData: { license: 'apache-2.0' } });
      return;
    }
    if (/^\/api\/models\/[^/]+\/[^/]+\/tree\//.test(pathname)) {
      json(response, tree());
      return;
    }
    const name = /\/resolve\/[^/]+\/(.+)$/.exec(pathname)?.[1] ?? '';
    if (name === 'inkognito-manifest.json' && server.manifest) {
      json(response, manifestJson());
      return;
    }
    await sendFile(name, entry, response);
  }

  function takeFault(name: string): Fault | undefined {
    const found = server.faults.find(
      ({ path, times }) => (path === undefined || path === name) && times !== 0,
    );
    if (found?.times !== undefined) found.times -= 1;
    return found;
  }

  async function sendFile(name: string, entry: Request, response: ServerResponse): Promise<void> {
    let bytes = files.get(name);
    if (!bytes) {
      entry.status = 404;
      response.writeHead(404).end();
      return;
    }
    const fault = takeFault(name);
    if (fault?.kind === 'status') {
      entry.status = fault.status;
      const headers = fault.retryAfter === undefined ? {} : { 'retry-after': fault.retryAfter };
      response.writeHead(fault.status, headers).end('no');
      return;
    }
    if (fault?.kind === 'longer') bytes = Buffer.concat([bytes, Buffer.alloc(fault.by)]);
    if (fault?.kind === 'flip') {
      bytes = Buffer.from(bytes);
      bytes[fault.at] = (bytes[fault.at] ?? 0) ^ 1;
    }
    const start = fault?.kind === 'no-range' ? undefined : /^bytes=(\d+)-$/.exec(entry.range ?? '')?.[1];
    entry.from = Number(start ?? 0);
    entry.status = start === undefined ? 200 : 206;
    const body = bytes.subarray(entry.from);
    response.writeHead(entry.status, {
      'content-type': 'application/octet-stream',
      'cache-control': 'no-store',
      ...(fault?.kind === 'short' ? {} : { 'content-length': body.byteLength }),
      ...(start === undefined
        ? {}
        : { 'content-range': `bytes ${entry.from}-${bytes.byteLength - 1}/${bytes.byteLength}` }),
    });
    response.flushHeaders();
    const limit = fault && 'after' in fault ? Math.min(fault.after, body.byteLength) : body.byteLength;
    const rate = fault?.kind === 'slow' ? fault.bytesPerSecond : undefined;
    const step = rate === undefined ? 2 ** 18 : Math.max(1, Math.floor(rate / 50));
    for (let at = 0; at < limit && !response.destroyed; at += step) {
      const part = body.subarray(at, Math.min(at + step, limit));
      entry.sent += part.byteLength;
      const flowing = response.write(part);
      if (rate !== undefined) await new Promise((resolve) => setTimeout(resolve, 20));
      else if (!flowing) await drained(response);
    }
    if (fault?.kind === 'cut') response.destroy();
    else if (fault?.kind !== 'stall') response.end();
  }

  const http = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const address = http.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const origin = `http://127.0.0.1:${address.port}`;
  const server: FaultyModelServer = {
    origin,
    address: `${origin}/tiny-fixer`,
    hubAddress: `${origin}/tests/tiny-fixer`,
    files,
    requests,
    faults: [],
    manifest: true,
    replace(name, bytes) {
      if (!bytes) {
        files.delete(name);
        return;
      }
      files.set(name, bytes);
      hashes.set(name, sha256(bytes));
    },
    close: () =>
      new Promise((resolve, reject) => {
        http.closeAllConnections();
        http.close((error) => (error ? reject(error) : resolve()));
      }),
  };
  return server;
}

const drained = (response: ServerResponse): Promise<void> =>
  new Promise((resolve) => {
    const go = (): void => {
      response.off('drain', go);
      response.off('close', go);
      resolve();
    };
    response.once('drain', go);
    response.once('close', go);
  });

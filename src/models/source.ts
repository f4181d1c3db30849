import * as v from 'valibot';

import { AppFailure, fail, ok, toAppError, type Result } from '../shared';
import { parseUrl } from './hosts';
import type { FetchReason, LedgeredFetch } from './ledgered-fetch';
import { manifestPath, parse, safePath, type Listing, type Published } from './plan';

/** An address as a person gives it, taken apart. */
export interface Address {
  readonly host: string;
  /** 'org/name' on the model hub; absent elsewhere. */
  readonly repository?: string;
  /** What the address asks for; 'main' unless it names another. */
  readonly revision: string;
  /** Folder URL, ending in a slash. */
  readonly base: string;
  /** Last part of the path: 'Llama-3.2-1B-Instruct-q4f16_1-MLC'. */
  readonly name: string;
}

/** Where the files are and what is known of them before their bytes. */
export interface Source {
  readonly base: string;
  /** The commit that the address means now. */
  readonly revision?: string;
  readonly listing?: Listing;
  readonly licence?: string;
  readonly name?: string;
}

export const defaultHub = 'https://huggingface.co';

/** Takes 'org/name', an address of the hub in any of its forms, or a folder on another server. */
export function parseAddress(address: string, hub = defaultHub): Result<Address> {
  const trimmed = address.trim().replace(/\/+$/, '');
  const url = parseUrl(/^[\w.-]+\/[\w.-]+$/.test(trimmed) ? `${hub}/${trimmed}` : trimmed);
  if (!url || !/^https?:$/.test(url.protocol)) return fail('host-not-allowed', { values: [trimmed] });
  const parts = /^\/(.*?)(?:\/(?:resolve|tree|blob)\/([^/]+)(?:\/.*)?)?$/.exec(url.pathname);
  const folder = parts?.[1] ?? '';
  const revision = parts?.[2] ?? 'main';
  const isHub = url.origin === hub && folder.split('/').length === 2;
  return ok({
    host: url.host,
    revision,
    base: `${url.origin}/${folder === '' ? '' : `${folder}/`}resolve/${revision}/`,
    name: folder.split('/').at(-1) || url.host,
    ...(isHub ? { repository: folder } : {}),
  });
}

const sha256 = v.pipe(v.string(), v.regex(/^[\da-f]{64}$/i));
const size = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const revisionSchema = v.looseObject({
  sha: v.pipe(v.string(), v.regex(/^[\da-f]{40}$/i)),
  cardData: v.nullish(v.looseObject({ license: v.optional(v.unknown()) })),
});
const treeSchema = v.array(
  v.looseObject({
    type: v.string(),
    path: v.string(),
    oid: v.string(),
    size,
    lfs: v.nullish(v.looseObject({ oid: sha256, size })),
  }),
);
export const manifestSchema = v.looseObject({
  format: v.literal('inkognito-model'),
  version: v.literal(1),
  id: v.optional(v.pipe(v.string(), v.regex(/^[\w.-]{1,120}$/))),
  name: v.optional(v.string()),
  revision: v.optional(v.string()),
  licence: v.optional(v.string()),
  files: v.array(v.looseObject({ path: safePath, size, sha256 })),
});
export type MirrorManifest = v.InferOutput<typeof manifestSchema>;

interface Request {
  readonly fetch: LedgeredFetch;
  readonly reason: FetchReason;
  readonly modelId: string;
  readonly signal: AbortSignal;
  readonly hub?: string;
}

/**
 * Asks what the address means now. Hashes come from the hub's interface or the mirror's manifest; a server that has
 * neither is taken at its word the first time (`listing` absent).
 * Errors: `download-failed`, `download-interrupted`, `host-not-allowed`, `not-a-model`, `cancelled`.
 */
export async function resolveSource(address: Address, request: Request): Promise<Result<Source>> {
  try {
    return await (address.repository === undefined
      ? fromMirror(address, request)
      : fromHub(address, address.repository, request));
  } catch (thrown) {
    return { ok: false, error: toAppError(thrown) };
  }
}

async function fromHub(address: Address, repository: string, request: Request): Promise<Result<Source>> {
  const api = `${request.hub ?? defaultHub}/api/models/${repository}`;
  const head = parse(
    revisionSchema,
    await getText(`${api}/revision/${address.revision}`, request),
    'revision',
  );
  if (!head.ok) return head;
  const { sha, cardData } = head.value;
  const tree = parse(treeSchema, await getText(`${api}/tree/${sha}?recursive=1`, request), 'file list');
  if (!tree.ok) return tree;
  const licence = cardData?.license;
  return ok({
    base: address.base.replace(/\/resolve\/[^/]+\/$/, `/resolve/${sha}/`),
    revision: sha,
    listing: new Map(
      tree.value
        .filter(({ type }) => type === 'file')
        .map(({ path, oid, size, lfs }): [string, Published] => [
          path,
          lfs ? { size: lfs.size, sha256: lfs.oid } : { size, gitOid: oid },
        ]),
    ),
    ...(typeof licence === 'string' ? { licence } : {}),
  });
}

async function fromMirror(address: Address, request: Request): Promise<Result<Source>> {
  const { base } = address;
  const text = await getText(base + manifestPath, request, 'may-be-missing');
  if (text === undefined) return ok({ base });
  const manifest = parse(manifestSchema, text, manifestPath);
  if (!manifest.ok) return manifest;
  const { files, revision, licence, name } = manifest.value;
  return ok({
    base,
    listing: new Map(files.map(({ path, size, sha256 }) => [path, { size, sha256 }])),
    ...(revision === undefined ? {} : { revision }),
    ...(licence === undefined ? {} : { licence }),
    ...(name === undefined ? {} : { name }),
  });
}

const largestText = 8e6;

async function getText(url: string, request: Request): Promise<string>;
async function getText(url: string, request: Request, missing: 'may-be-missing'): Promise<string | undefined>;
async function getText(
  url: string,
  request: Request,
  missing?: 'may-be-missing',
): Promise<string | undefined> {
  const { fetch: get, reason, modelId, signal } = request;
  const response = await get(url, { reason, modelId, signal });
  if (response.status === 200) return response.text(largestText);
  await response.discard();
  if (missing && response.status === 404) return undefined;
  throw new AppFailure({
    code: 'download-failed',
    values: [new URL(url).host, String(response.status)],
    detail: new URL(url).pathname,
  });
}

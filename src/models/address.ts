import { AppFailure, fail, ok, toAppError, type Result } from '../shared';
import { catalogueEntry } from './catalogue';
import type { ModelRow } from './database';
import { isAllowed, parseUrl } from './hosts';
import type { LedgeredFetch } from './ledgered-fetch';
import {
  configPath,
  defaultLibraryPath,
  indexPath,
  parseConfig,
  parseIndex,
  tokenizerPath,
  traitsOf,
} from './plan';
import { parseAddress, resolveSource } from './source';

export interface AddressRequest {
  /** 'org/name' on the hub, or a folder's URL. */
  readonly address: string;
  /** URL of the compiled library; by default it is looked for beside the weights. */
  readonly library?: string;
  readonly name?: string;
}

interface AddressDeps {
  readonly fetch: LedgeredFetch;
  readonly allowed: readonly string[];
  readonly hub: string;
  readonly now: () => number;
  readonly signal: AbortSignal;
}

/**
 * Looks whether a usable model lies at an address, without downloading its weights.
 * Errors: `host-not-allowed`, `not-a-model`, `model-incompatible`, and those of a request.
 */
export async function inspectAddress(
  request: AddressRequest,
  taken: (id: string) => boolean,
  deps: AddressDeps,
): Promise<Result<ModelRow>> {
  const address = parseAddress(request.address, deps.hub);
  if (!address.ok) return address;
  for (const url of [address.value.base, request.library]) {
    if (url !== undefined && !isAllowed(url, deps.allowed)) {
      return fail('host-not-allowed', { values: [parseUrl(url)?.host ?? url] });
    }
  }
  const id = freeId(address.value.name, (each) => taken(each) || catalogueEntry(each) !== undefined);
  const { signal } = deps;
  const reason = 'model-check';
  const source = await resolveSource(address.value, { ...deps, reason, modelId: id, signal });
  if (!source.ok) return source;
  const { base, listing, licence, name } = source.value;
  const get = async (path: string): Promise<string> => {
    const response = await deps.fetch(base + path, { reason, modelId: id, signal });
    if (response.status === 200) return response.text(largestText);
    await response.discard();
    throw new AppFailure({ code: 'not-a-model', detail: `${path}: status ${response.status}` });
  };
  try {
    const config = parseConfig(await get(configPath));
    if (!config.ok) return config;
    const index = parseIndex(await get(indexPath));
    if (!index.ok) return index;
    const tokenizer = tokenizerPath(config.value);
    if (!tokenizer.ok) return tokenizer;
    const inListing = [...(listing?.keys() ?? [])].some((path) => path.endsWith('.wasm'));
    if (!inListing) {
      const response = await deps.fetch(request.library ?? base + defaultLibraryPath, {
        reason,
        modelId: id,
        signal,
        from: 0,
      });
      await response.discard();
      if (response.status !== 200 && response.status !== 206) {
        return fail('not-a-model', {
          detail: `${request.library ?? defaultLibraryPath}: status ${response.status}`,
        });
      }
    }
    const weights = index.value.records.reduce((sum, { nbytes }) => sum + nbytes, 0);
    const others = [...(listing ?? [])].filter(([path]) => /\.wasm$|^tokenizer\.json$/.test(path));
    return ok({
      id,
      name: request.name?.trim() || name || address.value.name,
      origin: 'address',
      address: request.address.trim(),
      addedAt: deps.now(),
      memoryBytes: weights,
      downloadBytes: others.reduce((sum, [, { size = 0 }]) => sum + size, weights),
      ...traitsOf(config.value),
      ...(request.library === undefined ? {} : { library: request.library }),
      ...(licence === undefined ? {} : { licence }),
    });
  } catch (thrown) {
    return { ok: false, error: toAppError(thrown) };
  }
}

const largestText = 8e6;

function freeId(wanted: string, taken: (id: string) => boolean): string {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken(id)) return id;
  }
}

import * as v from 'valibot';

import { fail, ok, type Result } from '../shared';
import type { FileRole, FileRow, Trust } from './database';
import { longestContext } from './selection';

/** File names WebLLM 0.2.86 asks for. */
export const configPath = 'mlc-chat-config.json';
export const indexPath = 'tensor-cache.json';
export const defaultLibraryPath = 'lib.wasm';
/** A mirror's list of files and hashes; also written by an export. */
export const manifestPath = 'inkognito-manifest.json';

const bytes = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** A path below the model's folder: no scheme, no '..', no leading slash. */
export const safePath = v.pipe(
  v.string(),
  v.regex(/^[\w][\w.-]*(?:\/[\w][\w.-]*)*$/, 'not a plain path'),
  v.maxLength(200),
);

const configSchema = v.looseObject({
  model_type: v.string(),
  quantization: v.optional(v.string()),
  tokenizer_files: v.array(v.string()),
  context_window_size: v.optional(v.number()),
  vocab_size: v.number(),
});
const indexSchema = v.looseObject({
  metadata: v.optional(v.looseObject({ ParamBytes: v.optional(bytes) })),
  records: v.pipe(
    v.array(
      v.looseObject({
        dataPath: safePath,
        nbytes: bytes,
        md5sum: v.optional(v.pipe(v.string(), v.regex(/^[\da-f]{32}$/i))),
      }),
    ),
    v.minLength(1),
  ),
});

export type ModelConfig = v.InferOutput<typeof configSchema>;
export type TensorIndex = v.InferOutput<typeof indexSchema>;

/** What is known of a file before its bytes. */
export interface Published {
  readonly size?: number;
  readonly sha256?: string;
  readonly gitOid?: string;
}
export type Listing = ReadonlyMap<string, Published>;

export const parseConfig = (text: string): Result<ModelConfig> => parse(configSchema, text, configPath);
export const parseIndex = (text: string): Result<TensorIndex> => parse(indexSchema, text, indexPath);

export function parse<Schema extends v.GenericSchema>(
  schema: Schema,
  text: string,
  name: string,
): Result<v.InferOutput<Schema>> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return fail('not-a-model', { detail: `${name}: ${String(error)}` });
  }
  const parsed = v.safeParse(schema, json);
  if (parsed.success) return ok(parsed.output);
  const issue = parsed.issues[0];
  return fail('not-a-model', { detail: `${name}: ${v.getDotPath(issue) ?? ''} ${issue.message}` });
}

/** What a model's config tells of how it runs. */
export interface ModelTraits {
  readonly contextTokens: number;
  /** WebGPU features without which its library does not start. */
  readonly requiredFeatures: readonly string[];
  /** It writes its reasoning before the answer unless told not to (`enable_thinking: false`). */
  readonly thinks: boolean;
}

export function traitsOf({
  context_window_size: context = longestContext,
  model_type: type,
  quantization,
}: ModelConfig): ModelTraits {
  return {
    contextTokens: Math.min(context > 0 ? context : longestContext, longestContext),
    requiredFeatures: quantization?.includes('f16') === true ? ['shader-f16'] : [],
    thinks: type.startsWith('qwen3'),
  };
}

/** The tokenizer that WebLLM will load: the JSON one where there is a choice. */
export function tokenizerPath(config: ModelConfig): Result<string> {
  const path = ['tokenizer.json', 'tokenizer.model'].find((name) => config.tokenizer_files.includes(name));
  return path === undefined
    ? fail('model-incompatible', { detail: `tokenizer files: ${config.tokenizer_files.join(', ')}` })
    : ok(path);
}

interface Place {
  readonly install: string;
  /** Folder URL, ending in a slash; absent for imports. */
  readonly base?: string;
  readonly listing?: Listing;
}

const order: Readonly<Record<FileRole, number>> = {
  config: 0,
  index: 1,
  tokenizer: 2,
  library: 3,
  shard: 4,
  other: 5,
};

export function fileRow(
  place: Place,
  role: FileRole,
  path: string,
  extra: { readonly url?: string; readonly size?: number; readonly md5?: string; readonly at?: number } = {},
): FileRow {
  const { url, at = 0, ...known } = extra;
  // A library from another host is not in the model's own listing.
  const published = url === undefined ? place.listing?.get(path) : undefined;
  const source = url ?? (place.base === undefined ? undefined : place.base + path);
  const trust: Trust =
    published?.sha256 !== undefined || published?.gitOid !== undefined
      ? 'published'
      : known.md5 === undefined
        ? 'first-download'
        : 'index';
  return {
    install: place.install,
    path,
    role,
    order: order[role] * 1e6 + at,
    trust,
    status: 'absent',
    received: 0,
    ...(source === undefined ? {} : { url: source }),
    ...known,
    ...published,
  };
}

/** The two files that say what else there is. */
export const firstFiles = (place: Place): FileRow[] => [
  fileRow(place, 'config', configPath),
  fileRow(place, 'index', indexPath),
];

/** The rest, in the order in which it is worth having: what is small and may be wrong comes first. */
export function restOfFiles(
  place: Place,
  config: ModelConfig,
  index: TensorIndex,
  library: { readonly path: string; readonly url?: string },
): Result<FileRow[]> {
  const tokenizer = tokenizerPath(config);
  if (!tokenizer.ok) return tokenizer;
  const shards = index.records.map((record, at) =>
    fileRow(place, 'shard', record.dataPath, {
      at,
      size: record.nbytes,
      ...(record.md5sum === undefined ? {} : { md5: record.md5sum }),
    }),
  );
  const wrong = shards.find((shard, at) => shard.size !== index.records[at]?.nbytes);
  if (wrong) {
    return fail('not-a-model', { detail: `${wrong.path}: ${indexPath} and the listing differ in its size` });
  }
  return ok([
    fileRow(place, 'tokenizer', tokenizer.value),
    fileRow(place, 'library', library.path, library.url === undefined ? {} : { url: library.url }),
    ...shards,
  ]);
}

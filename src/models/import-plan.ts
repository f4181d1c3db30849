import { fail, ok, type Result } from '../shared';
import type { FileRow } from './database';
import type { ModelFile } from './types';
import {
  configPath,
  fileRow,
  firstFiles,
  indexPath,
  manifestPath,
  parse,
  parseConfig,
  parseIndex,
  restOfFiles,
  safePath,
  traitsOf,
  type ModelTraits,
  type Published,
} from './plan';
import { manifestSchema, type MirrorManifest } from './source';
import * as v from 'valibot';

export interface ImportPlan extends ModelTraits {
  readonly id: string;
  readonly files: readonly { readonly file: FileRow; readonly from: ModelFile }[];
  readonly bytes: number;
  readonly weightBytes: number;
  readonly manifest?: MirrorManifest;
}

const largestText = 8e6;
/** Licences, cards and the like that come along; larger ones are not part of a model. Bytes. */
const largestExtra = 4e6;

/** Looks whether files are a whole model: its own config and index say what must be there and how long it is. */
export async function planImport(files: readonly ModelFile[], install: string): Promise<Result<ImportPlan>> {
  const config = files
    .filter(({ path }) => path === configPath || path.endsWith(`/${configPath}`))
    .sort((a, b) => a.path.length - b.path.length)[0];
  if (!config) return fail('not-a-model', { detail: `${configPath} is missing` });
  const root = config.path.slice(0, -configPath.length);
  const inside = new Map(
    files
      .filter(({ path }) => path.startsWith(root))
      .map((file) => [file.path.slice(root.length), file] as const)
      .filter(([path]) => v.is(safePath, path)),
  );
  const manifest = await readManifest(inside.get(manifestPath));
  if (manifest && !manifest.ok) return manifest;
  const parsedConfig = parseConfig(await readText(config));
  if (!parsedConfig.ok) return parsedConfig;
  const parsedIndex = parseIndex(await readText(inside.get(indexPath)));
  if (!parsedIndex.ok) return parsedIndex;
  const libraries = [...inside.keys()].filter((path) => path.endsWith('.wasm'));
  const [library] = libraries;
  if (library === undefined || libraries.length > 1) {
    return fail('not-a-model', { detail: `${libraries.length} libraries (.wasm), one is needed` });
  }

  const listing =
    manifest && new Map(manifest.value.files.map(({ path, ...known }) => [path, known satisfies Published]));
  const place = { install, ...(listing ? { listing } : {}) };
  const rest = restOfFiles(place, parsedConfig.value, parsedIndex.value, { path: library });
  if (!rest.ok) return rest;
  const needed = [...firstFiles(place), ...rest.value];
  const extras = [...inside]
    .filter(([path, { size }]) => path !== manifestPath && size <= largestExtra)
    .filter(([path]) => needed.every((file) => file.path !== path))
    .map(([path]) => fileRow(place, 'other', path));
  const planned: { file: FileRow; from: ModelFile }[] = [];
  for (const file of [...needed, ...extras]) {
    const from = inside.get(file.path);
    if (!from) return fail('not-a-model', { detail: `${file.path} is missing` });
    if (file.size !== undefined && file.size !== from.size) {
      return fail('model-corrupt', {
        values: [file.path],
        detail: `${file.path}: ${from.size} bytes, not ${file.size}`,
      });
    }
    planned.push({ file, from });
  }
  const named = root.split('/').at(-2);
  return ok({
    id: manifest?.value.id ?? (named === undefined || named === '' ? parsedConfig.value.model_type : named),
    files: planned,
    bytes: planned.reduce((sum, { from }) => sum + from.size, 0),
    weightBytes: parsedIndex.value.records.reduce((sum, { nbytes }) => sum + nbytes, 0),
    ...traitsOf(parsedConfig.value),
    ...(manifest ? { manifest: manifest.value } : {}),
  });
}

async function readManifest(file: ModelFile | undefined): Promise<Result<MirrorManifest> | undefined> {
  return file && parse(manifestSchema, await readText(file), manifestPath);
}

const readText = async (file: ModelFile | undefined): Promise<string> =>
  file && file.size <= largestText ? new Response(await file.open()).text() : '';

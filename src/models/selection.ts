import { fail, ok, type Result } from '../shared';
import { catalogueEntry } from './catalogue';
import type { FileRow, InstallRow, ModelRow, ModelsDatabase } from './database';
import { cacheBackend, fileKey, folderKey } from './opfs';

/** What WebLLM needs to find a model in its caches; `record` has the shape of its ModelRecord. */
export interface LoadableModel {
  readonly modelId: string;
  /** Changes with every version of the files. */
  readonly install: string;
  /** Writes its thoughts before the answer unless `enable_thinking: false` is set: Qwen3. */
  readonly thinks: boolean;
  /** Which of WebLLM's stores holds the files; the library of models writes OPFS. */
  readonly cacheBackend: 'opfs' | 'cache';
  readonly record: {
    readonly model: string;
    readonly model_id: string;
    readonly model_lib: string;
    readonly overrides: { readonly context_window_size: number };
    readonly required_features?: string[];
    readonly vram_required_MB?: number;
    /** WebLLM compares these three by itself whenever it loads. */
    readonly integrity: {
      readonly config?: string;
      readonly model_lib?: string;
      readonly tokenizer?: Record<string, string>;
      readonly onFailure: 'error';
    };
  };
}

/** A longer context takes memory that small devices do not have, and a rewrite needs no more. Tokens. */
export const longestContext = 4096;

/** Errors: `model-missing` (not complete), `model-corrupt` (quarantined). */
export async function describeForEngine(
  row: ModelRow,
  install: InstallRow,
  db: ModelsDatabase,
): Promise<Result<LoadableModel>> {
  const files = await db.files.where('install').equals(install.id).toArray();
  const of = (role: FileRow['role']): FileRow | undefined => files.find((file) => file.role === role);
  const config = of('config');
  const library = of('library');
  const tokenizer = of('tokenizer');
  if (!config || !library || !tokenizer) return fail('model-missing', { detail: install.id });
  const entry = catalogueEntry(row.id);
  const features = entry?.requiredFeatures ?? row.requiredFeatures ?? [];
  const memory = entry?.memoryBytes;
  return ok({
    modelId: row.id,
    install: install.id,
    thinks: entry?.thinks ?? row.thinks ?? false,
    cacheBackend,
    record: {
      model: folderKey(install.id),
      model_id: row.id,
      model_lib: fileKey(library),
      overrides: {
        context_window_size: Math.min(
          entry?.contextTokens ?? row.contextTokens ?? longestContext,
          longestContext,
        ),
      },
      ...(features.length === 0 ? {} : { required_features: [...features] }),
      ...(memory === undefined ? {} : { vram_required_MB: memory / 1e6 }),
      integrity: {
        onFailure: 'error',
        ...(config.actual === undefined ? {} : { config: subresourceIntegrity(config.actual) }),
        ...(library.actual === undefined ? {} : { model_lib: subresourceIntegrity(library.actual) }),
        ...(tokenizer.actual === undefined
          ? {}
          : { tokenizer: { [tokenizer.path]: subresourceIntegrity(tokenizer.actual) } }),
      },
    },
  });
}

/** 'sha256-<base64>' of a hash in hexadecimal. */
function subresourceIntegrity(hex: string): string {
  const bytes = (hex.match(/../g) ?? []).map((pair) => String.fromCharCode(Number.parseInt(pair, 16)));
  return `sha256-${btoa(bytes.join(''))}`;
}

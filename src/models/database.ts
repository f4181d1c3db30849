import { Dexie, type Table } from 'dexie';

import type { Phase } from './life-cycle';

export const modelsDatabaseName = 'inkognito-models';

/** A model the person has asked for. Catalogue models get a row with their first download. */
export interface ModelRow {
  readonly id: string;
  readonly name: string;
  readonly origin: 'catalogue' | 'address' | 'import';
  /** As the person gave it, or the catalogue's. Absent for imports. */
  readonly address?: string;
  /** URL of the compiled library; absent when it lies beside the weights. */
  readonly library?: string;
  readonly licence?: string;
  readonly contextTokens?: number;
  /** For models that are not in the catalogue: what the weights take, so the least. */
  readonly memoryBytes?: number;
  readonly downloadBytes?: number;
  readonly requiredFeatures?: readonly string[];
  /** Thinks aloud unless told not to. */
  readonly thinks?: boolean;
  /** Milliseconds since 1970. */
  readonly addedAt: number;
  /** Installs by their role. The active one is what is downloaded, paused or ready. */
  readonly active?: string;
  /** An update under way; takes the place of the active one when it is whole. */
  readonly candidate?: string;
  /** What an update replaced, kept until the person lets it go. */
  readonly previous?: string;
}

/** One version of a model's files, and how far it has come: with its FileRows, the manifest. */
export interface InstallRow {
  /** Random; part of the keys under which WebLLM finds the files. */
  readonly id: string;
  readonly modelId: string;
  readonly phase: Phase;
  /** Where the files came from: a folder URL, or 'import'. */
  readonly source: string;
  /** The commit that the address meant when the download began. */
  readonly revision?: string;
  readonly licence?: string;
  readonly startedAt: number;
  readonly installedAt?: number;
  /** Version of the extension that fetched it. */
  readonly by: string;
  /** Whether all files are known, with their sizes where the source says them. */
  readonly planned: boolean;
  /** Last time every byte was compared with its hash. */
  readonly checkedAt?: number;
}

/** config: mlc-chat-config.json. index: tensor-cache.json. */
export type FileRole = 'config' | 'index' | 'tokenizer' | 'library' | 'shard' | 'other';

/** published: from the hub or the mirror's manifest, before the bytes. index: MD5 in tensor-cache.json. */
export type Trust = 'published' | 'index' | 'first-download';

export interface FileRow {
  readonly install: string;
  /** Relative to the model's folder. */
  readonly path: string;
  readonly role: FileRole;
  /** Order of download. */
  readonly order: number;
  /** Absent for imports. */
  readonly url?: string;
  /** Bytes; absent until the server says it. */
  readonly size?: number;
  /** Expected hashes, lower-case hexadecimal, as far as they are known before the bytes. */
  readonly sha256?: string;
  readonly md5?: string;
  /** SHA-1 of a git blob: how the hub names small files. */
  readonly gitOid?: string;
  readonly trust: Trust;
  readonly status: 'absent' | 'partial' | 'stored' | 'quarantined';
  /** Bytes held in pieces, or all of them once stored. */
  readonly received: number;
  /** Offsets of the pieces; together they are the first `received` bytes. */
  readonly pieces?: readonly number[];
  /** State of the hashes after `received` bytes. */
  readonly hashState?: HashState;
  /** SHA-256 of what was stored or refused. */
  readonly actual?: string;
}

export interface HashState {
  readonly sha256: Uint8Array;
  readonly md5?: Uint8Array;
  readonly sha1?: Uint8Array;
}

/** What one run of the benchmark on this device gave; kept on the device only. */
export interface BenchmarkResult {
  readonly id: number;
  readonly modelId: string;
  readonly modelName: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Median over the sentences, milliseconds from the request to the first piece of text. */
  readonly firstTokenMs: number;
  /** Median over the sentences, while decoding. */
  readonly tokensPerSecond: number;
  /** Most bytes of graphics buffers that the model held at once, weights and context included. */
  readonly memoryBytes: number;
  /** Sentences it got right, of how many. */
  readonly passed: number;
  readonly total: number;
}

type MetaRow =
  | { readonly key: 'selected'; readonly value: string }
  /** Weight bytes a second of an adapter. */
  | { readonly key: `rate:${string}`; readonly value: number };

export class ModelsDatabase extends Dexie {
  readonly models: Table<ModelRow, string>;
  readonly installs: Table<InstallRow, string>;
  readonly files: Table<FileRow, [install: string, path: string]>;
  readonly meta: Table<MetaRow, string>;
  readonly benchmarks: Table<BenchmarkResult, number, Omit<BenchmarkResult, 'id'>>;

  constructor(options?: { readonly indexedDB: IDBFactory; readonly IDBKeyRange: typeof IDBKeyRange }) {
    super(modelsDatabaseName, options);
    this.version(1).stores({
      models: 'id',
      installs: 'id, modelId',
      files: '[install+path], install',
      meta: 'key',
    });
    this.version(2).stores({ benchmarks: '++id, modelId' });
    this.models = this.table('models');
    this.installs = this.table('installs');
    this.files = this.table('files');
    this.meta = this.table('meta');
    this.benchmarks = this.table('benchmarks');
  }
}

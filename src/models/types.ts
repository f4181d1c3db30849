import type { AppError } from '../shared';
import type { Fit } from '../device';

/** Where a model is in its life. `failed` keeps what was there before (a broken download can go on). */
export type ModelState =
  | { readonly name: 'absent' }
  | {
      readonly name: 'downloading';
      readonly bytesDone: number;
      readonly bytesTotal: number;
      /** Bytes a second over the last seconds; absent at the start. */
      readonly rate?: number;
      readonly secondsLeft?: number;
    }
  | { readonly name: 'paused'; readonly bytesDone: number; readonly bytesTotal: number }
  | { readonly name: 'verifying'; readonly bytesDone: number; readonly bytesTotal: number }
  | { readonly name: 'ready' }
  | { readonly name: 'failed'; readonly error: AppError; readonly resumable: boolean };

/** A model as the person sees it in options and popup. Plain JSON. */
export interface ModelView {
  readonly id: string;
  /** "Llama 3.2 1B" */
  readonly name: string;
  /** 'catalogue' ships with the extension's list; 'address' was added by the person; 'import' came from files. */
  readonly origin: 'catalogue' | 'address' | 'import';
  /** Host it is downloaded from; absent for imports. */
  readonly host?: string;
  readonly downloadBytes?: number;
  /** The download size is an estimate until the download has begun. */
  readonly approximate?: boolean;
  readonly memoryBytes?: number;
  readonly licence?: string;
  readonly languages?: readonly string[];
  readonly goodAt?: string;
  readonly contextTokens?: number;
  readonly fit: Fit;
  /** The one proposed for this device. */
  readonly recommended: boolean;
  /** The one rewrites use. */
  readonly selected: boolean;
  readonly state: ModelState;
  /** An update under way or failed; the version in `state` stays in use meanwhile. */
  readonly update?: ModelState;
  /** The version before the last update is still there. */
  readonly canRollBack?: true;
  /** Bytes it occupies now, partial downloads included. */
  readonly storedBytes: number;
}

/** A file of a model on the person's disk, by itself or in an archive. Opening it reads nothing yet. */
export interface ModelFile {
  /** With folders, as chosen: 'tiny-fixer/mlc-chat-config.json'. */
  readonly path: string;
  readonly size: number;
  open(): Promise<ReadableStream<Uint8Array<ArrayBuffer>>>;
}

import type { AppError, Result } from '../shared';
import type { Budget, DeviceProfile } from '../device';
import type { AddressRequest } from './address';
import type { Delay } from './backoff';
import type { ModelsDatabase } from './database';
import type { LedgeredFetch } from './ledgered-fetch';
import type { LoadableModel } from './selection';
import type { ModelView } from './types';
import type { StorePlaces } from './weights-store';

/** What the browser says of the connection. */
export interface Connectivity {
  online(): boolean;
  onOnline(listener: () => void): () => void;
}

export interface ModelLibraryDeps extends StorePlaces {
  readonly db: ModelsDatabase;
  readonly fetch: LedgeredFetch;
  /** Content-Security-Policy sources, `connectSources`. */
  readonly allowed: readonly string[];
  readonly storageEstimate: () => Promise<StorageEstimate>;
  readonly now: () => number;
  /** 0 <= x < 1. */
  readonly random: () => number;
  /** Version of the extension, for the manifest. */
  readonly version: string;
  readonly connectivity: Connectivity;
  /** Absent until the device was looked at. */
  readonly profile?: () => DeviceProfile | undefined;
  readonly budget?: () => Budget;
  /** Keeps the worker alive while something is under way; returns the way to let go. */
  readonly keepAwake?: () => () => void;
  /** Tells an import that is under way in a page from one that was broken off; the browser's by default. */
  readonly locks?: LockManager;
  readonly delay?: Delay;
  readonly hub?: string;
  /** See TransferDeps and JobDeps. */
  readonly pieceBytes?: number;
  readonly pieceMs?: number;
  readonly stallMs?: number;
  readonly parallel?: number;
}

/**
 * The models on this device and those that could be. One per extension, owned by the background. Commands answer as
 * soon as they are written down; a download goes on by itself and is heard of through `subscribe` and `list`.
 */
export interface ModelLibrary extends ModelUpdates {
  list(): Promise<ModelView[]>;
  /** Called on every change, progress at most four times a second. */
  subscribe(listener: () => void): () => void;
  /** Tells the listeners that something from outside has changed: the profile, the budget. */
  refresh(): void;
  addByAddress(request: AddressRequest): Promise<Result<ModelView>>;
  download(id: string): Promise<Result<void>>;
  pause(id: string): Promise<Result<void>>;
  /** Goes on after a pause or a failure; fetches quarantined files anew. */
  resume(id: string): Promise<Result<void>>;
  /** Stops and gives back what was fetched; the model stays in the list. */
  cancel(id: string): Promise<Result<void>>;
  /** Deletes its files; one that was added by address or from files leaves the list. */
  remove(id: string): Promise<Result<void>>;
  select(id: string): Promise<Result<void>>;
  /**
   * The model rewrites use, checked before it is handed out: every byte, unless that was done since the worker
   * started or `forgetChecks` was called; so asking again while the model is loaded costs nothing.
   * Errors: `model-needed` (none chosen), `model-missing`, `model-corrupt`.
   */
  selected(): Promise<Result<LoadableModel>>;
  /** Why `selected` would give none, as far as that is known without reading its files. */
  obstacle(): Promise<AppError | undefined>;
  /** The same for any model that is here. Errors: `model-missing`, `model-corrupt`. */
  loadable(id: string): Promise<Result<LoadableModel>>;
  /** Call when the engine has given its memory back: the next load looks at every byte again. */
  forgetChecks(): void;
  /** Checks every byte. Error: `model-corrupt` with the path of the file; the model is quarantined then. */
  verify(id: string, signal?: AbortSignal): Promise<Result<void>>;
  /** Goes on with what was under way when the last worker died. Call once at the start. */
  resumeAll(): Promise<void>;
  /** Reads everything anew: after an import, which runs in the page that has the files. */
  reload(): Promise<void>;
  /** Resolves when no download is under way any more. */
  settled(): Promise<void>;
  /** Deletes every model and everything known of them. */
  wipe(): Promise<{ readonly bytesFreed: number }>;
}

/** What an update would bring. */
export interface UpdateOffer {
  readonly modelId: string;
  /** What has to be fetched; files that stay the same are copied from the version that is here. */
  readonly bytes: number;
  /** Paths of the files that differ. */
  readonly changed: readonly string[];
  readonly from?: string;
  readonly revision?: string;
}

/** The version in use stays in use until the new one is whole and checked; then it is kept to go back to. */
export interface ModelUpdates {
  /** Asks the model's source; undefined when nothing has changed. */
  checkForUpdate(id: string): Promise<Result<UpdateOffer | undefined>>;
  update(id: string): Promise<Result<void>>;
  /** After a failure. */
  resumeUpdate(id: string): Promise<Result<void>>;
  cancelUpdate(id: string): Promise<Result<void>>;
  /** Back to the version before the last update; calling it again goes forward. */
  rollBack(id: string): Promise<Result<void>>;
  /** Frees the version before the last update. */
  dropPrevious(id: string): Promise<Result<void>>;
}

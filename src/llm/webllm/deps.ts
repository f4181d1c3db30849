import type { AppError, Result } from '../../shared';
import type { LoadProgress } from '../../engine';
import type { LoadableModel } from '../../models';
import type { Session } from './session';

export interface WebLlmEngineDeps {
  /** The model that rewrites use, checked and complete. Errors: model-needed, model-missing, model-corrupt. */
  readonly model: () => Promise<Result<LoadableModel>>;
  /** Why there is no model to load, found out without reading its files. */
  readonly obstacle: () => Promise<AppError | undefined>;
  readonly openSession: (
    model: LoadableModel,
    onProgress: (progress: LoadProgress) => void,
  ) => Promise<Session>;
  /** Keeps the worker alive until the returned function is called. */
  readonly keepAlive: () => () => void;
  /** Milliseconds, monotonic. */
  readonly now: () => number;
  /** Milliseconds without a request after which the model gives its memory back. */
  readonly idleUnloadMs: () => Promise<number>;
}

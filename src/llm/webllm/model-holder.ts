import { AppFailure, type AppError } from '../../shared';
import type { LoadProgress } from '../../engine';
import type { LoadableModel } from '../../models';
import type { WebLlmEngineDeps } from './deps';
import { DeviceLost, engineFailure } from './failures';
import type { Session } from './session';

export interface Loaded {
  readonly model: LoadableModel;
  readonly session: Session;
}

export interface ModelHolder {
  /** The selected model's session, loaded when there is none yet. Throws AppFailure, or DeviceLost while loading. */
  get(onProgress: (progress: LoadProgress) => void): Promise<Loaded>;
  /** Id of the model in memory. */
  modelId(): string | undefined;
  drop(): Promise<void>;
}

interface ModelEvents {
  onLoading(modelId: string, progress: LoadProgress): void;
  onFailed(modelId: string, error: AppError): void;
  /** The model's device is gone, and the model with it. */
  onLost(): void;
}

/** At most one model in memory: the one that is selected now. Its calls must not overlap. */
export function createModelHolder(
  deps: Pick<WebLlmEngineDeps, 'model' | 'openSession'>,
  events: ModelEvents,
): ModelHolder {
  let loaded: Loaded | undefined;

  async function forgetWhenLost(one: Loaded): Promise<void> {
    await one.session.lost;
    if (loaded !== one) return;
    loaded = undefined;
    events.onLost();
  }

  async function drop(): Promise<void> {
    const before = loaded;
    loaded = undefined;
    await before?.session.close();
  }

  async function open(model: LoadableModel, onProgress: (progress: LoadProgress) => void): Promise<Loaded> {
    const { modelId } = model;
    const show = (progress: LoadProgress): void => {
      events.onLoading(modelId, progress);
      onProgress(progress);
    };
    show({ phase: 'loading', fraction: 0 });
    try {
      return { model, session: await deps.openSession(model, show) };
    } catch (thrown) {
      const error = engineFailure(thrown);
      events.onFailed(modelId, error);
      throw thrown instanceof DeviceLost ? thrown : new AppFailure(error);
    }
  }

  return {
    async get(onProgress) {
      const model = await deps.model();
      if (!model.ok) throw new AppFailure(model.error);
      if (loaded?.model.install === model.value.install) return loaded;
      await drop();
      const fresh = await open(model.value, onProgress);
      loaded = fresh;
      void forgetWhenLost(fresh);
      return fresh;
    },
    modelId: () => loaded?.model.modelId,
    drop,
  };
}

import type { EngineStats } from '../../engine';
import type { LoadableModel } from '../../models';
import type { Generated, Session } from './session';

/** What the card says about who answered, where and how fast. */
export function statsOf(
  model: LoadableModel,
  session: Session,
  made: Generated,
  elapsedMs: number,
): EngineStats {
  return {
    model: model.modelId,
    device: 'gpu',
    ...(session.deviceName === undefined ? {} : { deviceName: session.deviceName }),
    promptTokens: made.promptTokens,
    completionTokens: made.completionTokens,
    elapsedMs,
    ...(made.decodeRate === undefined ? {} : { decodeRate: made.decodeRate }),
  };
}

import type { AppError } from '../../shared';

/** The graphics device is gone: driver reset, GPU process crash, or memory taken away. */
export class DeviceLost extends Error {
  override readonly name = 'DeviceLost';
}

/** WebLLM's own error classes, by their names, and what they mean to a person. */
const codes: Readonly<Record<string, AppError['code']>> = {
  WebGPUNotAvailableError: 'no-webgpu',
  WebGPUNotFoundError: 'no-webgpu',
  ShaderF16SupportError: 'no-shader-f16',
  FeatureSupportError: 'model-incompatible',
  IntegrityError: 'model-corrupt',
  ModelNotFoundError: 'model-missing',
  MissingModelWasmError: 'model-missing',
  PrefillChunkSizeSmallerThanImageError: 'model-incompatible',
  ContextWindowSizeExceededError: 'text-too-long',
  // While loading, a device is lost because the weights do not fit.
  DeviceLostError: 'not-enough-memory',
};

/** What a failure of loading or generating is called. */
export function engineFailure(thrown: unknown): AppError {
  if (thrown instanceof DeviceLost) return { code: 'device-lost' };
  if (!(thrown instanceof Error)) return { code: 'engine-failed', detail: String(thrown) };
  const detail = `${thrown.name}: ${thrown.message}`.slice(0, 300);
  const known = codes[thrown.name];
  if (known !== undefined) return { code: known, detail };
  if (/out of memory|allocat/i.test(thrown.message)) return { code: 'not-enough-memory', detail };
  if (/maxStorageBufferBindingSize|maxComputeInvocations|limit/i.test(thrown.message))
    return { code: 'model-incompatible', detail };
  return { code: 'engine-failed', detail };
}

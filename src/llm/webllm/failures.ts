import type { AppError } from '../../shared';

/** The graphics device is gone: driver reset, GPU process crash, or memory taken away. */
export class DeviceLost extends Error {
  override readonly name = 'DeviceLost';
}

/** An allocation of graphics memory failed. */
export class MemoryExhausted extends Error {
  override readonly name = 'MemoryExhausted';
}

/** WebLLM's own error classes, by their names, and what they mean to a person. */
const codesOfNames: Readonly<Record<string, AppError['code']>> = {
  WebGPUNotAvailableError: 'no-webgpu',
  WebGPUNotFoundError: 'no-webgpu',
  FeatureSupportError: 'model-incompatible',
  UnsupportedTokenizerFilesError: 'model-incompatible',
  WindowSizeConfigurationError: 'model-incompatible',
  WindowSizeSpecificationError: 'model-incompatible',
  IntegrityError: 'model-corrupt',
  SyntaxError: 'model-corrupt',
  CompileError: 'model-corrupt',
  LinkError: 'model-incompatible',
  ModelNotFoundError: 'model-missing',
  MissingModelWasmError: 'model-missing',
  ContextWindowSizeExceededError: 'text-too-long',
  // While loading, a device is lost because the weights do not fit.
  DeviceLostError: 'not-enough-memory',
  MemoryExhausted: 'not-enough-memory',
};

/** Failures that have no class of their own, by what their messages say. Looked at first: the narrower ones. */
const codesOfMessages: readonly (readonly [RegExp, AppError['code']])[] = [
  // ShaderF16SupportError calls itself FeatureSupportError.
  [/shader-f16/i, 'no-shader-f16'],
  [/compatible GPU|WebGPU is not/i, 'no-webgpu'],
  [/out of memory|allocat|not enough memory/i, 'not-enough-memory'],
  // Files that are not in the caches have addresses of no host; asking for them fails at once.
  [/failed to fetch|NetworkError|Load failed/i, 'model-missing'],
  [/maxBufferSize|maxStorageBuffer|maxCompute|exceeds? limit/i, 'model-incompatible'],
];

/** What a failure of loading or generating is called. The detail never has the person's text in it. */
export function engineFailure(thrown: unknown): AppError {
  if (thrown instanceof DeviceLost) return { code: 'device-lost' };
  if (!(thrown instanceof Error)) return { code: 'engine-failed', detail: typeof thrown };
  const detail = `${thrown.name}: ${thrown.message}`.slice(0, 300);
  const byMessage = codesOfMessages.find(([pattern]) => pattern.test(thrown.message))?.[1];
  const code = byMessage ?? codesOfNames[thrown.name] ?? 'engine-failed';
  return { code, detail };
}

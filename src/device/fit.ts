import { fail, type AppError } from '../shared';
import type { Budget, DeviceProfile, ModelNeeds, Proposal } from './types';

/** Whether this device can run a model, and how fast. */
export type Fit =
  | { readonly fits: true; readonly tokensPerSecond?: number }
  | { readonly fits: false; readonly error: AppError };

/** What TVM's WebGPU runtime asks of an adapter at the least (its fallbacks included), in WebLLM 0.2.86. */
const leastLimits = {
  maxBufferSize: 2 ** 28,
  maxStorageBufferBindingSize: 2 ** 27,
  maxComputeWorkgroupStorageSize: 2 ** 15,
} as const;

/** Below this a model is slower than reading; bigger ones are proposed only above it. Tokens a second. */
export const comfortableRate = 10;

/** English words are about 1.3 tokens of the models in the catalogue. */
export const tokensPerWord = 1.3;

/**
 * Graphics memory that a model may take. Browsers do not tell it: half of the device's memory is what integrated
 * graphics may use and a modest guess for others. Without a figure, 2 GB.
 */
export function memoryBudget(profile: DeviceProfile, budget: Budget = {}): number {
  const guess = profile.deviceMemoryBytes === undefined ? 2e9 : profile.deviceMemoryBytes / 2;
  return Math.min(budget.maxMemoryBytes ?? Number.POSITIVE_INFINITY, guess);
}

/** Tokens a second while decoding: every token reads every weight once, and that is what takes the time. */
export function predictedRate(needs: ModelNeeds, profile: DeviceProfile): number | undefined {
  const { weightRate } = profile;
  if (weightRate === undefined || !needs.weightBytes) return undefined;
  return weightRate / needs.weightBytes;
}

/** Whether a model can run here. Errors: `no-webgpu`, `no-shader-f16`, `not-enough-memory`, `storage-full`. */
export function fit(needs: ModelNeeds, profile: DeviceProfile, budget: Budget = {}): Fit {
  const { adapter } = profile;
  if (!adapter) return no(fail('no-webgpu', { detail: profile.webgpu }));
  if (needs.requiredFeatures.includes('shader-f16') && !adapter.shaderF16) return no(fail('no-shader-f16'));
  for (const name of [
    'maxBufferSize',
    'maxStorageBufferBindingSize',
    'maxComputeWorkgroupStorageSize',
  ] as const) {
    if (adapter[name] < leastLimits[name]) {
      return no(fail('no-webgpu', { detail: `${name} ${adapter[name]} < ${leastLimits[name]}` }));
    }
  }
  const memory = needs.memoryBytes ?? needs.weightBytes ?? 0;
  const allowed = memoryBudget(profile, budget);
  if (memory > allowed) {
    return no(fail('not-enough-memory', { values: [gigabytes(memory), gigabytes(allowed)] }));
  }
  const { quota, usage = 0 } = profile.storage ?? {};
  if (quota !== undefined && (needs.downloadBytes ?? 0) > quota - usage) {
    return no(
      fail('storage-full', { values: [gigabytes(needs.downloadBytes ?? 0), gigabytes(quota - usage)] }),
    );
  }
  const rate = predictedRate(needs, profile);
  return rate === undefined ? { fits: true } : { fits: true, tokensPerSecond: rate };
}

const no = ({ error }: ReturnType<typeof fail>): Fit => ({ fits: false, error });

const gigabytes = (bytes: number): string => (bytes / 1e9).toFixed(1);

/**
 * The models that fit, best choice first: of those that are fast enough the one of the highest quality, then the
 * others by quality, then the slow ones, fastest first. Where no rate was measured, the lighter half of the memory
 * budget counts as fast enough.
 */
export function propose<Model extends ModelNeeds & { readonly quality: number }>(
  models: readonly Model[],
  profile: DeviceProfile,
  budget: Budget = {},
): Proposal<Model>[] {
  const budgetBytes = memoryBudget(profile, budget);
  const candidates = models.flatMap((model) => {
    const verdict = fit(model, profile, budget);
    if (!verdict.fits) return [];
    const rate = verdict.tokensPerSecond;
    const memory = model.memoryBytes ?? model.weightBytes ?? 0;
    return [
      {
        model,
        rate,
        memory,
        comfortable:
          rate === undefined
            ? memory <= budgetBytes / 2
            : rate >= (budget.leastTokensPerSecond ?? comfortableRate),
      },
    ];
  });
  return candidates
    .sort((a, b) => {
      if (a.comfortable !== b.comfortable) return a.comfortable ? -1 : 1;
      if (!a.comfortable) return (b.rate ?? 0) - (a.rate ?? 0) || a.memory - b.memory;
      return b.model.quality - a.model.quality || a.memory - b.memory;
    })
    .map(({ model, rate }) => ({
      model,
      budgetBytes,
      ...(model.memoryBytes === undefined ? {} : { memoryBytes: model.memoryBytes }),
      ...(rate === undefined ? {} : { tokensPerSecond: rate, wordsPerSecond: rate / tokensPerWord }),
    }));
}

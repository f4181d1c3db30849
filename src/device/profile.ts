import { measureWeightRate } from './benchmark';
import type { AdapterProfile, DeviceProfile } from './types';

/** Measured rates by adapter: a measurement is made once. */
export interface RateCache {
  get(adapter: string): Promise<number | undefined>;
  set(adapter: string, rate: number): Promise<void>;
}

export interface ProfileDeps {
  readonly navigator: {
    readonly gpu?: Pick<GPU, 'requestAdapter'>;
    readonly hardwareConcurrency?: number;
    /** GiB, rounded and capped; not in every browser. */
    readonly deviceMemory?: number;
    readonly storage?: Pick<StorageManager, 'estimate'>;
  };
  readonly rates: RateCache;
  /** Milliseconds, monotonic. */
  readonly now: () => number;
  readonly measure?: typeof measureWeightRate;
}

/**
 * What this device can do for a model. Measures the adapter the first time it meets it (under 300 ms on an ordinary
 * one); where that fails, everything else is still told.
 */
export async function readDeviceProfile(deps: ProfileDeps): Promise<DeviceProfile> {
  const { gpu, hardwareConcurrency, deviceMemory, storage } = deps.navigator;
  const estimate = await storage?.estimate();
  const base = {
    ...(hardwareConcurrency === undefined ? {} : { cores: hardwareConcurrency }),
    ...(deviceMemory === undefined ? {} : { deviceMemoryBytes: deviceMemory * 2 ** 30 }),
    ...(estimate ? { storage: { quota: estimate.quota ?? 0, usage: estimate.usage ?? 0 } } : {}),
  };
  if (!gpu) return { ...base, webgpu: 'no-api' };
  const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
  if (!adapter) return { ...base, webgpu: 'no-adapter' };
  const profile = adapterProfile(adapter);
  const measured = await rateOf(adapter, adapterKey(profile), deps);
  return { ...base, ...measured, webgpu: 'available', adapter: profile };
}

function adapterProfile(adapter: GPUAdapter): AdapterProfile {
  const { info, limits, features } = adapter;
  return {
    vendor: info.vendor,
    architecture: info.architecture,
    description: info.description,
    fallback: info.isFallbackAdapter,
    shaderF16: features.has('shader-f16'),
    subgroups: features.has('subgroups'),
    maxBufferSize: limits.maxBufferSize,
    maxStorageBufferBindingSize: limits.maxStorageBufferBindingSize,
    maxComputeWorkgroupStorageSize: limits.maxComputeWorkgroupStorageSize,
    maxComputeInvocationsPerWorkgroup: limits.maxComputeInvocationsPerWorkgroup,
  };
}

const adapterKey = ({ vendor, architecture, description }: AdapterProfile): string =>
  [vendor, architecture, description].join('/');

type Measured = Pick<DeviceProfile, 'weightRate' | 'weightRateError'>;

async function rateOf(adapter: GPUAdapter, key: string, deps: ProfileDeps): Promise<Measured> {
  const known = await deps.rates.get(key);
  if (known !== undefined) return { weightRate: known };
  let device: GPUDevice | undefined;
  try {
    device = await adapter.requestDevice();
    const weightRate = await (deps.measure ?? measureWeightRate)(device, deps.now);
    await deps.rates.set(key, weightRate);
    return { weightRate };
  } catch (thrown) {
    // Everything else about the device still holds; the next profile measures again.
    return { weightRateError: String(thrown) };
  } finally {
    device?.destroy();
  }
}

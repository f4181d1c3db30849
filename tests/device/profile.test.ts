import { describe, expect, it } from 'vitest';

import { rateOfLongRun } from '../../src/device/benchmark';
import { readDeviceProfile, type ProfileDeps } from '../../src/device';

const limits = {
  maxBufferSize: 2 ** 30,
  maxStorageBufferBindingSize: 2 ** 30,
  maxComputeWorkgroupStorageSize: 2 ** 15,
  maxComputeInvocationsPerWorkgroup: 256,
};

function deps(measure: ProfileDeps['measure'], known = new Map<string, number>()): ProfileDeps {
  const device = { destroy: () => {} } as unknown as GPUDevice;
  const adapter = {
    info: { vendor: 'acme', architecture: 'one', description: 'GPU', isFallbackAdapter: false },
    limits,
    features: new Set(['shader-f16']),
    requestDevice: () => Promise.resolve(device),
  } as unknown as GPUAdapter;
  return {
    navigator: {
      gpu: { requestAdapter: () => Promise.resolve(adapter) },
      deviceMemory: 8,
      hardwareConcurrency: 4,
      storage: { estimate: () => Promise.resolve({ quota: 100, usage: 1 }) },
    },
    rates: {
      get: (key) => Promise.resolve(known.get(key)),
      set: (key, rate) => Promise.resolve(void known.set(key, rate)),
    },
    now: () => 0,
    ...(measure ? { measure } : {}),
  };
}

describe('the profile of a device', () => {
  it('says what the browser says, and what was measured', async () => {
    expect(await readDeviceProfile(deps(() => Promise.resolve(5e9)))).toEqual({
      webgpu: 'available',
      cores: 4,
      deviceMemoryBytes: 8 * 2 ** 30,
      storage: { quota: 100, usage: 1 },
      weightRate: 5e9,
      adapter: {
        vendor: 'acme',
        architecture: 'one',
        description: 'GPU',
        fallback: false,
        shaderF16: true,
        subgroups: false,
        ...limits,
      },
    });
  });

  it('measures an adapter once', async () => {
    const known = new Map<string, number>();
    let measured = 0;
    const measure = () => Promise.resolve((measured += 1));
    await readDeviceProfile(deps(measure, known));
    expect(await readDeviceProfile(deps(measure, known))).toMatchObject({ weightRate: 1 });
    expect(measured).toBe(1);
  });

  it('tells the rest when the measurement fails, and measures again the next time', async () => {
    const known = new Map<string, number>();
    const lost = await readDeviceProfile(deps(() => Promise.reject(new Error('device lost')), known));
    expect(lost).toMatchObject({ webgpu: 'available', weightRateError: 'Error: device lost' });
    expect(await readDeviceProfile(deps(() => Promise.resolve(7), known))).toMatchObject({ weightRate: 7 });
  });

  it('tells a browser without WebGPU from a device without an adapter', async () => {
    const { navigator, ...rest } = deps(undefined);
    const { gpu: _none, ...without } = navigator;
    expect(await readDeviceProfile({ ...rest, navigator: without })).toMatchObject({
      webgpu: 'no-api',
      cores: 4,
    });
    const noAdapter = { ...navigator, gpu: { requestAdapter: () => Promise.resolve(null) } };
    expect(await readDeviceProfile({ ...rest, navigator: noAdapter })).toMatchObject({
      webgpu: 'no-adapter',
    });
  });
});

describe('the measurement', () => {
  it('grows until a run is long enough, and takes the better of two', async () => {
    const runs: number[] = [];
    const rate = await rateOfLongRun((rows) => {
      runs.push(rows);
      // A first run pays for everything; then a row takes 10 microseconds, once disturbed.
      return Promise.resolve(runs.length === 1 ? 30 : rows * 0.01 * (runs.length % 2 === 0 ? 1 : 2));
    });
    expect(runs).toEqual([32, 128, 512, 2048, 8192, 8192]);
    expect(rate).toBeCloseTo((8192 * 5120 * 1000) / 81.92);
  });

  it('ends on an adapter that is faster than can be measured', async () => {
    const rate = await rateOfLongRun(() => Promise.resolve(0));
    expect(Number.isFinite(rate)).toBe(true);
  });
});

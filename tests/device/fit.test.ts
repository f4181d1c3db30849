import { describe, expect, it } from 'vitest';

import { comfortableRate, fit, memoryBudget, propose, type DeviceProfile } from '../../src/device';
import { catalogue } from '../../src/models';

const adapter = {
  vendor: 'acme',
  architecture: 'one',
  description: '',
  fallback: false,
  shaderF16: true,
  subgroups: true,
  maxBufferSize: 2 ** 31,
  maxStorageBufferBindingSize: 2 ** 31,
  maxComputeWorkgroupStorageSize: 2 ** 15,
  maxComputeInvocationsPerWorkgroup: 1024,
};
const laptop: DeviceProfile = {
  webgpu: 'available',
  adapter,
  deviceMemoryBytes: 8 * 2 ** 30,
  cores: 8,
  storage: { quota: 1e11, usage: 0 },
  weightRate: 20e9,
};
const needs = { memoryBytes: 1e9, weightBytes: 7e8, requiredFeatures: [] as string[], downloadBytes: 8e8 };

describe('whether a model fits', () => {
  it('and how fast it will be', () => {
    expect(fit(needs, laptop)).toEqual({ fits: true, tokensPerSecond: 20e9 / 7e8 });
  });

  it.each<[string, object, object, object]>([
    [
      'without WebGPU',
      { requiredFeatures: [] },
      { adapter: undefined, webgpu: 'no-api' },
      { code: 'no-webgpu' },
    ],
    [
      'without 16-bit shaders where it needs them',
      { requiredFeatures: ['shader-f16'] },
      { adapter: { ...adapter, shaderF16: false } },
      { code: 'no-shader-f16' },
    ],
    [
      'with smaller buffers than the runtime asks for',
      {},
      { adapter: { ...adapter, maxStorageBufferBindingSize: 2 ** 26 } },
      { code: 'no-webgpu' },
    ],
    ['beyond the memory', { memoryBytes: 5e9 }, {}, { code: 'not-enough-memory', values: ['5.0', '4.3'] }],
    ['beyond the disk', { downloadBytes: 2e11 }, {}, { code: 'storage-full', values: ['200.0', '100.0'] }],
  ])('not %s', (_name, model, device, error) => {
    const { adapter: changed = laptop.adapter, ...rest } = { ...laptop, ...device } as DeviceProfile;
    const profile =
      'adapter' in device && device.adapter === undefined ? rest : { ...rest, adapter: changed };
    expect(fit({ ...needs, ...model }, profile as DeviceProfile)).toMatchObject({ fits: false, error });
  });

  it('takes the weights as the least when nobody has said the memory', () => {
    expect(fit({ weightBytes: 9e9, requiredFeatures: [] }, laptop)).toMatchObject({ fits: false });
  });

  it('says nothing of the speed that was not measured', () => {
    const { weightRate: _unknown, ...unmeasured } = laptop;
    expect(fit(needs, unmeasured)).toEqual({ fits: true });
  });
});

describe('the memory a model may take', () => {
  it('is half of the device’s, and never more than the person allows', () => {
    expect(memoryBudget(laptop)).toBe(4 * 2 ** 30);
    expect(memoryBudget(laptop, { maxMemoryBytes: 1e9 })).toBe(1e9);
    expect(memoryBudget(laptop, { maxMemoryBytes: 1e12 })).toBe(4 * 2 ** 30);
    expect(memoryBudget({ webgpu: 'available' })).toBe(2e9);
  });
});

describe('the proposal', () => {
  it('is the best of those that are fast enough, and says why', () => {
    const [first] = propose(catalogue, laptop);
    expect(first).toMatchObject({ budgetBytes: 4 * 2 ** 30 });
    expect(first?.tokensPerSecond).toBeGreaterThanOrEqual(comfortableRate);
    expect(first?.wordsPerSecond).toBeCloseTo((first?.tokensPerSecond ?? 0) / 1.3);
    const better = catalogue.filter(
      ({ quality, memoryBytes, weightBytes }) =>
        quality > (first?.model.quality ?? 0) &&
        memoryBytes <= 4 * 2 ** 30 &&
        20e9 / weightBytes >= comfortableRate,
    );
    expect(better).toEqual([]);
  });

  it('becomes smaller with the device', () => {
    const of = (weightRate: number, gigabytes: number): number =>
      propose(catalogue, { ...laptop, weightRate, deviceMemoryBytes: gigabytes * 2 ** 30 })[0]?.model
        .weightBytes ?? 0;
    expect(of(100e9, 16)).toBeGreaterThan(of(10e9, 16));
    expect(of(100e9, 16)).toBeGreaterThan(of(100e9, 2));
  });

  it('on a slow device is the fastest one', () => {
    const slow = propose(catalogue, { ...laptop, weightRate: 1e8 });
    const rates = slow.map(({ tokensPerSecond = 0 }) => tokensPerSecond);
    expect(rates).toEqual(rates.toSorted((a, b) => b - a));
  });

  it('leaves out what does not fit', () => {
    const noF16 = { ...laptop, adapter: { ...adapter, shaderF16: false } };
    const proposed = propose(catalogue, noF16);
    expect(proposed.length).toBeGreaterThan(3);
    expect(proposed.filter(({ model }) => model.requiredFeatures.length > 0)).toEqual([]);
    expect(propose(catalogue, { webgpu: 'no-api' })).toEqual([]);
  });
});

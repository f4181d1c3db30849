import { describe, expect, it } from 'vitest';

import { deviceView } from '../../src/pages/options/models/device-view';
import type { AdapterProfile, DeviceProfile } from '../../src/device';

const adapter: AdapterProfile = {
  vendor: 'intel',
  architecture: 'xe',
  description: '',
  fallback: false,
  shaderF16: true,
  subgroups: true,
  maxBufferSize: 2 ** 30,
  maxStorageBufferBindingSize: 2 ** 30,
  maxComputeWorkgroupStorageSize: 2 ** 15,
  maxComputeInvocationsPerWorkgroup: 256,
};
const view = (profile: DeviceProfile) => deviceView({ profile, memoryBytes: 4e9 }, undefined);

describe('the device on the options page', () => {
  it('is named by what the driver says, or by vendor and architecture', () => {
    const named = (change: Partial<AdapterProfile>) =>
      view({ webgpu: 'available', adapter: { ...adapter, ...change } });
    expect(named({})).toMatchObject({ webgpu: true, gpu: 'intel xe' });
    expect(named({ description: 'Arc A770' })).toMatchObject({ gpu: 'Arc A770' });
    expect(named({ architecture: '' })).toMatchObject({ gpu: 'intel' });
  });

  it('says what is missing where no model can run, and how much memory models would have', () => {
    expect(view({ webgpu: 'no-adapter' })).toEqual({
      webgpu: false,
      error: { code: 'no-webgpu', detail: 'no-adapter' },
      memoryBytes: 4e9,
    });
  });

  it('says only what the browser told: nothing is made up', () => {
    expect(Object.keys(view({ webgpu: 'no-api' })).sort()).toEqual(['error', 'memoryBytes', 'webgpu']);
  });

  it('never has less than nothing free', () => {
    expect(view({ webgpu: 'no-api', storage: { quota: 10, usage: 4 } }).freeBytes).toBe(6);
    expect(view({ webgpu: 'no-api', storage: { quota: 10, usage: 14 } }).freeBytes).toBe(0);
    expect(view({ webgpu: 'no-api', storage: { quota: 10 } }).freeBytes).toBe(10);
  });
});

import { describe, expect, it } from 'vitest';

import { deviceView } from '../../src/client/pages/device';
import type { AdapterProfile, DeviceProfile } from '../../src/engine/device';

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
    expect(view({ webgpu: 'available', adapter }).gpu).toBe('intel xe');
    expect(view({ webgpu: 'available', adapter: { ...adapter, description: 'Arc A770' } }).gpu).toBe(
      'Arc A770',
    );
    expect(view({ webgpu: 'available', adapter: { ...adapter, architecture: '' } }).gpu).toBe('intel');
  });

  it('says what is missing where no model can run, and how much memory models would have', () => {
    const seen = view({ webgpu: 'no-adapter' });
    expect(seen).toMatchObject({ webgpu: false, shaderF16: false, memoryBytes: 4e9 });
    expect(seen.error).toMatchObject({ code: 'no-webgpu', detail: 'no-adapter' });
    expect(seen.gpu).toBeUndefined();
  });

  it('says only what the browser told: nothing is made up', () => {
    expect(Object.keys(view({ webgpu: 'no-api' })).sort()).toEqual([
      'error',
      'memoryBytes',
      'shaderF16',
      'webgpu',
    ]);
  });

  it('never has less than nothing free', () => {
    expect(view({ webgpu: 'no-api', storage: { quota: 10, usage: 4 } }).freeBytes).toBe(6);
    expect(view({ webgpu: 'no-api', storage: { quota: 10, usage: 14 } }).freeBytes).toBe(0);
    expect(view({ webgpu: 'no-api', storage: { quota: 10 } }).freeBytes).toBe(10);
  });
});

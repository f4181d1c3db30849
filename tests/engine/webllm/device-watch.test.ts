import { describe, expect, it, vi } from 'vitest';

import { watchDevices } from '../../../src/engine/webllm/device-watch';

/** As much of a device as is touched here. */
const fakeDevice = () => Object.assign(new EventTarget(), { destroy: vi.fn<() => void>() });

describe('watching the graphics devices of a model', () => {
  it('destroys those that were asked for meanwhile, and leaves the interface as it was', async () => {
    const made = [fakeDevice(), fakeDevice(), fakeDevice()];
    let next = 0;
    const requestDevice = vi.fn<() => Promise<GPUDevice>>(async () => made[next++] as unknown as GPUDevice);
    const adapter = { requestDevice };
    const watch = watchDevices(adapter);
    await adapter.requestDevice();
    await adapter.requestDevice();
    watch.release();
    expect(adapter.requestDevice).toBe(requestDevice);
    await adapter.requestDevice();
    watch.destroy();
    expect(made.map(({ destroy }) => destroy.mock.calls.length)).toEqual([1, 1, 0]);
  });

  it('is nothing where there is no WebGPU', () => {
    const watch = watchDevices();
    watch.release();
    watch.destroy();
    expect('GPUAdapter' in globalThis).toBe(false);
  });
});

import { describe, expect, it, vi } from 'vitest';

import { watchDevices } from '../../src/llm/webllm/device-watch';

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

  /** An adapter that makes a new device for every request. */
  function adapterOf() {
    const made: ReturnType<typeof fakeDevice>[] = [];
    const requestDevice = vi.fn<() => Promise<GPUDevice>>(async () => {
      const device = fakeDevice();
      made.push(device);
      return device as unknown as GPUDevice;
    });
    return { made, requestDevice, adapter: { requestDevice } };
  }
  const destroyed = (devices: readonly ReturnType<typeof fakeDevice>[]): readonly number[] =>
    devices.map(({ destroy }) => destroy.mock.calls.length);

  it.each([
    ['first', 0],
    ['last', 1],
  ])('watches two loads at once, whichever is released: the one that began %s', async (_which, first) => {
    const { made, requestDevice, adapter } = adapterOf();
    const watches = [watchDevices(adapter), watchDevices(adapter)];
    watches[first]?.release();
    await adapter.requestDevice();
    watches[1 - first]?.release();
    expect(adapter.requestDevice).toBe(requestDevice);
    watches[first]?.destroy();
    expect(destroyed(made)).toEqual([0]);
    watches[1 - first]?.destroy();
    expect(destroyed(made)).toEqual([1]);
  });

  it('resolves for every load when an allocation fails', async () => {
    vi.stubGlobal('GPUOutOfMemoryError', class extends Error {});
    const { made, adapter } = adapterOf();
    const first = watchDevices(adapter);
    const second = watchDevices(adapter);
    first.release();
    await adapter.requestDevice();
    made[0]?.dispatchEvent(
      Object.assign(new Event('uncapturederror'), { error: new GPUOutOfMemoryError('no memory') }),
    );
    expect(await second.exhausted).toBeUndefined();
    vi.unstubAllGlobals();
  });

  it('frees a device that two loads saw when both are done with it', async () => {
    const { made, adapter } = adapterOf();
    const watches = [watchDevices(adapter), watchDevices(adapter)];
    await adapter.requestDevice();
    watches[0]?.destroy();
    watches[0]?.destroy();
    expect(destroyed(made)).toEqual([0]);
    watches[1]?.destroy();
    expect(destroyed(made)).toEqual([1]);
  });

  it('is nothing where there is no WebGPU', () => {
    const watch = watchDevices();
    watch.release();
    watch.destroy();
    expect('GPUAdapter' in globalThis).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';

import { isSaving, watchGpuMemory } from '../../src/device';

/** Prototypes of a graphics device that only counts. */
function prototypes() {
  const destroyed: unknown[] = [];
  const buffer = {
    destroy(this: unknown): undefined {
      destroyed.push(this);
      return undefined;
    },
  };
  const device = {
    createBuffer: (_descriptor: GPUBufferDescriptor): GPUBuffer => Object.create(buffer) as GPUBuffer,
  };
  return { device, buffer, destroyed };
}

describe('graphics memory that a model takes', () => {
  it('is the most that was held at once', () => {
    const { device, buffer, destroyed } = prototypes();
    const memory = watchGpuMemory(device, buffer);
    const first = device.createBuffer({ size: 100, usage: 0 });
    device.createBuffer({ size: 50, usage: 0 });
    first.destroy();
    device.createBuffer({ size: 80, usage: 0 });
    expect(memory.peakBytes()).toBe(150);
    expect(destroyed).toEqual([first]);
  });

  it('counts a buffer that is destroyed twice once, and none that was made before', () => {
    const { device, buffer } = prototypes();
    const older = device.createBuffer({ size: 1000, usage: 0 });
    const memory = watchGpuMemory(device, buffer);
    const first = device.createBuffer({ size: 100, usage: 0 });
    older.destroy();
    first.destroy();
    first.destroy();
    device.createBuffer({ size: 60, usage: 0 });
    expect(memory.peakBytes()).toBe(100);
  });

  it('leaves the interface as it was found', () => {
    const { device, buffer } = prototypes();
    const { createBuffer } = device;
    const { destroy } = buffer;
    const memory = watchGpuMemory(device, buffer);
    expect(device.createBuffer).not.toBe(createBuffer);
    memory.stop();
    expect([device.createBuffer, buffer.destroy]).toEqual([createBuffer, destroy]);
  });

  it.each([
    ['first', 0],
    ['last', 1],
  ])('is counted for two at once, whichever stops: the one that began %s', (_which, first) => {
    const { device, buffer } = prototypes();
    const { createBuffer } = device;
    const { destroy } = buffer;
    const memories = [watchGpuMemory(device, buffer), watchGpuMemory(device, buffer)];
    device.createBuffer({ size: 100, usage: 0 });
    memories[first]?.stop();
    device.createBuffer({ size: 50, usage: 0 }).destroy();
    device.createBuffer({ size: 20, usage: 0 });
    expect([memories[first]?.peakBytes(), memories[1 - first]?.peakBytes()]).toEqual([100, 150]);
    memories[1 - first]?.stop();
    expect([device.createBuffer, buffer.destroy]).toEqual([createBuffer, destroy]);
  });
});

describe('a battery', () => {
  it('runs low at a fifth, unless it is being charged or nobody tells', () => {
    expect(isSaving({ charging: false, level: 0.2 })).toBe(true);
    expect(isSaving({ charging: false, level: 0.21 })).toBe(false);
    expect(isSaving({ charging: true, level: 0.01 })).toBe(false);
    expect(isSaving(undefined)).toBe(false);
  });
});

import { createSharedPatch } from '../shared';

/** Counts the graphics buffers that are made and destroyed in this thread. */
export interface GpuMemory {
  /** Most bytes held at once since the start. */
  peakBytes(): number;
  stop(): void;
}

/**
 * WebGPU has no figure for the memory in use (only limits, see https://www.w3.org/TR/webgpu/#limits; asked for in
 * https://github.com/gpuweb/gpuweb/issues/5505), and WebLLM exports none of its buffers: they are counted where they
 * are made and destroyed.
 */
const watchMade = createSharedPatch<
  Pick<GPUDevice, 'createBuffer'>,
  (buffer: GPUBuffer, bytes: number) => void
>((device, listeners) => {
  const { createBuffer } = device;
  device.createBuffer = function counted(this: GPUDevice, descriptor) {
    const made = createBuffer.call(this, descriptor);
    for (const listener of listeners) listener(made, descriptor.size);
    return made;
  };
  return () => {
    device.createBuffer = createBuffer;
  };
});

const watchDestroyed = createSharedPatch<Pick<GPUBuffer, 'destroy'>, (buffer: GPUBuffer) => void>(
  (prototype, listeners) => {
    const { destroy } = prototype;
    prototype.destroy = function counted(this: GPUBuffer) {
      for (const listener of listeners) listener(this);
      return destroy.call(this);
    };
    return () => {
      prototype.destroy = destroy;
    };
  },
);

/** What a model takes of the graphics memory. `device` and `buffer` are GPUDevice's and GPUBuffer's prototypes. */
export function watchGpuMemory(
  device: Pick<GPUDevice, 'createBuffer'> = GPUDevice.prototype,
  buffer: Pick<GPUBuffer, 'destroy'> = GPUBuffer.prototype,
): GpuMemory {
  const sizes = new WeakMap<GPUBuffer, number>();
  let held = 0;
  let peak = 0;
  const stops = [
    watchMade(device, (made, bytes) => {
      sizes.set(made, bytes);
      held += bytes;
      peak = Math.max(peak, held);
    }),
    watchDestroyed(buffer, (gone) => {
      held -= sizes.get(gone) ?? 0;
      sizes.delete(gone);
    }),
  ];
  return {
    peakBytes: () => peak,
    stop() {
      for (const stop of stops) stop();
    },
  };
}

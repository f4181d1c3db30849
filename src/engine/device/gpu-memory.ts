/** Counts the graphics buffers that are made and destroyed in this thread. */
export interface GpuMemory {
  /** Most bytes held at once since the start. */
  peakBytes(): number;
  stop(): void;
}

/**
 * What a model really takes of the graphics memory. WebGPU has no figure for it, so every buffer is counted where it
 * is made; `prototypes` are GPUDevice's and GPUBuffer's.
 */
export function watchGpuMemory(
  device: Pick<GPUDevice, 'createBuffer'> = GPUDevice.prototype,
  buffer: Pick<GPUBuffer, 'destroy'> = GPUBuffer.prototype,
): GpuMemory {
  const { createBuffer } = device;
  const { destroy } = buffer;
  const sizes = new WeakMap<object, number>();
  let held = 0;
  let peak = 0;
  device.createBuffer = function counted(this: GPUDevice, descriptor) {
    const made = createBuffer.call(this, descriptor);
    sizes.set(made, descriptor.size);
    held += descriptor.size;
    peak = Math.max(peak, held);
    return made;
  };
  buffer.destroy = function counted(this: GPUBuffer) {
    held -= sizes.get(this) ?? 0;
    sizes.delete(this);
    return destroy.call(this);
  };
  return {
    peakBytes: () => peak,
    stop() {
      device.createBuffer = createBuffer;
      buffer.destroy = destroy;
    },
  };
}

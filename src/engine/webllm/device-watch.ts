/** The graphics devices that WebLLM asks for while it loads: it hands them to nobody. */
export interface DeviceWatch {
  /** Resolves when an allocation failed. WebGPU goes on without the memory, and what is computed is nonsense. */
  readonly exhausted: Promise<void>;
  /** Leaves devices that are asked for from now on to others. */
  release(): void;
  /** Gives their memory back, in whatever state they were left. */
  destroy(): void;
}

export function watchDevices(adapter: Pick<GPUAdapter, 'requestDevice'> = GPUAdapter.prototype): DeviceWatch {
  const { requestDevice } = adapter;
  const devices: GPUDevice[] = [];
  let tell = (): void => {};
  const exhausted = new Promise<void>((resolve) => {
    tell = resolve;
  });
  adapter.requestDevice = async function watched(this: GPUAdapter, descriptor) {
    const device = await requestDevice.call(this, descriptor);
    device.addEventListener('uncapturederror', ({ error }) => {
      if (error instanceof GPUOutOfMemoryError) tell();
    });
    devices.push(device);
    return device;
  };
  return {
    exhausted,
    release() {
      adapter.requestDevice = requestDevice;
    },
    destroy() {
      for (const device of devices) device.destroy();
    },
  };
}

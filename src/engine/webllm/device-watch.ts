/** The graphics devices that WebLLM asks for while it loads: it hands them to nobody. */
export interface DeviceWatch {
  /** Resolves when an allocation failed. WebGPU goes on without the memory, and what is computed is nonsense. */
  readonly exhausted: Promise<void>;
  /** Leaves devices that are asked for from now on to others. */
  release(): void;
  /** Gives their memory back, in whatever state they were left. */
  destroy(): void;
}

type Adapter = Pick<GPUAdapter, 'requestDevice'>;

/** Where the browser has no WebGPU there is nothing to watch, and WebLLM says so itself. */
const browsersAdapter = (): Adapter | undefined =>
  'GPUAdapter' in globalThis ? GPUAdapter.prototype : undefined;

export function watchDevices(adapter = browsersAdapter()): DeviceWatch {
  const devices: GPUDevice[] = [];
  let tell = (): void => {};
  const exhausted = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const requestDevice = adapter?.requestDevice;
  if (adapter && requestDevice) {
    adapter.requestDevice = async function watched(this: GPUAdapter, descriptor) {
      const device = await requestDevice.call(this, descriptor);
      device.addEventListener('uncapturederror', ({ error }) => {
        if (error instanceof GPUOutOfMemoryError) tell();
      });
      devices.push(device);
      return device;
    };
  }
  return {
    exhausted,
    release() {
      if (adapter && requestDevice) adapter.requestDevice = requestDevice;
    },
    destroy() {
      for (const device of devices) device.destroy();
    },
  };
}

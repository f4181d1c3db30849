import { createSharedPatch } from '../../shared';

/** The graphics devices that were requested while a model was loaded. */
export interface DeviceWatch {
  /** Resolves when an allocation failed. WebGPU goes on without the memory, and what is computed is nonsense. */
  readonly exhausted: Promise<void>;
  /** Stops watching for new devices; those that were seen stay watched. */
  release(): void;
  /** Frees the devices' memory, whatever state they are in. A device that two watches saw is freed by the second. */
  destroy(): void;
}

type Adapter = Pick<GPUAdapter, 'requestDevice'>;

/**
 * WebLLM requests its device inside MLCEngine.reload(), has no option to pass one in and no event for failed
 * allocations, after which a model writes gibberish (https://github.com/mlc-ai/web-llm/issues/356).
 */
const watchRequests = createSharedPatch<Adapter, (device: GPUDevice) => void>((adapter, listeners) => {
  const { requestDevice } = adapter;
  adapter.requestDevice = async function watched(this: GPUAdapter, descriptor) {
    const present = [...listeners];
    const device = await requestDevice.call(this, descriptor);
    for (const listener of present) listener(device);
    return device;
  };
  return () => {
    adapter.requestDevice = requestDevice;
  };
});

/** How many watches have a device: of two loads at the same time nobody can tell which one requested it. */
const holders = new WeakMap<GPUDevice, number>();

/** Undefined where the browser has no WebGPU: there is nothing to watch, and WebLLM reports it. */
const browsersAdapter = (): Adapter | undefined =>
  'GPUAdapter' in globalThis ? GPUAdapter.prototype : undefined;

export function watchDevices(adapter = browsersAdapter()): DeviceWatch {
  const devices = new Set<GPUDevice>();
  let onExhausted = (): void => {};
  const exhausted = new Promise<void>((resolve) => {
    onExhausted = resolve;
  });
  const hold = (device: GPUDevice): void => {
    device.addEventListener('uncapturederror', ({ error }) => {
      if (error instanceof GPUOutOfMemoryError) onExhausted();
    });
    devices.add(device);
    holders.set(device, (holders.get(device) ?? 0) + 1);
  };
  const release = adapter ? watchRequests(adapter, hold) : (): void => {};
  return {
    exhausted,
    release,
    destroy() {
      for (const device of devices) {
        const others = (holders.get(device) ?? 1) - 1;
        holders.set(device, others);
        if (others === 0) device.destroy();
      }
      devices.clear();
    },
  };
}

import { fail } from '../../../shared';
import type { PowerState } from '../../../device';
import type { Status } from '../../../messaging';
import type { DeviceView } from '../types';

/** The device in the words of the options page. */
export function deviceView(
  { profile, memoryBytes }: NonNullable<Status['device']>,
  battery: PowerState | undefined,
): DeviceView {
  const { adapter, webgpu, storage, deviceMemoryBytes, cores, weightRate } = profile;
  const { quota, usage = 0 } = storage ?? {};
  const facts = {
    memoryBytes,
    ...(quota === undefined ? {} : { freeBytes: Math.max(0, quota - usage) }),
    ...(deviceMemoryBytes === undefined ? {} : { deviceMemoryBytes }),
    ...(cores === undefined ? {} : { cores }),
    ...(weightRate === undefined ? {} : { weightRate }),
    ...(battery ? { battery } : {}),
  };
  if (!adapter) return { ...facts, webgpu: false, error: fail('no-webgpu', { detail: webgpu }).error };
  return {
    ...facts,
    webgpu: true,
    shaderF16: adapter.shaderF16,
    software: adapter.fallback,
    subgroups: adapter.subgroups,
    bufferBytes: adapter.maxBufferSize,
    gpu: adapter.description || [adapter.vendor, adapter.architecture].filter(Boolean).join(' '),
  };
}

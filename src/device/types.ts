/** What a model asks of a device. */
export interface ModelNeeds {
  /** Graphics memory with its context, bytes. Absent where nobody has said it; then the weights are the least. */
  readonly memoryBytes?: number;
  /** Weights read for every token, bytes. */
  readonly weightBytes?: number;
  readonly requiredFeatures: readonly string[];
  /** Bytes still to be stored. */
  readonly downloadBytes?: number;
}

export interface AdapterProfile {
  readonly vendor: string;
  readonly architecture: string;
  readonly description: string;
  /** A software adapter: works, slowly. */
  readonly fallback: boolean;
  readonly shaderF16: boolean;
  readonly subgroups: boolean;
  /** Bytes. */
  readonly maxBufferSize: number;
  readonly maxStorageBufferBindingSize: number;
  readonly maxComputeWorkgroupStorageSize: number;
  readonly maxComputeInvocationsPerWorkgroup: number;
}

export interface DeviceProfile {
  /** no-api: the browser has no WebGPU. no-adapter: it has, but not for this device. */
  readonly webgpu: 'available' | 'no-api' | 'no-adapter';
  readonly adapter?: AdapterProfile;
  /** As the browser rounds and caps it, bytes. */
  readonly deviceMemoryBytes?: number;
  readonly cores?: number;
  readonly storage?: { readonly quota?: number; readonly usage?: number };
  /** Weight bytes a second that this adapter reads in a decoding step, measured. */
  readonly weightRate?: number;
  /** Why nothing was measured, for the details fold. */
  readonly weightRateError?: string;
}

/** What the browser tells of the device's battery. */
export interface PowerState {
  readonly charging: boolean;
  /** 0 (empty) .. 1. */
  readonly level: number;
}

/** The person's limits; every one has a default. */
export interface Budget {
  /** Most graphics memory a model may take, bytes. */
  readonly maxMemoryBytes?: number;
  /** Slower models are not proposed while a faster one fits, tokens a second; `comfortableRate` by default. */
  readonly leastTokensPerSecond?: number;
}

/** Why this one: the values of a sentence such as "fits 0.9 of your 4 GB, about 18 words a second". */
export interface Proposal<Model> {
  readonly model: Model;
  readonly memoryBytes?: number;
  readonly budgetBytes: number;
  readonly tokensPerSecond?: number;
  readonly wordsPerSecond?: number;
}

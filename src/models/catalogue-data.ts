/** As WebLLM names it: weights of 4 bits, sums in floats of 16 or 32 bits. */
export type Quantization = 'q4f16_1' | 'q4f32_1';

/** One quantization of a family. */
interface CatalogueVariant {
  /** WebLLM's model id and the hub repository's name. */
  readonly id: string;
  readonly quantisation: Quantization;
  /** File name of the compiled library. */
  readonly library: string;
  /** Graphics memory with the model's `contextTokens`, in MB of 10^6 bytes as WebLLM states it. */
  readonly memoryMB: number;
  readonly requiredFeatures: readonly 'shader-f16'[];
}

interface CatalogueModel {
  readonly family: string;
  readonly parameters: number;
  /** tokenizer.json, roughly. */
  readonly tokenizerBytes: number;
  readonly licence: string;
  /** BCP 47, as the model's card names them; the best-known ones where the card claims a hundred. */
  readonly languages: readonly string[];
  readonly contextTokens: number;
  /** Order of expected quality at rewriting within this list, 1 (least) .. 10. A judgement, not a measurement. */
  readonly quality: number;
  readonly goodAt: string;
  /** Thinks aloud unless told not to (`enable_thinking: false`). */
  readonly thinks?: boolean;
  readonly variants: readonly CatalogueVariant[];
}

/**
 * Small instruct models that WebLLM publishes libraries for, smallest first. Data only: a model is added by adding
 * a record. `memoryMB`, `requiredFeatures`, `library` and `contextTokens` are WebLLM's own (a test compares them with
 * the installed package). Parameter counts, licences and languages are from the models' cards. q4f16 variants
 * need shader-f16 even where WebLLM's record does not say so: their shaders `enable f16`.
 */
export const catalogueData: readonly CatalogueModel[] = [
  {
    family: 'SmolLM2 360M',
    parameters: 362e6,
    tokenizerBytes: 2e6,
    licence: 'Apache-2.0',
    languages: ['en'],
    contextTokens: 4096,
    quality: 1,
    goodAt: 'Short English sentences on machines with little memory',
    variants: [
      {
        id: 'SmolLM2-360M-Instruct-q4f16_1-MLC',
        quantisation: 'q4f16_1',
        library: 'SmolLM2-360M-Instruct-q4f16_1_cs1k-webgpu.wasm',
        memoryMB: 376.06,
        requiredFeatures: ['shader-f16'],
      },
      {
        id: 'SmolLM2-360M-Instruct-q4f32_1-MLC',
        quantisation: 'q4f32_1',
        library: 'SmolLM2-360M-Instruct-q4f32_1_cs1k-webgpu.wasm',
        memoryMB: 579.61,
        requiredFeatures: [],
      },
    ],
  },
  {
    family: 'Qwen2.5 0.5B',
    parameters: 494e6,
    tokenizerBytes: 7e6,
    licence: 'Apache-2.0',
    languages: ['en', 'zh', 'es', 'fr', 'pt', 'de', 'it', 'ru', 'ja', 'ko', 'vi', 'th', 'ar'],
    contextTokens: 4096,
    quality: 2,
    goodAt: 'Quick rewrites of a sentence or two',
    variants: [
      {
        id: 'Qwen2.5-0.5B-Instruct-q4f16_1-MLC',
        quantisation: 'q4f16_1',
        library: 'Qwen2-0.5B-Instruct-q4f16_1_cs1k-webgpu.wasm',
        memoryMB: 944.62,
        requiredFeatures: ['shader-f16'],
      },
      {
        id: 'Qwen2.5-0.5B-Instruct-q4f32_1-MLC',
        quantisation: 'q4f32_1',
        library: 'Qwen2-0.5B-Instruct-q4f32_1_cs1k-webgpu.wasm',
        memoryMB: 1060.2,
        requiredFeatures: [],
      },
    ],
  },
  {
    family: 'Gemma 3 1B',
    parameters: 1000e6,
    tokenizerBytes: 20e6,
    licence: 'Gemma Terms of Use',
    languages: ['en'],
    contextTokens: 4096,
    quality: 4,
    goodAt: 'Natural English on machines with little memory',
    variants: [
      {
        id: 'gemma3-1b-it-q4f16_1-MLC',
        quantisation: 'q4f16_1',
        library: 'gemma3-1b-it-q4f16_1_cs1k-webgpu.wasm',
        memoryMB: 711.07,
        requiredFeatures: ['shader-f16'],
      },
    ],
  },
  {
    family: 'Llama 3.2 1B',
    parameters: 1236e6,
    tokenizerBytes: 9e6,
    licence: 'Llama 3.2 Community License',
    languages: ['en', 'de', 'fr', 'it', 'pt', 'hi', 'es', 'th'],
    contextTokens: 4096,
    quality: 5,
    goodAt: 'Everyday rewriting: a good balance of speed and quality',
    variants: [
      {
        id: 'Llama-3.2-1B-Instruct-q4f16_1-MLC',
        quantisation: 'q4f16_1',
        library: 'Llama-3.2-1B-Instruct-q4f16_1_cs1k-webgpu.wasm',
        memoryMB: 879.04,
        requiredFeatures: ['shader-f16'],
      },
      {
        id: 'Llama-3.2-1B-Instruct-q4f32_1-MLC',
        quantisation: 'q4f32_1',
        library: 'Llama-3.2-1B-Instruct-q4f32_1_cs1k-webgpu.wasm',
        memoryMB: 1128.82,
        requiredFeatures: [],
      },
    ],
  },
  {
    family: 'Qwen2.5 1.5B',
    parameters: 1544e6,
    tokenizerBytes: 7e6,
    licence: 'Apache-2.0',
    languages: ['en', 'zh', 'es', 'fr', 'pt', 'de', 'it', 'ru', 'ja', 'ko', 'vi', 'th', 'ar'],
    contextTokens: 4096,
    quality: 6,
    goodAt: 'Rewriting in many languages',
    variants: [
      {
        id: 'Qwen2.5-1.5B-Instruct-q4f16_1-MLC',
        quantisation: 'q4f16_1',
        library: 'Qwen2-1.5B-Instruct-q4f16_1_cs1k-webgpu.wasm',
        memoryMB: 1629.75,
        requiredFeatures: ['shader-f16'],
      },
      {
        id: 'Qwen2.5-1.5B-Instruct-q4f32_1-MLC',
        quantisation: 'q4f32_1',
        library: 'Qwen2-1.5B-Instruct-q4f32_1_cs1k-webgpu.wasm',
        memoryMB: 1888.97,
        requiredFeatures: [],
      },
    ],
  },
  {
    family: 'Qwen3 1.7B',
    parameters: 1720e6,
    tokenizerBytes: 11e6,
    licence: 'Apache-2.0',
    languages: ['en', 'zh', 'es', 'fr', 'pt', 'de', 'it', 'ru', 'ja', 'ko', 'ar'],
    contextTokens: 4096,
    quality: 7,
    goodAt: 'Following detailed instructions in many languages',
    thinks: true,
    variants: [
      {
        id: 'Qwen3-1.7B-q4f16_1-MLC',
        quantisation: 'q4f16_1',
        library: 'Qwen3-1.7B-q4f16_1_cs1k-webgpu.wasm',
        memoryMB: 2036.66,
        requiredFeatures: ['shader-f16'],
      },
      {
        id: 'Qwen3-1.7B-q4f32_1-MLC',
        quantisation: 'q4f32_1',
        library: 'Qwen3-1.7B-q4f32_1_cs1k-webgpu.wasm',
        memoryMB: 2635.44,
        requiredFeatures: [],
      },
    ],
  },
  {
    family: 'Llama 3.2 3B',
    parameters: 3213e6,
    tokenizerBytes: 9e6,
    licence: 'Llama 3.2 Community License',
    languages: ['en', 'de', 'fr', 'it', 'pt', 'hi', 'es', 'th'],
    contextTokens: 4096,
    quality: 8,
    goodAt: 'Longer texts and a careful tone',
    variants: [
      {
        id: 'Llama-3.2-3B-Instruct-q4f16_1-MLC',
        quantisation: 'q4f16_1',
        library: 'Llama-3.2-3B-Instruct-q4f16_1_cs1k-webgpu.wasm',
        memoryMB: 2263.69,
        requiredFeatures: ['shader-f16'],
      },
      {
        id: 'Llama-3.2-3B-Instruct-q4f32_1-MLC',
        quantisation: 'q4f32_1',
        library: 'Llama-3.2-3B-Instruct-q4f32_1_cs1k-webgpu.wasm',
        memoryMB: 2951.51,
        requiredFeatures: [],
      },
    ],
  },
  {
    family: 'Qwen3 4B',
    parameters: 4022e6,
    tokenizerBytes: 11e6,
    licence: 'Apache-2.0',
    languages: ['en', 'zh', 'es', 'fr', 'pt', 'de', 'it', 'ru', 'ja', 'ko', 'ar'],
    contextTokens: 4096,
    quality: 9,
    goodAt: 'The best quality of this list, on a strong graphics card',
    thinks: true,
    variants: [
      {
        id: 'Qwen3-4B-q4f16_1-MLC',
        quantisation: 'q4f16_1',
        library: 'Qwen3-4B-q4f16_1_cs1k-webgpu.wasm',
        memoryMB: 3431.59,
        requiredFeatures: ['shader-f16'],
      },
      {
        id: 'Qwen3-4B-q4f32_1-MLC',
        quantisation: 'q4f32_1',
        library: 'Qwen3-4B-q4f32_1_cs1k-webgpu.wasm',
        memoryMB: 4327.71,
        requiredFeatures: [],
      },
    ],
  },
];

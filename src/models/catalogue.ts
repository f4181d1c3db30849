import { catalogueData, type Quantization } from './catalogue-data';

/** Bits a weight takes on the disk: 4 and a scale of 16 or 32 bits shared by 32 weights. */
const bitsPerParameter: Readonly<Record<Quantization, number>> = { q4f16_1: 4.5, q4f32_1: 5 };
/** WebLLM's compiled libraries for these models; a rough figure, the true size is known when it is fetched. */
const libraryBytes = 5e6;
const libraryFolder =
  'https://raw.githubusercontent.com/mlc-ai/binary-mlc-llm-libs/main/web-llm-models/v0_2_86/base/';
const hub = 'https://huggingface.co/mlc-ai/';

/** A model that can be downloaded, as one flat record. */
export interface CatalogueEntry {
  readonly id: string;
  readonly family: string;
  readonly address: string;
  readonly library: string;
  /** Estimated from the parameter count, within a few per cent: sizes are exact once the download has begun. */
  readonly estimatedBytes: number;
  readonly weightBytes: number;
  readonly memoryBytes: number;
  readonly requiredFeatures: readonly string[];
  readonly licence: string;
  readonly languages: readonly string[];
  readonly contextTokens: number;
  readonly quality: number;
  readonly goodAt: string;
  readonly thinks: boolean;
}

export const catalogue: readonly CatalogueEntry[] = catalogueData.flatMap((model) =>
  model.variants.map((variant): CatalogueEntry => {
    const weightBytes = Math.round((model.parameters * bitsPerParameter[variant.quantisation]) / 8);
    return {
      id: variant.id,
      family: model.family,
      address: hub + variant.id,
      library: libraryFolder + variant.library,
      estimatedBytes: weightBytes + model.tokenizerBytes + libraryBytes,
      weightBytes,
      memoryBytes: Math.round(variant.memoryMB * 1e6),
      requiredFeatures: variant.requiredFeatures,
      licence: model.licence,
      languages: model.languages,
      contextTokens: model.contextTokens,
      quality: model.quality,
      goodAt: model.goodAt,
      thinks: model.thinks ?? false,
    };
  }),
);

export const catalogueEntry = (id: string): CatalogueEntry | undefined =>
  catalogue.find((entry) => entry.id === id);

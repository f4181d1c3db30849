import { decodeBase64 } from './base64';
import { decodeModel } from './model';
import type { Model } from './model';
import { modelData } from './model-data';

let shipped: Model | undefined;

/** The shipped model, decoded at first use and kept. */
export function shippedModel(): Model {
  shipped ??= decodeModel(decodeBase64(modelData));
  return shipped;
}

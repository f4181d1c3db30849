import { decodeModel } from './model';
import type { Model } from './model';
import { shippedWeights } from './shipped-weights';

let shipped: Model | undefined;

/** The shipped model, decoded at first use and kept; only after loadWeights(). */
export function shippedModel(): Model {
  shipped ??= decodeModel(shippedWeights());
  return shipped;
}

import { browser } from '../shared/browser';

/** The weights of the filter's detector: weights.bin, which the build puts beside the scripts. */
export async function readDetectorWeights(): Promise<Uint8Array> {
  const { runtime } = browser;
  const response = await fetch(runtime.getURL('detector-weights.bin'));
  return new Uint8Array(await response.arrayBuffer());
}

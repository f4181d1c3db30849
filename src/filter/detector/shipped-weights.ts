/** Reads weights.bin. A megabyte inside a script would be parsed at every start of the background worker. */
export type ReadWeights = () => Promise<Uint8Array>;

let read: ReadWeights = () => Promise.reject(new Error('readWeightsWith() was not called'));
let weights: Uint8Array | undefined;
let reading: Promise<void> | undefined;

/** Sets how loadWeights() reads. To be called before the first text is looked at. */
export function readWeightsWith(reader: ReadWeights): void {
  read = reader;
}

/** Reads the weights once. Rejects with the reader's error; the next call tries again. */
export async function loadWeights(): Promise<void> {
  if (weights !== undefined) return;
  reading ??= read()
    .then((bytes) => {
      weights = bytes;
    })
    .finally(() => {
      reading = undefined;
    });
  await reading;
}

/** The artefact that decodeModel() reads. Throws before loadWeights() has ended. */
export function shippedWeights(): Uint8Array {
  if (weights === undefined) throw new Error('the weights of the detector are not loaded');
  return weights;
}

import { decodeBase64 } from './base64';
import { modelData } from './model-data';

/**
 * Makes the shipped weights ready. Here they are part of the source, so there is nothing to wait for; the built extension
 * has them in a file of its own and this module replaced by one that reads it (tools/filter/weights-plugin.ts): a
 * megabyte that the background worker would otherwise read at every wake-up, whether a text is looked at or not.
 */
export const loadWeights = (): Promise<void> => Promise.resolve();

/** The artefact that decodeModel() reads; only after loadWeights(). */
export const shippedWeights = (): Uint8Array => decodeBase64(modelData);

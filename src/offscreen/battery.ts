import { watchBattery, type PowerState } from '../device';
import type { OpenPart } from './page';

/** How often the document is looked for. Milliseconds. */
const everyMs = 60_000;

/**
 * A service worker cannot see the battery; the offscreen document can, and reports every change. Returns what is to be
 * called while downloads go on: it makes the document where there is none.
 * @param now milliseconds of a monotonic clock
 */
export function createBatteryWatch(
  ensureDocument: () => Promise<void>,
  now: () => number,
): () => Promise<void> {
  let last = Number.NEGATIVE_INFINITY;
  return async () => {
    if (now() - last < everyMs) return;
    await ensureDocument();
    last = now();
  };
}

/** Reports the battery as long as the document is open for another part: `createBatteryWatch` opens it again. */
export const batteryPart =
  (navigator: object, onChange: (power: PowerState) => void, onError: (thrown: unknown) => void): OpenPart =>
  () => {
    watchBattery(navigator, onChange).catch(onError);
    // Its listeners end with the page.
    return { answer: () => undefined, close: () => undefined };
  };

/** How often it is made sure that somebody watches the battery while something is downloaded. Milliseconds. */
const everyMs = 60_000;

/**
 * A worker cannot see the battery: an offscreen document can, and tells of every change. Returns what is called while
 * downloads go on; it makes the document where there is none.
 */
export function createBatteryWatch(path: string, now: () => number): () => Promise<void> {
  let last = Number.NEGATIVE_INFINITY;
  return async () => {
    if (!('offscreen' in chrome) || now() - last < everyMs) return;
    last = now();
    const there = await chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
    if (there.length > 0) return;
    await chrome.offscreen.createDocument({
      url: path,
      reasons: ['WORKERS', 'BATTERY_STATUS'],
      justification: 'Pauses downloads while the battery runs low.',
    });
  };
}

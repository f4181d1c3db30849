/**
 * The end of the road for a failure that no person waits for (a listener, a refresh): it shows up among the worker's
 * errors on the browser's extensions page, on this device, and never contains the person's text.
 */
export const report = (thrown: unknown): void => globalThis.reportError(thrown);

/** A name for a request that no other one has. Not crypto.randomUUID: a page without encryption does not have it. */
export const newRequestId = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(4)), (number) => number.toString(36)).join('-');

/** FNV-1a over UTF-16 code units, 32 bits, kept as a signed integer. */
export const hashSeed = 0x811c9dc5 | 0;
const prime = 0x01000193;

export const hashStep = (hash: number, unit: number): number => Math.imul(hash ^ unit, prime);

export function hashWord(word: string): number {
  let hash = hashSeed;
  for (let i = 0; i < word.length; i += 1) hash = hashStep(hash, word.charCodeAt(i));
  return hash;
}

/** Mixes two hashes into one; the order matters. Finalised as in MurmurHash3 (Appleby, public domain). */
export function hashPair(a: number, b: number): number {
  let mixed = Math.imul(a, 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x27d4eb2f);
  return mixed ^ (mixed >>> 13);
}

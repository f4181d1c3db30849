const slots = 1 << 16;

/** Word hash (24 bits kept) to entry number, by open addressing: no strings are kept. */
export class Vocabulary {
  readonly #keys = new Int32Array(slots).fill(-1);
  readonly #entries = new Uint16Array(slots);

  /** `hashes[i]` is the hash of entry i; `classes[i]` its lexicon class (see WordClass). At most 50,000 entries. */
  constructor(
    hashes: Int32Array,
    readonly classes: Uint8Array,
  ) {
    const keys = this.#keys;
    const entries = this.#entries;
    for (let entry = 0; entry < hashes.length; entry += 1) {
      const key = (hashes[entry] ?? 0) & 0xffffff;
      let slot = key & (slots - 1);
      let found = keys[slot];
      while (found !== -1 && found !== key) {
        slot = (slot + 1) & (slots - 1);
        found = keys[slot];
      }
      if (found === key) continue;
      keys[slot] = key;
      entries[slot] = entry;
    }
  }

  /** The entry of the word with this hash, or -1. */
  find(hash: number): number {
    const key = hash & 0xffffff;
    let slot = key & (slots - 1);
    for (;;) {
      const found = this.#keys[slot] ?? -1;
      if (found === key) return this.#entries[slot] ?? -1;
      if (found === -1) return -1;
      slot = (slot + 1) & (slots - 1);
    }
  }

  classOf(entry: number): number {
    return entry < 0 ? 0 : (this.classes[entry] ?? 0);
  }
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Standard base64 without padding to bytes. */
export function decodeBase64(text: string): Uint8Array {
  const values = new Uint8Array(256);
  for (let i = 0; i < alphabet.length; i += 1) values[alphabet.charCodeAt(i)] = i;
  // Bytes are read faster than the letters of a string while the compiler has not seen the loop, which runs only once.
  const letters = new TextEncoder().encode(text);
  const bytes = new Uint8Array((text.length * 3) >> 2);
  let out = 0;
  for (let at = 0; at < letters.length; at += 4) {
    const four =
      ((values[letters[at] ?? 0] ?? 0) << 18) |
      ((values[letters[at + 1] ?? 0] ?? 0) << 12) |
      ((values[letters[at + 2] ?? 0] ?? 0) << 6) |
      (values[letters[at + 3] ?? 0] ?? 0);
    // What lies behind the end is not stored: the last group may be short.
    bytes[out] = four >> 16;
    bytes[out + 1] = four >> 8;
    bytes[out + 2] = four;
    out += 3;
  }
  return bytes;
}

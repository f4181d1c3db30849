const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Standard base64 without padding to bytes; written out because a megabyte must not become a string first. */
export function decodeBase64(text: string): Uint8Array {
  const values = new Uint8Array(128);
  for (let i = 0; i < alphabet.length; i += 1) values[alphabet.charCodeAt(i)] = i;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let out = 0;
  for (let at = 0; at < text.length; at += 4) {
    const four =
      ((values[text.charCodeAt(at)] ?? 0) << 18) |
      ((values[text.charCodeAt(at + 1) & 127] ?? 0) << 12) |
      ((values[text.charCodeAt(at + 2) & 127] ?? 0) << 6) |
      (values[text.charCodeAt(at + 3) & 127] ?? 0);
    if (out < bytes.length) bytes[out++] = four >> 16;
    if (out < bytes.length) bytes[out++] = (four >> 8) & 255;
    if (out < bytes.length) bytes[out++] = four & 255;
  }
  return bytes;
}

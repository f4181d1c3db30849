/** SHA-256 of bytes that fit into memory, in lower-case hexadecimal. */
export async function sha256Of(bytes: BufferSource): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

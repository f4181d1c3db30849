/** A string of the given alphabet, the same on every run: no real key is ever written into a test. */
export function made(length: number, alphabet: string, seed = 7): string {
  let state = seed;
  let out = '';
  for (let index = 0; index < length; index += 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    out += alphabet.charAt(Math.floor((state / 2_147_483_648) * alphabet.length));
  }
  return out;
}

export const alnum = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
export const letters = alnum.slice(0, 52);
export const hex = '0123456789abcdef';
export const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
export const digits = '0123456789';

import { randomInt } from 'node:crypto';

/** What a run of the tests and all its processes share: the environment variables SEED and CAMPAIGN. */
type Environment = Record<string, string | undefined>;

const maximum = 2 ** 31 - 1;

/**
 * The seed of this run, 0 to 2^31 - 1.
 * @throws Error when SEED is missing (vitest.config.ts sets it) or no such number.
 */
export function currentSeed(environment: Environment = process.env): number {
  const text = environment['SEED'] ?? '';
  const seed = Number(text);
  if (!/^\d+$/.test(text) || seed > maximum) {
    throw new Error(`SEED must be a whole number from 0 to ${maximum}; it is “${text}”.`);
  }
  return seed;
}

/** Sets a new seed unless one is given. */
export function ensureSeed(environment: Environment = process.env): number {
  environment['SEED'] ||= String(randomInt(maximum));
  return currentSeed(environment);
}

export const isLongCampaign = (environment: Environment = process.env): boolean =>
  environment['CAMPAIGN'] === 'long';

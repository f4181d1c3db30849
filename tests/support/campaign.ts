import { currentSeed, isLongCampaign } from './campaign-environment';
import { seeded } from './random';

/**
 * A campaign runs one test on many random inputs. `npm test` does a few hundred of each with a new seed every time;
 * `npm run test:long` does them in full. Both print the seed, and `SEED=123 npm test` (or `npm run test:long`, or
 * `npx vitest run <file>`) repeats a run.
 *
 * With fast-check:
 *
 *     await fc.assert(fc.asyncProperty(...), campaign({ short: 300, long: 10_000 }));
 *
 * With a loop; a failure is repeated alone when the message of the assertion contains `seed`:
 *
 *     for (const seed of seeds({ short: 200, long: 5_000 })) {
 *       const random = seeded(seed); // numbers in [0, 1), from support/random
 *     }
 *
 * Random inputs that are no campaign take their numbers from `campaignRandom()`. No other source of random numbers and
 * no fixed number of runs is used in tests (tests/repository/campaigns.test.ts). In a long campaign no test has a time
 * limit of its own: vitest.config.ts gives each an hour, and `timeLimitMs` replaces one that a test sets itself.
 */
export interface CampaignSize {
  /** Runs in `npm test`: a few hundred at most. */
  readonly short: number;
  /** Runs in `npm run test:long`. */
  readonly long: number;
}

/** The parameters of fast-check's `assert`. */
export const campaign = (size: CampaignSize): { readonly seed: number; readonly numRuns: number } => ({
  seed: currentSeed(),
  numRuns: runs(size),
});

/** How many runs the campaign makes now. */
export const runs = ({ short, long }: CampaignSize): number => (isLongCampaign() ? long : short);

/** One seed for each run; the first is the printed one, so that `SEED=<seed of the failure>` begins with it. */
export function seeds(size: CampaignSize): readonly number[] {
  const first = currentSeed();
  return Array.from({ length: runs(size) }, (_, index) => (first + index) | 0);
}

/** Numbers in [0, 1) that follow from the printed seed. */
export const campaignRandom = (): (() => number) => seeded(currentSeed());

/** The time limit of one test in milliseconds: the given one in `npm test`, an hour in a long campaign. */
export const timeLimitMs = (shortMs: number): number => (isLongCampaign() ? 3_600_000 : shortMs);

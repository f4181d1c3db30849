import * as v from 'valibot';

import { createSessionItem } from '../storage';
import { isOrigin, matchPattern } from './origins';

/** How long after the browser's question a grant still counts as its answer. Milliseconds. */
const limitMs = 60_000;

const item = createSessionItem(
  'awaitedSite',
  v.object({
    origin: v.pipe(v.string(), v.check(isOrigin)),
    /** When the question began; milliseconds since 1970. */
    since: v.number(),
  }),
);

/** The site for which the browser asks the person for its permission. */
export interface AwaitedSite {
  /** The browser asks now; a question about another site is over. */
  begin(origin: string): Promise<void>;
  /** The question was answered, or its answer can no longer be seen. */
  end(): Promise<void>;
  /** Origin patterns were granted: the awaited site, once, if its own pattern is among them and came in time. */
  take(patterns: readonly string[]): Promise<string | undefined>;
}

/**
 * The browser's question for a site's permission closes the popup, so the popup may not see the answer. It names the
 * site before; a grant of that site's pattern within a minute is the answer. No event reports a refusal: it ends the
 * wait where the popup is still open, and otherwise the next popup or the time limit does.
 * @param now milliseconds since 1970
 */
export const createAwaitedSite = (now: () => number): AwaitedSite => ({
  begin: (origin) => item.write({ origin, since: now() }),
  end: () => item.write(undefined),
  async take(patterns) {
    const site = await item.read();
    if (site === undefined) return undefined;
    const isLate = now() - site.since > limitMs;
    if (!isLate && !patterns.includes(matchPattern(site.origin))) return undefined;
    await item.write(undefined);
    return isLate ? undefined : site.origin;
  },
});

import { matchPattern } from './origins';

/** How long after the browser's question a grant still counts as its answer. Milliseconds. */
const limitMs = 60_000;

/** The site that the browser is asking about, and when the question began; milliseconds since 1970. */
export interface AwaitedSite {
  readonly origin: string;
  readonly since: number;
}

export interface AwaitedSiteParts {
  /** Survives the worker, not the browser session. */
  readonly store: {
    read(): Promise<AwaitedSite | undefined>;
    write(site: AwaitedSite | undefined): Promise<void>;
  };
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Switches the site on. */
  readonly switchOn: (origin: string) => Promise<void>;
}

export interface AwaitedSites {
  /** The browser asks for this site's permission now; a question about another site is over. */
  begin(origin: string): Promise<void>;
  /** The question was answered, or its answer can no longer be seen. */
  end(): Promise<void>;
  /** Origin patterns were granted: switches the awaited site on if its own pattern is among them. */
  granted(patterns: readonly string[]): Promise<void>;
}

/**
 * The browser's question for a site's permission closes the popup, so the popup may not see the answer. It names the
 * site before; a grant of that site's pattern within a minute is the answer. No event reports a refusal: it ends the
 * wait where the popup is still open, and otherwise the next popup or the time limit does.
 */
export function createAwaitedSites({ store, now, switchOn }: AwaitedSiteParts): AwaitedSites {
  return {
    begin: (origin) => store.write({ origin, since: now() }),
    end: () => store.write(undefined),
    async granted(patterns) {
      const site = await store.read();
      if (site === undefined) return;
      const isLate = now() - site.since > limitMs;
      if (!isLate && !patterns.includes(matchPattern(site.origin))) return;
      await store.write(undefined);
      if (!isLate) await switchOn(site.origin);
    },
  };
}

/** Where the extension may work at all. */
export type Reach =
  | { readonly reachable: true; readonly origin: string }
  | { readonly reachable: false; readonly why: 'browser-page' | 'store' | 'file' | 'no-page' };

const stores = new Set([
  'https://chromewebstore.google.com',
  'https://chrome.google.com',
  'https://microsoftedge.microsoft.com',
  'https://addons.mozilla.org',
]);

/** Says whether browsers let extensions into the page at `url`, and under which origin its choices are kept. */
export function reachOf(url: string | undefined): Reach {
  if (url === undefined || url === '') return { reachable: false, why: 'no-page' };
  if (!URL.canParse(url)) return { reachable: false, why: 'no-page' };
  const { protocol, origin } = new URL(url);
  if (protocol === 'file:') return { reachable: false, why: 'file' };
  if (protocol !== 'http:' && protocol !== 'https:') return { reachable: false, why: 'browser-page' };
  if (stores.has(origin)) return { reachable: false, why: 'store' };
  return { reachable: true, origin };
}

/** Whether a text is an origin as choices are kept under: 'https://example.org:8443', no path. */
export const isOrigin = (text: string): boolean => URL.canParse(text) && new URL(text).origin === text;

/**
 * The match pattern of an origin. Browsers' patterns have no ports: 'http://localhost:8080' and
 * 'http://localhost:9090' share 'http://localhost/*', so the origin itself is compared again before anything is done.
 */
export function matchPattern(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

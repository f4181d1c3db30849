/**
 * Whether a Content-Security-Policy source list lets a URL through: `scheme://host`, a leading `*.` for subdomains
 * of any depth and `:*` for any port. Keywords such as 'self' match nothing here: they are not remote hosts.
 */
export function isAllowed(address: string, sources: readonly string[]): boolean {
  const url = parseUrl(address);
  return url !== undefined && sources.some((source) => matches(url, source));
}

export const parseUrl = (address: string): URL | undefined =>
  URL.canParse(address) ? new URL(address) : undefined;

function matches(url: URL, source: string): boolean {
  const parts = /^(https?):\/\/(\*\.)?([^:/*]+)(?::(\d+|\*))?$/.exec(source);
  if (!parts) return false;
  const [, scheme, wildcard, host, port] = parts;
  if (url.protocol !== `${scheme}:`) return false;
  if (wildcard ? !url.hostname.endsWith(`.${host}`) : url.hostname !== host) return false;
  return port === '*' || url.port === (port ?? '');
}

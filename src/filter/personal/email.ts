import { wordBefore } from '../scan/boundaries';
import type { Hit, Rule } from '../scan/rule';

const local = /[A-Za-z0-9._%+'\-\u00C0-\u024F]/;
const domain = /[A-Za-z0-9.\-\u00C0-\u024F\u0370-\u04FF]/;
const topLevel = /\.(?:[A-Za-z]{2,24}|xn--[A-Za-z0-9-]{2,59}|[\u0370-\u04FF]{2,24})$/;
/** RFC 5321: 64 octets before the @, 255 after. */
const maxLocal = 64;
const maxDomain = 255;
/** `logo@2x.png` and the like: a picture for dense screens, not a person. */
const densityFile = /^\d{1,2}x\.(?:png|jpe?g|gif|webp|svg|avif)$/i;

/** Walks outwards from every @: linear, because both walks are bounded. */
function find({ text }: { readonly text: string }): readonly Hit[] {
  const hits: Hit[] = [];
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const hit = around(text, at);
    if (hit) hits.push(hit);
  }
  return hits;
}

function around(text: string, at: number): Hit | undefined {
  let start = at;
  while (start > 0 && at - start <= maxLocal && local.test(text.charAt(start - 1))) start -= 1;
  if (at - start > maxLocal) return undefined;
  while (start < at && /['.%+-]/.test(text.charAt(start))) start += 1;
  if (start === at || /[.']/.test(text.charAt(at - 1)) || text.slice(start, at).includes('..'))
    return undefined;
  let end = at + 1;
  while (end < text.length && end - at <= maxDomain && domain.test(text.charAt(end))) end += 1;
  let host = text.slice(at + 1, end).replace(/[.-]{1,255}$/, '');
  const top = topLevel.exec(host);
  if (!top) {
    // "ann@example.org.Then" and "ann@example.org-" were handled above; here a trailing digit label spoils the host.
    return undefined;
  }
  if (host.includes('..') || host.startsWith('-') || host.startsWith('.') || densityFile.test(host))
    return undefined;
  if (isRunOn(host)) host = host.slice(0, host.lastIndexOf('.'));
  if (!host.includes('.')) return undefined;
  end = at + 1 + host.length;
  const before = text.charAt(start - 1);
  // @user@host is a handle of a federated network; "//user:word@host" holds a password and belongs to the secrets.
  if (before === '@' || text.charAt(end) === '@') return undefined;
  if (insideAuthority(text, start)) return undefined;
  // git@host:path is a repository's address.
  if (/^git$/i.test(text.slice(start, at)) && /[:/]/.test(text.charAt(end))) return undefined;
  if (wordBefore(text, start) && /[A-Za-z]/.test(before)) return undefined;
  return { start, end, confidence: 0.99 };
}

/** "ann@example.org.Please" : a sentence that starts without a space, not a top-level domain. */
function isRunOn(host: string): boolean {
  return /\.[a-z]{2,24}\.[A-Z][a-z]{1,23}$/.test(host);
}

function insideAuthority(text: string, start: number): boolean {
  return /:\/\/[^\s/]{0,128}$/.test(text.slice(Math.max(0, start - 136), start));
}

export const emailRule: Rule = {
  id: 'personal.email',
  category: 'personal',
  kind: 'email',
  label: 'EMAIL',
  words: 'an e-mail address',
  expressions: [],
  find,
};

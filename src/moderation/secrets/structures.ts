import type { SecretPattern } from './pattern';

/** Secrets told by their structure, whoever issued them. */
export const structurePatterns: readonly SecretPattern[] = [
  {
    id: 'jwt',
    words: 'a signed token (JWT)',
    keywords: ['eyj'],
    pattern:
      /\beyJ[A-Za-z0-9_-]{10,2000}\.(?:eyJ|[A-Za-z0-9_-]{3})[A-Za-z0-9_-]{7,6000}\.[A-Za-z0-9_-]{10,2000}={0,2}/g,
    entropy: 3,
  },
  {
    id: 'connection-string',
    words: 'a password inside a web or database address',
    keywords: ['://'],
    pattern:
      /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:@/?#"'<>`]{0,64}:(?<secret>[^\s:@/?#"'<>`]{1,128})@[^\s@/"'<>`]{1,255}/dgi,
    confidence: 0.95,
  },
  {
    id: 'connection-setting',
    words: 'a key inside a connection setting',
    keywords: ['accountkey=', 'sharedaccesskey=', 'sharedaccesssignature=', 'password=', 'pwd='],
    pattern:
      /;\s{0,3}(?:AccountKey|SharedAccessKey|SharedAccessSignature|Password|Pwd)\s{0,3}=\s{0,3}(?<secret>[^;\s"'<>]{4,400})/dgi,
    confidence: 0.95,
  },
  {
    id: 'authorization-header',
    words: 'a credential in an authorization header',
    keywords: ['authorization', 'api-key', 'auth-token'],
    pattern:
      /\b(?:Authorization|X-Api-Key|Api-Key|X-Auth-Token)["']?\s{0,3}[:=]\s{0,3}["']?(?:(?:Basic|Bearer|Token)\s{1,3})?(?<secret>[\w.~+/=@-]{8,2000})/dgi,
    entropy: 2.75,
    confidence: 0.95,
  },
];

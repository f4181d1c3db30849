import { pattern } from '../../shared';
import type { SecretPattern } from './pattern';

/** Secrets told by their structure, whoever issued them. */
export const structurePatterns: readonly SecretPattern[] = [
  {
    id: 'jwt',
    words: 'a signed token (JWT)',
    keywords: ['eyj'],
    pattern: /(?<![\w-])eyJ[A-Za-z0-9_-]{10,2000}\.[A-Za-z0-9_-]{10,6000}\.[A-Za-z0-9_-]{10,2000}={0,2}/g,
    entropy: 3,
  },
  {
    id: 'connection-string',
    words: 'a password inside a web or database address',
    keywords: ['://'],
    pattern: new RegExp(
      pattern`
        (?<![a-z0-9+.-])[a-z][a-z0-9+.-]{1,20}:\/\/(?<user>[^\s:@/?#"'<>\x60]{0,64}):
        (?<secret>[^\s:@/?#"'<>\x60]{4,200})@[^\s@/"'<>\x60]
      `,
      'dgi',
    ),
    confidence: 0.95,
    // Nobody keeps a door whose key is its own name.
    unless: ({ user, secret }) => user === secret,
    keepWords: /^(?:https?|ftps?):\/\/[^:]{0,64}:pass@/i,
  },
  {
    id: 'connection-setting',
    words: 'a key inside a connection setting',
    keywords: ['accountkey', 'sharedaccesskey', 'sharedaccesssignature', 'password', 'pwd'],
    pattern: new RegExp(
      pattern`
        ;\s{0,3}(?:AccountKey|SharedAccessKey|SharedAccessSignature|Password|Pwd)\s{0,3}=\s{0,3}
        (?<secret>[^;\s"'<>]{4,400})
      `,
      'dgi',
    ),
    confidence: 0.95,
  },
  {
    id: 'authorization-header',
    words: 'a credential in an authorization header',
    keywords: ['authorization', 'api-key', 'auth-token', 'token:'],
    pattern: new RegExp(
      pattern`
        (?:
          \bAuthorization
          |\bX-(?:[A-Za-z]{1,20}-){0,2}(?:Key|Token)
          |\bApi-Key
          |\bApi-Token
          |["']Token
        )["']?\s{0,3}[:=]\s{0,3}["']?(?:(?:Basic|Bearer|Token|Api-Token|ApiKey)\s{1,3})?
        (?<secret>[\w.~+/=@-]{8,2000})
      `,
      'dgi',
    ),
    entropy: 2.75,
    confidence: 0.95,
  },
  {
    id: 'command-line-password',
    words: 'a password given to a command',
    keywords: ['curl', 'wget', 'http'],
    pattern: new RegExp(
      pattern`
        (?<=\s)(?:-u|--user|--proxy-user)(?:=|\s{1,5})["']?(?!<)\{?[^\s:"'}]{0,100}\}?["']?:["']?
        (?<secret>[^\s"']{3,200})
      `,
      'dg',
    ),
    confidence: 0.9,
  },
  {
    id: 'command-line-token',
    words: 'a key given to a command',
    keywords: ['curl'],
    pattern: /(?<=\s)(?:-u|--user)(?:=|\s{1,5})["'](?<secret>[^\s:"']{6,200}):["']/dg,
    entropy: 2.5,
    confidence: 0.85,
  },
  {
    id: 'ethereum-private-key',
    words: 'a private key of a wallet (64 hexadecimal digits)',
    keywords: ['0x', 'private', 'secret', 'wallet', 'seed'],
    pattern: /\b0x[0-9a-fA-F]{64}\b/g,
    entropy: 3,
    confidence: 0.85,
  },
  {
    id: 'recovery-phrase',
    words: 'the recovery phrase of a wallet',
    keywords: ['phrase', 'seed', 'mnemonic', 'recovery words', 'backup words'],
    // Twelve to twenty-four words of three to eight letters (BIP-39); the list has no articles and no conjunctions.
    pattern: new RegExp(
      pattern`
        \b(?:recovery|seed|mnemonic|backup|wallet|secret)[ -]?(?:recovery )?(?:phrase|words|key|seed)?
        \s{0,2}(?:is|are|was|[:=])[\s:="“]{1,4}(?<secret>
          (?:
            (?!
              (?:the|and|for|are|was|with|from|your|not|but|has|how|who|its|his|her|which|these|please)\b
            )[a-z]{3,8}[ \t]{1,2}
          ){11,23}(?!(?:the|and|for|are|was|with|from|your)\b)[a-z]{3,8}
        )\b
      `,
      'dgi',
    ),
    confidence: 0.9,
  },
  {
    id: 'service-account',
    words: 'the key id of a cloud service account',
    keywords: ['private_key_id'],
    pattern: /"private_key_id"\s{0,5}:\s{0,5}"(?<secret>[0-9a-f]{40})"/dg,
  },
];

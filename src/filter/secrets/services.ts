import { issuers } from './issuers';
import type { SecretPattern } from './pattern';

/**
 * Keys and tokens that carry their issuer's mark. Shapes after gitleaks (MIT), secretlint (MIT) and the issuers'
 * documentation, rewritten with bounded repetition so that every one runs in linear time.
 */
export const servicePatterns: readonly SecretPattern[] = issuers.map(
  ([id, words, keyword, pattern, entropy]) => ({
    id,
    words,
    keywords: [keyword],
    pattern,
    issued: true,
    ...(entropy === undefined ? {} : { entropy }),
  }),
);

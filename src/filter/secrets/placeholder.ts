import { pattern } from '../../shared';

/** What documentation and settings files write where a secret would stand. */
const placeholder = new RegExp(
  pattern`
    ^(?:
      (.)\1{2,200}
      |<.{0,80}>?
      |[$%#]?[[({]{1,3}.{0,80}[\])}]{1,3}
      |\$\w{1,80}
      |%\w{1,80}%
      |[xX*.#-]{3,80}
      |(?:your|my|the|some|insert|replace|put|enter)[-_ ]?[A-Za-z0-9]{1,40}(?:[-_ ][A-Za-z0-9]{1,40}){0,6}
      |(?:my|your|the|user|db)?_?(?:pass(?:word|wd)?|secret|placeholder|token)
      |changeme
      |redacted
      |example\w{0,20}
      |pw
      |pwd
      |todo
      |null
      |nil
      |undefined
      |none
      |true
      |false
      |test
      |foo
      |bar
      |foo[-_]?bar
      |required
      |optional
      |string
      |value
      |hidden
    )$
  `,
  'i',
);

/** Letters of both kinds and digits in one run: nobody names a variable like that, in whatever braces it stands. */
const mixedInBraces = /^[[({]{1,3}(?=[A-Za-z]{0,40}\d)(?=[A-Z0-9]{0,40}[a-z])[A-Za-z0-9]{10,80}[\])}]{1,3}$/;

export const isPlaceholder = (value: string): boolean =>
  placeholder.test(value) && !(mixedInBraces.test(value) && /[A-Z]/.test(value));

/** Endings by which documentation marks a sample; capital letters in the form that AWS publishes. */
const sampleEnding = new RegExp(pattern`
    (?:
      EXAMPLE(?:KEY)?
      |(?:here|[-_](?:example|sample|placeholder|dummy|redacted|changeme))
    )={0,2}$
    |[a-z]Here$
    |[A-Z]HERE$
  `);
/** Characters that stand for others. */
const blanked = /#{4}|\*{4}|[xX]{8}|\.{4}|•{4}|…/;

/** A value that says of itself that it is a sample, or of which a part was blanked out. */
export const isSample = (value: string): boolean => sampleEnding.test(value) || blanked.test(value);

const plainWord = /^(?:[A-Z]?[a-z]{0,14}|[A-Z]{2,14}|\d{1,2})$/;

/** Words joined by hyphens, underscores, points or capital letters: "my-bot-token", "AccessTokenHere". */
export function isWords(value: string): boolean {
  const parts = value.split(wordJoint);
  return parts.length * 3 <= value.length && parts.every((part) => plainWord.test(part));
}

const wordJoint = /[-_.]|(?<=[a-z])(?=[A-Z])/;

/** At least half of the characters go on counting: "abcdefgh", "12345678", "aBcDeF". Short values may be passwords. */
export function isSequence(value: string): boolean {
  if (value.length < 20) return false;
  const lower = value.toLowerCase();
  let steps = 0;
  for (let index = 1; index < lower.length; index += 1)
    if (lower.charCodeAt(index) === lower.charCodeAt(index - 1) + 1) steps += 1;
  return steps * 2 >= lower.length;
}

const base64 = /^[A-Za-z0-9+/]{20,512}$/;
const printable = /^[\t\n\r -~]{12,400}$/;

/** Base64 of printable ASCII: text that somebody encoded, where a random key would decode to anything. */
export function isEncodedText(value: string): boolean {
  const bare = value.replace(/={1,2}$/, '');
  if (!base64.test(bare)) return false;
  const decoded = atob(bare.slice(0, bare.length - (bare.length % 4)));
  return printable.test(decoded);
}

/** Every expression above, for the test of their speed. */
export const placeholderExpressions: readonly RegExp[] = [
  placeholder,
  mixedInBraces,
  sampleEnding,
  blanked,
  plainWord,
  wordJoint,
  base64,
  printable,
];

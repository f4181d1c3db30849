import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import * as v from 'valibot';

export interface SecretRow {
  readonly text: string;
  /** As the set's own label says. */
  readonly labelled: boolean;
  /** What the text is when it is looked at by itself; undefined where that cannot be told. */
  readonly secret: boolean | undefined;
}

const lines = (path: string): unknown[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));

/** Rules whose "secret" is no secret to a person: words chosen by a test, file names, binary key stores. */
const notSecrets = /rule-(?:example|pattern|filter-comments|no-homedir|no-dotenv|no-k8s-kind-secret)$/;
const binary = /privatekey-p12/;
/** Cases that pass options by which this very value is allowed, or the rule is off: by itself each is a secret. */
const byOption = /^(?:ok|options)\.allows$|--enable\w{1,40}-false$/;

export const readSecretlint = (path: string): readonly SecretRow[] =>
  v
    .parse(
      v.array(
        v.object({ rule: v.string(), case: v.string(), text: v.string(), messages: v.array(v.unknown()) }),
      ),
      lines(path),
    )
    .filter((row) => !notSecrets.test(row.rule) && !binary.test(row.case))
    .map((row) => ({
      text: row.text,
      labelled: row.messages.length > 0,
      secret: byOption.test(row.case) ? undefined : row.messages.length > 0,
    }));

/**
 * A vector of gitleaks says that one rule must not match; another of its rules may. All 222 rules of the data folder's
 * gitleaks.toml, with their keywords, entropies and lists of exceptions, were run over the vectors labelled 0: these
 * are all that were reported, by which rule. They hold a secret of another kind than the vector's rule looks for.
 */
const claimedByAnother: readonly (readonly [start: string, rule: string])[] = [
  ['sk-ant-admin01-abc123xyz-456def789ghij', 'anthropic-admin-api-key'],
  ['sk-ant-api03-abc123xyz-456def789ghij', 'anthropic-api-key'],
  ['key = adf4b1dbRdW3rOcB', 'generic-api-key'],
  ['curl -X POST -H "Content-Type: application/json" -H "Authorization: Basic eyJhbGci', 'jwt'],
  ['DATABRICKS_TOKEN=dapi123456789012345678a9bc01234defg5', 'generic-api-key'],
  ['meraki-api-key: acdeFf05b1a6', 'generic-api-key'],
  ['meraki_token = 5cb4a5f04cd4', 'generic-api-key'],
  ['"token1": "xoxp-1234567890"', 'generic-api-key'],
  ['"token3": "xoxp-1234-1234-1234-4ddbc191', 'generic-api-key'],
];
/** The two Anthropic vectors of the wrong length or ending share their start with those above. */
const otherEnding = /^sk-ant-.{60,120}BB$/;

/**
 * Values that gitleaks leaves alone because they stand, one by one, on its lists of keys that were published on
 * purpose: nothing in the text says so, and a filter that ships no such list cannot know.
 */
const isListed = (text: string, settings: string): boolean =>
  (text.match(/[\w-]{30,80}/g) ?? []).some((value) => settings.includes(value));

export function readGitleaks(path: string): readonly SecretRow[] {
  const settingsPath = join(dirname(path), 'gitleaks.toml');
  const settings = existsSync(settingsPath) ? readFileSync(settingsPath, 'utf8') : '';
  return v
    .parse(v.array(v.object({ rule: v.string(), label: v.number(), text: v.string() })), lines(path))
    .map(({ rule, text, label }) => {
      const labelled = label === 1;
      if (labelled) return { text, labelled, secret: true };
      if (isListed(text, settings)) return { text, labelled, secret: undefined };
      const other = claimedByAnother.some(
        ([start, claimant]) => claimant !== rule && text.startsWith(start) && !otherEnding.test(text),
      );
      return { text, labelled, secret: other };
    });
}

/**
 * How well and how fast the rules find personal data and secrets.
 *
 *   node --import jiti/register bench/moderation-rules.ts <folder with the public test sets>
 *
 * The folder holds presidio-research/generated_large.json, secretlint/snapshots.jsonl, gitleaks/test-vectors.jsonl and
 * optionally toxic-spans/comments.csv (prose). What is not there is left out, and said. Without a folder only the
 * generated texts and the speed are measured.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { inspect } from '../src/moderation';
import { generate } from './moderation-rules/generate';
import { createScore, scoreSpans } from './moderation-rules/score';
import type { Score } from './moderation-rules/score';
import { readGitleaks, readPresidio, readProse, readSecretlint } from './moderation-rules/sets';
import { measureSpeed } from './moderation-rules/speed';

const folder = process.argv[2];
const options = { direction: 'input', strictness: 'standard' } as const;

const line = (cells: readonly (string | number)[]): void => console.log(`| ${cells.join(' | ')} |`);

function table(title: string, scores: ReadonlyMap<string, Score>): void {
  console.log(`\n### ${title}\n`);
  line(['kind', 'spans', 'precision', 'recall', 'F1']);
  line(['---', '---:', '---:', '---:', '---:']);
  for (const [kind, score] of [...scores].sort(([a], [b]) => a.localeCompare(b)))
    line([
      kind,
      score.found + score.missed,
      score.precision().toFixed(3),
      score.recall().toFixed(3),
      score.f1().toFixed(3),
    ]);
}

async function generated(): Promise<void> {
  const scores = new Map<string, Score>();
  const perLocale = new Map<string, Score>();
  for (const sample of generate(4000, 20_261_123)) {
    const { findings } = await inspect(sample.text, { ...options, locale: sample.locale });
    scoreSpans(sample.gold, findings, (kind) => [kind], scores);
    const local = new Map<string, Score>();
    scoreSpans(sample.gold, findings, (kind) => [kind], local);
    const whole = perLocale.get(sample.locale) ?? createScore();
    perLocale.set(sample.locale, whole);
    for (const score of local.values()) whole.add(score);
  }
  table('Generated texts, nine locales, by kind', scores);
  table('Generated texts, nine locales, by locale', perLocale);
}

async function presidio(path: string): Promise<void> {
  const { samples, kindsOf } = readPresidio(path);
  const scores = new Map<string, Score>();
  for (const { text, gold } of samples) {
    const { findings } = await inspect(text, options);
    scoreSpans(gold, findings, kindsOf, scores);
  }
  table('presidio-research, generated_large.json', scores);
}

async function secrets(title: string, rows: ReturnType<typeof readSecretlint>): Promise<void> {
  const score = createScore();
  let clean = 0;
  for (const { text, secret } of rows) {
    const { findings } = await inspect(text, options);
    const hit = findings.some((finding) => finding.category === 'secret' && finding.confidence >= 0.5);
    if (secret) score.count(hit ? 'found' : 'missed');
    else if (hit) score.count('wrong');
    else clean += 1;
  }
  console.log(`\n### ${title}\n`);
  console.log(
    `${score.found} of ${score.found + score.missed} texts with a secret found; ${clean} of ${clean + score.wrong} texts without one left alone. Precision ${score.precision().toFixed(3)}, recall ${score.recall().toFixed(3)}, F1 ${score.f1().toFixed(3)}.`,
  );
}

async function prose(path: string): Promise<void> {
  const text = readProse(path, 1_000_000);
  const counts = new Map<string, number>();
  for (let at = 0; at < text.length; at += 50_000) {
    const { findings } = await inspect(text.slice(at, at + 50_000), { ...options, locale: 'en-US' });
    for (const { kind, category, confidence } of findings)
      if ((category === 'personal' || category === 'secret') && confidence >= 0.5)
        counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  console.log(`\n### ${text.length} characters of comments on news, as found\n`);
  console.log([...counts].map(([kind, count]) => `${kind} ${count}`).join(', ') || 'nothing found');
}

await generated();
const sets: readonly (readonly [string, (path: string) => Promise<void>])[] = [
  ['presidio-research/generated_large.json', presidio],
  [
    'secretlint/snapshots.jsonl',
    async (path) => secrets('secretlint, snapshots of the rules of its preset', readSecretlint(path)),
  ],
  [
    'gitleaks/test-vectors.jsonl',
    async (path) => secrets('gitleaks, test vectors of single rules', readGitleaks(path)),
  ],
  ['toxic-spans/comments.csv', prose],
];
for (const [name, run] of sets) {
  const path = folder === undefined ? undefined : join(folder, name);
  if (path !== undefined && existsSync(path)) await run(path);
  else console.log(`\nNot measured: ${name} was not given.`);
}
await measureSpeed(
  folder === undefined ? undefined : readFileSync(join(folder, 'toxic-spans/comments.csv'), 'utf8'),
);

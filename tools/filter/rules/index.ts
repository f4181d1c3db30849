/**
 * How well and how fast the rules find personal data and secrets. Part of npm run bench:filter -- <data folder>,
 * which holds presidio-research/generated_large.json, secretlint/snapshots.jsonl, gitleaks/test-vectors.jsonl and
 * toxic-spans/comments.csv (prose). What is not there is left out, and said.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { inspect } from '../../../src/filter';
import type { Budget } from '../measure/budgets';
import { generate } from './generate';
import { createScore, scoreSpans } from './score';
import type { Score } from './score';
import { readGitleaks, readSecretlint } from './secret-sets';
import type { SecretRow } from './secret-sets';
import { readPresidio, readProse } from './sets';

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

/** The lowest F1 of the kinds, and of the locales. */
const lowest = (scores: ReadonlyMap<string, Score>): number =>
  Math.min(...Array.from(scores.values(), (score) => score.f1()));

function total(scores: ReadonlyMap<string, Score>): Score {
  const all = createScore();
  for (const score of scores.values()) all.add(score);
  return all;
}

async function generated(): Promise<readonly Budget[]> {
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
  return [
    { name: 'personal data, generated: F1 of the worst kind', value: lowest(scores), least: 0.9 },
    {
      name: 'personal data, generated: F1 of the worst of nine locales',
      value: lowest(perLocale),
      least: 0.9,
    },
  ];
}

/**
 * What is claimed. Data with a form (numbers with a check or a fixed shape, addresses of mail and network): F1 of .90.
 * Postal addresses: F1 of .90, by their structure. Names: only where something beside them makes them likely (a title,
 * a greeting, a signature, a relation, a profession …), which is about a third of a set of sentences in which any name
 * may stand anywhere; what is claimed is that what is taken for a name is one.
 */
const formless = new Set(['PERSON', 'ADDRESS']);

async function presidio(path: string): Promise<readonly Budget[]> {
  const { samples, kindsOf } = readPresidio(path);
  const scores = new Map<string, Score>();
  for (const { text, gold } of samples) {
    const { findings } = await inspect(text, options);
    scoreSpans(gold, findings, kindsOf, scores);
  }
  table('presidio-research, generated_large.json', scores);
  const formed = new Map([...scores].filter(([kind]) => !formless.has(kind)));
  return [
    { name: 'personal data with a form, presidio-research: F1', value: total(formed).f1(), least: 0.9 },
    { name: 'postal addresses, presidio-research: F1', value: scores.get('ADDRESS')?.f1() ?? 0, least: 0.9 },
    {
      name: 'names where context makes them likely, presidio-research: precision',
      value: scores.get('PERSON')?.precision() ?? 0,
      least: 0.95,
    },
  ];
}

/** Counts the texts twice: by the set's own labels, and by what each text is when it is looked at by itself. */
async function secrets(title: string, rows: readonly SecretRow[]): Promise<number> {
  const byLabel = createScore();
  const byText = createScore();
  let leftOut = 0;
  let other = 0;
  for (const { text, labelled, secret } of rows) {
    const { findings } = await inspect(text, options);
    const hit = findings.some((finding) => finding.category === 'secret' && finding.confidence >= 0.5);
    const count = (score: Score, truth: boolean): void => {
      if (truth) score.count(hit ? 'found' : 'missed');
      else if (hit) score.count('wrong');
    };
    count(byLabel, labelled);
    if (secret === undefined) leftOut += 1;
    else count(byText, secret);
    if (secret === true && !labelled) other += 1;
  }
  console.log(`\n### ${title}\n`);
  const say = (what: string, score: Score): void =>
    console.log(
      `${what}: ${score.found} of ${score.found + score.missed} texts with a secret found, ` +
        `${score.wrong} without one taken for one. Precision ${score.precision().toFixed(3)}, ` +
        `recall ${score.recall().toFixed(3)}, F1 ${score.f1().toFixed(3)}.\n`,
    );
  say("By the set's labels", byLabel);
  say(
    `By what the texts are (${other} hold a secret of another kind than the label speaks of; ` +
      `${leftOut} left out because only a list or an option of the set makes them harmless)`,
    byText,
  );
  return byText.f1();
}

async function prose(path: string): Promise<readonly Budget[]> {
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
  const wrong = ['card', 'iban', 'email'].reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0);
  return [{ name: 'cards, IBANs, e-mail addresses in a megabyte of prose', value: wrong, most: 0 }];
}

const sets: readonly (readonly [string, (path: string) => Promise<readonly Budget[]>])[] = [
  ['presidio-research/generated_large.json', presidio],
  [
    'secretlint/snapshots.jsonl',
    async (path) => [
      {
        name: 'secrets, secretlint: F1',
        value: await secrets('secretlint, snapshots of the rules of its preset', readSecretlint(path)),
        least: 0.9,
      },
    ],
  ],
  [
    'gitleaks/test-vectors.jsonl',
    async (path) => [
      {
        name: 'secrets, gitleaks: F1',
        value: await secrets('gitleaks, test vectors of single rules', readGitleaks(path)),
        least: 0.9,
      },
    ],
  ],
  ['toxic-spans/comments.csv', prose],
];

export async function benchRules(folder: string): Promise<readonly Budget[]> {
  const budgets = [...(await generated())];
  for (const [name, run] of sets) {
    const path = join(folder, name);
    if (existsSync(path)) budgets.push(...(await run(path)));
    else console.log(`\nNot measured: ${name} was not given.`);
  }
  return budgets;
}

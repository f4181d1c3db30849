/**
 * The learned detector's figures on texts that training never saw: npm run bench:moderation -- <data folder>
 * Everything goes through the shipped weights and the code that ships.
 */
import { join } from 'node:path';

import { isBenign, sure } from '../../scripts/train-detector/calibrate';
import { readSamples } from '../../scripts/train-detector/data';
import { readLexicon } from '../../scripts/train-detector/lexicon';
import { averagePrecision } from '../../scripts/train-detector/metrics';
import { detectorVersion, heads, unsafeHeads } from '../../src/moderation/detector';
import { readOwnSets } from './own-sets';
import { judge } from './judge';
import type { Judged } from './judge';
import { costs, firstUse } from './costs';

const [data] = process.argv.slice(2);
if (data === undefined) throw new Error('usage: npm run bench:moderation -- <data folder>');

// First of all, while nothing is decoded yet.
const start = firstUse();

const percent = (part: number, whole: number): string =>
  whole === 0 ? '      -' : `${((100 * part) / whole).toFixed(1).padStart(5)} %`;
const line = (name: string, ...cells: string[]): void =>
  console.log(`${name.padEnd(44)} ${cells.join('   ')}`);
const share = (list: readonly Judged[], test: (one: Judged) => boolean): string =>
  `${percent(list.filter(test).length, list.length)} of ${list.length}`;

const isUnsafe = ({ sample }: Judged): boolean =>
  unsafeHeads.some((head) => (sample.labels[head] ?? 0) >= sure);
const isInjection = ({ sample }: Judged): boolean => (sample.labels.injection ?? 0) >= sure;
const auprc = (
  list: readonly Judged[],
  score: (one: Judged) => number,
  positive: (one: Judged) => boolean,
): string => {
  const positives = list.filter(positive).length;
  return `${averagePrecision(list.map(score), list.map(positive)).toFixed(3)} (${positives} of ${list.length} positive)`;
};

const own = readOwnSets(join(import.meta.dirname, 'sets')).map(judge);
const held = readSamples(data, readLexicon(data))
  .filter(({ split }) => split === 'test')
  .map(judge);
const from = (list: readonly Judged[], pattern: RegExp): Judged[] =>
  list.filter(({ sample }) => pattern.test(sample.source));
const synthetic = /^(?:grammar|composed)/u;
const publicSets = held.filter(({ sample }) => !synthetic.test(sample.source));

console.log(`detector ${detectorVersion()}\n`);
console.log('Unsafe content: area under the precision-recall curve');
line(
  '  held-out public mixture',
  auprc(publicSets, (one) => one.unsafe, isUnsafe),
);
line(
  '  held-out mixture with templates',
  auprc(held, (one) => one.unsafe, isUnsafe),
);
line(
  '  hand-written, unsafe against benign and hard',
  auprc(from(own, /unsafe|benign$/u), (one) => one.unsafe, isUnsafe),
);

console.log('\nFalse positives at the shipped thresholds: unsafe, injection');
const quiet = (name: string, list: readonly Judged[]): void =>
  line(
    `  ${name}`,
    share(list, (one) => one.flaggedUnsafe),
    share(list, (one) => one.flaggedInjection),
  );
quiet(
  'benign writing, public (all)',
  publicSets.filter(({ sample }) => isBenign(sample)),
);
for (const source of [
  ...new Set(held.filter(({ sample }) => isBenign(sample)).map(({ sample }) => sample.source)),
].sort())
  quiet(
    `  ${source}`,
    held.filter(({ sample }) => sample.source === source && isBenign(sample)),
  );
quiet('hand-written: benign writing', from(own, /own\/benign/u));
quiet('hand-written: hard benign', from(own, /own\/hard-benign/u));
quiet('hand-written: benign trigger words', from(own, /own\/triggers-benign/u));

console.log('\nRecall at the shipped thresholds, any unsafe head');
for (const source of [
  ...new Set([...held, ...own].filter(isUnsafe).map(({ sample }) => sample.source)),
].sort())
  line(
    `  ${source}`,
    share(
      [...held, ...own].filter((one) => one.sample.source === source && isUnsafe(one)),
      (one) => one.flaggedUnsafe,
    ),
  );

console.log('\nPer head: average precision and recall on held-out texts; recall on hand-written ones');
for (const head of heads) {
  const known = held.filter(({ sample }) => {
    const label = sample.labels[head];
    return label !== undefined && (label === 0 || label >= sure);
  });
  const positive = ({ sample }: Judged): boolean => (sample.labels[head] ?? 0) >= sure;
  const index = heads.indexOf(head);
  line(
    `  ${head}`,
    auprc(known, (one) => one.scores[index] ?? 0, positive),
    share(known.filter(positive), (one) => one.flagged[index] === true),
    share(own.filter(positive), (one) => one.flagged[index] === true),
  );
}

console.log('\nInjection: recall');
for (const source of [
  ...new Set([...held, ...own].filter(isInjection).map(({ sample }) => sample.source)),
].sort())
  line(
    `  ${source}`,
    share(
      [...held, ...own].filter((one) => one.sample.source === source && isInjection(one)),
      (one) => one.flaggedInjection,
    ),
  );
line(
  '  hand-written, AUPRC',
  auprc(own, (one) => one.scores[heads.indexOf('injection')] ?? 0, isInjection),
);

console.log('\nCalibration: mean score and share of positives in each tenth, held-out public texts, unsafe');
for (let tenth = 0; tenth < 10; tenth += 1) {
  const bin = publicSets.filter(({ unsafe }) => Math.min(9, Math.floor(unsafe * 10)) === tenth);
  const mean = bin.reduce((sum, { unsafe }) => sum + unsafe, 0) / Math.max(1, bin.length);
  line(
    `  ${(tenth / 10).toFixed(1)}-${((tenth + 1) / 10).toFixed(1)}`,
    mean.toFixed(2),
    share(bin, isUnsafe),
  );
}

console.log('\nCosts');
for (const [name, value] of [
  ...start,
  ...costs(held.filter(({ sample }) => isBenign(sample)).map(({ sample }) => sample.text)),
])
  line(`  ${name}`, value);

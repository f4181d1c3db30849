/**
 * Trains the learned detector: npm run train:detector -- <data folder> [output file]
 * The same data and seed give the same bytes. Takes a few minutes on one core.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { decodeModel } from '../../../src/filter/detector/model';
import { weightsFile } from '../weights';
import { calibrate } from './calibrate';
import { readSamples } from './data';
import { encodeModel } from './export';
import { learn } from './learn';
import { readLexicon } from './lexicon';
import { plan } from './plan';
import { readWords } from './words';

const [data, target = weightsFile] = process.argv.slice(2);
if (data === undefined) throw new Error('usage: npm run train:detector -- <data folder> [output file]');

const lexicon = readLexicon(data);
const samples = readSamples(data, lexicon);
const words = readWords(join(import.meta.dirname, 'vectors'), lexicon);
console.log(`${samples.length} texts, ${words.hashes.length} words`);
const net = learn(samples, words, plan, (line) => console.log(line));

const blank = {
  calibration: plan.untuned.flatMap(() => [1, 0]),
  offsets: plan.untuned.map(() => 0),
  tails: plan.untuned.map(() => 0),
  thresholds: plan.untuned,
};
const raw = decodeModel(encodeModel(net, words, blank));
const tuning = calibrate(samples, raw);
const bytes = encodeModel(net, words, tuning);
writeFileSync(target, bytes);
console.log(
  `version ${decodeModel(bytes).version}, ${bytes.length} bytes, calibration ${tuning.calibration.join(' ')}, ` +
    `tails ${tuning.tails.join(' ')}`,
);

/**
 * Unsafe content and injection, on texts that training never saw: the learned detector alone and the whole filter,
 * as a person meets it. Part of npm run bench:filter -- <data folder>.
 */

import { isBenign, isHard, sure } from '../train/calibrate';
import { readSamples } from '../train/data';
import { readLexicon } from '../train/lexicon';
import { averagePrecision } from '../train/metrics';
import { detectorVersion, heads, unsafeHeads } from '../../../src/filter/detector';
import type { Budget } from '../measure/budgets';
import { judge } from './judge';
import type { Found, Judged, View } from './judge';
import { readOwnSets } from './own-sets';
import { percent, table } from './table';

const isUnsafe = ({ sample }: Judged): boolean =>
  unsafeHeads.some((head) => (sample.labels[head] ?? 0) >= sure);
const isInjection = ({ sample }: Judged): boolean => (sample.labels.injection ?? 0) >= sure;
const quiet = ({ sample }: Judged): boolean => isBenign(sample);
const share = (list: readonly Judged[], test: (one: Judged) => boolean): number =>
  list.filter(test).length / Math.max(1, list.length);
const shown = (list: readonly Judged[], test: (one: Judged) => boolean): string =>
  percent(list.filter(test).length, list.length);

/** Every third of a group, so that no one kind of text outweighs the others. */
const spread = (list: readonly Judged[], most: number): readonly Judged[] =>
  list.length <= most
    ? list
    : list.filter(
        (_, i) => Math.floor((i * most) / list.length) !== Math.floor(((i - 1) * most) / list.length),
      );

function area(list: readonly Judged[], score: (view: View) => number, positive: (one: Judged) => boolean) {
  const of = (view: (one: Judged) => View): number =>
    averagePrecision(
      list.map((one) => score(view(one))),
      list.map(positive),
    );
  return {
    cells: [
      String(list.length),
      String(list.filter(positive).length),
      of((one) => one.detector).toFixed(3),
      of((one) => one.filter).toFixed(3),
    ],
    filter: of((one) => one.filter),
  };
}

const sources = (list: readonly Judged[]): readonly string[] =>
  [...new Set(list.map(({ sample }) => sample.source))].sort();

export async function benchDetector(data: string): Promise<readonly Budget[]> {
  const own: Judged[] = [];
  for (const sample of readOwnSets('tools/filter/detector/sets')) own.push(await judge(sample));
  const held: Judged[] = [];
  for (const sample of readSamples(data, readLexicon(data)))
    if (sample.split === 'test') held.push(await judge(sample));
  const all = [...held, ...own];
  const from = (pattern: RegExp): Judged[] => all.filter(({ sample }) => pattern.test(sample.source));
  const made = /^(?:grammar|composed|own)/u;
  const publicSets = held.filter(({ sample }) => !made.test(sample.source));
  console.log(`\n## Detector ${detectorVersion()}`);

  // As many unsafe texts of each public source as of any other, and one in three texts unsafe, the rest benign.
  const mixture = ((): readonly Judged[] => {
    const unsafe = sources(publicSets.filter(isUnsafe)).flatMap((source) =>
      spread(
        publicSets.filter((one) => one.sample.source === source && isUnsafe(one)),
        150,
      ),
    );
    return [
      ...unsafe,
      ...from(/^own\/(?:fresh-)?unsafe$/u),
      ...spread(publicSets.filter(quiet), 2 * unsafe.length),
      ...from(/^own\/.*benign$/u),
    ];
  })();
  const mixed = area(mixture, ({ unsafe }) => unsafe, isUnsafe);
  const injections = [
    ...held.filter((one) => isInjection(one) || (quiet(one) && isHard(one.sample))),
    ...own.filter((one) => quiet(one) || isInjection(one)),
  ];
  table(
    'Area under the precision-recall curve',
    ['texts', 'number', 'positive', 'detector', 'whole filter'],
    [
      ['unsafe: mixture of public held-out texts and hand-written ones', ...mixed.cells],
      [
        'unsafe: public held-out texts as they come',
        ...area(publicSets, ({ unsafe }) => unsafe, isUnsafe).cells,
      ],
      [
        'unsafe: hand-written, first set',
        ...area(from(/^own\/(?:unsafe|benign|hard-benign)$/u), ({ unsafe }) => unsafe, isUnsafe).cells,
      ],
      [
        'unsafe: hand-written, second set',
        ...area(from(/^own\/fresh-(?:unsafe|benign|hard-benign)$/u), ({ unsafe }) => unsafe, isUnsafe).cells,
      ],
      [
        'injection: held-out and hand-written against hard benign texts',
        ...area(injections, ({ injection }) => injection, isInjection).cells,
      ],
    ],
  );

  const alarms = (name: string, list: readonly Judged[]): readonly string[] => [
    name,
    String(list.length),
    shown(list, (one) => one.detector.foundUnsafe),
    shown(list, (one) => one.filter.foundUnsafe),
    shown(list, (one) => one.detector.foundInjection),
    shown(list, (one) => one.filter.foundInjection),
    shown(list, ({ verdict }) => verdict === 'warn' || verdict === 'block'),
    shown(list, ({ asAnswer }) => asAnswer === 'block'),
  ];
  const ordinary = [
    ...publicSets.filter((one) => quiet(one) && !isHard(one.sample)),
    ...from(/^own\/(?:fresh-)?benign$/u),
  ];
  const hard = [...held.filter((one) => quiet(one) && isHard(one.sample)), ...from(/hard-benign$/u)];
  const scary = hard.filter(({ sample }) =>
    /scary|functional|diverse-benign|hard-benign|wildguard/u.test(sample.source),
  );
  const triggers = from(/triggers/u).filter(quiet);
  table(
    'False alarms on benign writing',
    [
      'texts',
      'number',
      'unsafe, detector',
      'unsafe, filter',
      'injection, detector',
      'injection, filter',
      'noted or blocked as own text',
      'withheld as an answer',
    ],
    [
      alarms('**ordinary, public and hand-written**', ordinary),
      alarms('**hard: scary words**', scary),
      alarms('**trigger words of injections**', triggers),
      ...sources(all.filter(quiet)).map((source) =>
        alarms(
          source,
          all.filter((one) => one.sample.source === source && quiet(one)),
        ),
      ),
    ],
  );

  const found = (
    name: string,
    list: readonly Judged[],
    test: (found: Found) => boolean,
  ): readonly string[] => [
    name,
    String(list.length),
    shown(list, ({ detector }) => test(detector)),
    shown(list, ({ filter }) => test(filter)),
    shown(list, ({ ownText }) => test(ownText)),
  ];
  const unsafeRows = sources(all.filter(isUnsafe)).map((source) =>
    found(
      source,
      all.filter((one) => one.sample.source === source && isUnsafe(one)),
      (view) => view.foundUnsafe,
    ),
  );
  table(
    'Unsafe texts found',
    ['texts', 'number', 'detector', 'filter, in an answer', 'filter, in own text'],
    unsafeRows,
  );
  const injected = all.filter(isInjection);
  table(
    'Injections found',
    ['texts', 'number', 'detector', 'filter, in an answer', 'filter, in own text'],
    [
      found('**all**', injected, (view) => view.foundInjection),
      ...sources(injected).map((source) =>
        found(
          source,
          injected.filter((one) => one.sample.source === source),
          (view) => view.foundInjection,
        ),
      ),
    ],
  );

  table(
    'Detector by head',
    ['head', 'held-out positive', 'average precision', 'found, held-out', 'found, hand-written'],
    heads.map((head, h) => {
      const known = held.filter(({ sample }) => {
        const label = sample.labels[head];
        return label !== undefined && (label === 0 || label >= sure);
      });
      const positive = ({ sample }: Judged): boolean => (sample.labels[head] ?? 0) >= sure;
      return [
        head,
        String(known.filter(positive).length),
        averagePrecision(
          known.map(({ scores }) => scores[h] ?? 0),
          known.map(positive),
        ).toFixed(3),
        shown(known.filter(positive), ({ flagged }) => flagged[h] === true),
        shown(own.filter(positive), ({ flagged }) => flagged[h] === true),
      ];
    }),
  );

  const balanced = sources(injected).flatMap((source) =>
    spread(
      injected.filter((one) => one.sample.source === source),
      60,
    ),
  );
  // "What is the capital of France?" between two sentences of a mail is what people write; see docs/filter.md.
  const orders = balanced.filter(({ sample }) => !sample.source.endsWith('task'));
  console.log(
    `\nUp to 60 of each source: ${shown(balanced, ({ filter }) => filter.foundInjection)} found, ` +
      `bare tasks included; ${shown(orders, ({ filter }) => filter.foundInjection)} without them.`,
  );
  return [
    { name: 'unsafe: AUPRC on the mixture', value: mixed.filter, least: 0.8 },
    {
      name: 'unsafe: false alarms on ordinary writing',
      value: share(ordinary, ({ filter }) => filter.foundUnsafe),
      most: 0.01,
    },
    {
      name: 'unsafe: false alarms on texts with scary words',
      value: share(scary, ({ filter }) => filter.foundUnsafe),
      most: 0.03,
    },
    {
      name: 'injection: found in an answer, of all texts as they come',
      value: share(injected, ({ filter }) => filter.foundInjection),
      least: 0.85,
    },
    {
      name: 'injection: found in own text, of all texts as they come',
      value: share(injected, ({ ownText }) => ownText.foundInjection),
      least: 0.55,
    },
    {
      name: 'injection: found in an answer, up to 60 of each source, bare tasks apart',
      value: share(orders, ({ filter }) => filter.foundInjection),
      least: 0.85,
    },
    {
      name: 'injection: false alarms in an answer, ordinary and hard benign texts',
      value: share([...ordinary, ...hard], ({ filter }) => filter.foundInjection),
      most: 0.02,
    },
    {
      name: 'injection: false alarms in own text, ordinary and hard benign texts',
      value: share([...ordinary, ...hard], ({ ownText }) => ownText.foundInjection),
      most: 0.01,
    },
    {
      name: 'injection: trigger-word texts left alone in an answer',
      value: share(triggers, ({ filter }) => !filter.foundInjection),
      least: 0.85,
    },
  ];
}

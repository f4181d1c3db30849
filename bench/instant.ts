/**
 * Where should the proofreader live? Set-up time and memory of the three places Chrome offers, and the time of a
 * 500-character suggestion from the warm one. `npx jiti bench/instant.ts [runs]`; figures are in docs/engines.md.
 */
import { cpus } from 'node:os';

import { knownMisspellings } from '../src/proofreader/misspellings';
import { buildInstantProbe } from '../tests/proofreader/browser/probe-extension';
import { launchProbe } from '../tests/proofreader/browser/launch-probe';
import { growth, rendererMemory } from './instant/page-memory';

const runs = Number(process.argv[2] ?? 5);
const folders = { offscreen: '.test-build/instant-bench', thread: '.test-build/instant-bench-thread' };

const sentences = [
  'I definately need alot more time becuase the server is down.',
  'He dont know wich one was it, and the the logs are not helping at all.',
  'We have seen this before, in march, when the team recieved a new machine and nobody had told us about it.',
  'Please let me know wether you want to wait untill monday or if we should go on without them.',
  'Its a pity, but the customer have asked for it twice and we can not say no a third time.',
  'I think that a honest answer is better then none.',
];

/** Twelve texts of about 500 characters, each with words that none before had: the proofreader remembers sentences. */
const texts = Array.from({ length: 12 }, (_, round) => {
  const own = knownMisspellings().slice(round * 12, round * 12 + 4);
  const turned = [
    ...sentences.slice(round % sentences.length),
    ...sentences.slice(0, round % sentences.length),
  ];
  return turned.map((sentence, index) => `${sentence} ${own[index] ?? 'Well'}, round ${round}.`).join(' ');
});

interface Reading {
  readonly setUpMs: number;
  readonly firstMs: number;
  readonly warmMs: number;
}

interface Outcome {
  readonly changes?: readonly { readonly replacement: string }[];
}

interface Proofreading {
  warmUp(dialect: string): Promise<unknown>;
  proofread(request: object): Promise<Outcome & { readonly value?: Outcome }>;
}

/** Runs in the extension; given to the browser as source, so it uses nothing from outside itself. */
async function measure({ name, texts }: { name: string; texts: readonly string[] }): Promise<Reading> {
  const proofreading = Reflect.get(globalThis, name) as Proofreading;
  const started = performance.now();
  await proofreading.warmUp('american');
  const setUpMs = performance.now() - started;
  const times: number[] = [];
  for (const text of texts) {
    const from = performance.now();
    const answer = await proofreading.proofread({
      text,
      dialect: 'american',
      dictionary: [],
    });
    const replacements = (answer.value ?? answer).changes?.map(({ replacement }) => replacement) ?? [];
    if (!replacements.includes('definitely')) throw new Error('wrong answer');
    times.push(performance.now() - from);
  }
  const [firstMs = Number.NaN, ...warm] = times;
  return { setUpMs, firstMs, warmMs: warm.sort((a, b) => a - b)[5] ?? Number.NaN };
}

const places = {
  'worker of an offscreen document': { folder: folders.offscreen, name: 'host', page: false },
  'page of the extension': { folder: folders.thread, name: 'proofreader', page: true },
  'service worker': { folder: folders.thread, name: 'proofreader', page: false },
} as const;

async function read(place: keyof typeof places): Promise<Reading & { readonly megabytes: number }> {
  const { folder, name, page } = places[place];
  const running = await launchProbe(folder);
  try {
    const worker = running.worker();
    const input = { name, texts };
    const blank = page ? await running.context.newPage() : undefined;
    await blank?.goto(`chrome-extension://${running.id}/page.html`);
    const before = await rendererMemory(running.context);
    const reading = await (blank ? blank.evaluate(measure, input) : worker.evaluate(measure, input));
    const megabytes = growth(before, await rendererMemory(running.context)) / 1e6;
    return { ...reading, megabytes };
  } finally {
    await running.close();
  }
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

await buildInstantProbe(folders.offscreen);
await buildInstantProbe(folders.thread, 'bench/instant/in-this-thread.ts');

console.log(
  `${cpus().length} cores, ${cpus()[0]?.model}; texts of ${texts[0]?.length} characters; ${runs} runs`,
);
for (const place of Object.keys(places) as (keyof typeof places)[]) {
  const readings: Awaited<ReturnType<typeof read>>[] = [];
  for (let run = 0; run < runs; run++) readings.push(await read(place));
  const row = (key: keyof (typeof readings)[number]): string =>
    `${key} ${median(readings.map((reading) => reading[key])).toFixed(0)}`;
  console.log(`${place}: ${(['setUpMs', 'firstMs', 'warmMs', 'megabytes'] as const).map(row).join(', ')}`);
}

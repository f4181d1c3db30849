import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expand } from '../grammar';
import type { Grammar, Template } from '../grammar';
import type { Random } from '../random';
import { benign, sample, splitOf } from '../sample';
import type { Sample, Split } from '../sample';

interface Piece {
  readonly text: string;
  readonly split: Split;
}

/** Puts a foreign sentence at the start, in the middle or at the end of a carrier, on a line of its own or not. */
function insert(carrier: string, piece: string, random: Random): string {
  const place = random.next();
  const gap = random.next() < 0.4 ? '\n' : random.next() < 0.2 ? '\n\n' : ' ';
  if (place < 0.25) return `${piece}${gap}${carrier}`;
  if (place < 0.65) return `${carrier}${gap}${piece}`;
  const stops = [...carrier.matchAll(/[.!?]\s|\n|', '|", "/gu)].map((m) => m.index + 1);
  const at = stops.length === 0 ? carrier.length : random.pick(stops);
  return `${carrier.slice(0, at)} ${piece} ${carrier.slice(at)}`;
}

/** Keeps a part of a long carrier, so that foreign sentences are not always far from the bounds. */
const shorten = (text: string, random: Random): string =>
  random.next() < 0.6 ? text : text.slice(0, Math.floor(text.length * (0.25 + 0.6 * random.next())));

/** Kinds of BIPIA's attacks that are a plain task, as one person may give it to another. */
const tasks: ReadonlySet<string> = new Set([
  'Information Retrieval',
  'Content Creation',
  'Learning and Tutoring',
  'Language Translation',
  'Programming Help',
]);

const isTask = (source: string): boolean => source.endsWith('task');

/**
 * The order with at most a sentence of the carrier on one side. The detector reads windows of sentences and takes the
 * strongest: it must learn the window that holds the order, not a long carrier in which the order may be cut off.
 */
function around(whole: string, piece: string, random: Random): string {
  const at = whole.indexOf(piece);
  const before = /[^.!?\n]*[.!?]?\s*$/u.exec(whole.slice(0, at).trimEnd())?.[0].slice(-160) ?? '';
  const after = /^[^.!?\n]*[.!?]?/u.exec(whole.slice(at + piece.length).trimStart())?.[0].slice(0, 160) ?? '';
  const side = random.next();
  if (side < 0.3) return piece;
  return side < 0.65 ? `${before} ${piece}`.trim() : `${piece} ${after}`.trim();
}

const only = (pieces: readonly Piece[], split: Split): readonly Piece[] =>
  pieces.filter((piece) => piece.split === split);

const made = (grammar: Grammar, test: (template: Template) => boolean, random: Random): Piece[] =>
  grammar.templates.filter(test).flatMap((template) =>
    Array.from({ length: template.text.includes('{') ? template.count : 4 }, () => ({
      text: expand(template.text, grammar.slots, random).replaceAll(String.raw`\n`, '\n'),
      split: splitOf(template.text),
    })),
  );

/** A task that somebody gives to a model about a text is no injection, wherever the text came from. */
const requests = [
  'Please correct this: ',
  'Rewrite this in a friendlier tone:\n',
  'Summarize the following text: ',
  'Translate this into German: ',
  'Can you shorten this e-mail?\n\n',
  'Fix the grammar:\n',
  'Is this mail polite enough?\n\n',
  'Make this sound more formal: ',
];

/**
 * Orders to a model inside other people's texts: mails, tables, pages, results of tools, code. Every carrier is also
 * there unharmed, and so that "a mail with one more sentence" is not the sign, with a harmless sentence put in.
 * A text's carrier and order always belong to the same split.
 */
export function composedInjections(
  data: string,
  grammar: Grammar,
  all: readonly Sample[],
  random: Random,
): Sample[] {
  const attacks = JSON.parse(readFileSync(join(data, 'bipia/text_attack_train.json'), 'utf8')) as Record<
    string,
    string[]
  >;
  const code = JSON.parse(readFileSync(join(data, 'bipia/code_attack_train.json'), 'utf8')) as Record<
    string,
    string[]
  >;
  const emails = readFileSync(join(data, 'bipia/email_train.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { context: string }).context.slice(0, 900))
    .map((text): Piece => ({ text, split: splitOf(text) }));
  const carriers = [
    ...made(grammar, ({ file }) => file === 'carriers', random),
    ...emails.flatMap((email) => [email, email, email, email]),
    ...all
      .filter(
        ({ source, text }) => /benign-writing|austen|wordnet-examples/u.test(source) && text.length > 80,
      )
      .filter((_, i) => i % 9 === 0),
    ...all
      .filter(
        ({ source, text, labels }) =>
          /wikipedia-talk|toxic-spans\/clean|jargon/u.test(source) &&
          labels.unsafe === 0 &&
          text.length > 120 &&
          text.length < 900,
      )
      .filter((_, i) => i % 6 === 0),
  ];
  const neighbours = [
    ...made(grammar, ({ file }) => file === 'neighbours', random),
    ...all.filter(({ source, text }) => source === 'grammar/benign-writing' && text.length < 160),
  ];
  const orders: readonly (Piece & { readonly source: string })[] = [
    ...Object.entries(attacks).flatMap(([kind, list]) =>
      list.map((text) => ({
        text,
        split: splitOf(text),
        source: tasks.has(kind) ? 'composed/bipia-task' : 'composed/bipia',
      })),
    ),
    ...Object.values(code).flatMap((list) =>
      list.map((text) => ({ text, split: splitOf(text), source: 'composed/bipia-code' })),
    ),
    ...made(grammar, ({ file }) => file === 'orders', random).map((piece) => ({
      ...piece,
      source: 'composed/task',
    })),
    ...made(grammar, ({ file }) => /orders-/u.test(file), random).map((piece) => ({
      ...piece,
      source: 'composed/order',
    })),
    ...made(grammar, ({ file }) => file === 'meta-orders', random).map((piece) => ({
      ...piece,
      source: 'composed/order',
    })),
    ...all
      .filter(({ source }) => /grammar\/(?:diverse-)?injection/u.test(source))
      .filter((_, i) => i % 3 === 0)
      .map((piece) => ({ ...piece, source: 'composed/injection' })),
  ];
  const out: Sample[] = [];
  for (const { source, text, split } of orders) {
    const repeats = source === 'composed/bipia' ? 8 : source === 'composed/bipia-code' ? 3 : 2;
    for (let i = 0; i < repeats; i += 1) {
      const carrier = shorten(random.pick(only(carriers, split)).text.slice(0, 900), random);
      // Nobody can tell a bare task from the carrier's own sentences: it is measured, not learnt.
      if (split === 'train' && isTask(source)) continue;
      const whole = insert(carrier, text, random);
      out.push({
        ...sample(source, split === 'train' ? around(whole, text, random) : whole, { injection: 1 }),
        split,
      });
    }
  }
  for (const { text, split } of carriers) {
    out.push({ ...sample('composed/clean', text.slice(0, 900), benign), split });
    for (let i = 0; i < 2; i += 1) {
      const neighbour = random.pick(only(neighbours, split)).text;
      out.push({
        ...sample('composed/clean', insert(shorten(text.slice(0, 900), random), neighbour, random), benign),
        split,
      });
    }
    if (random.next() < 0.2)
      out.push({
        ...sample('composed/request', random.pick(requests) + text.slice(0, 500), benign, { weight: 0.5 }),
        split,
      });
  }
  for (const { text, split } of [
    ...made(grammar, ({ file }) => file === 'orders', random),
    ...made(grammar, ({ file }) => file === 'neighbours', random),
  ])
    out.push({ ...sample('composed/alone', text, benign, { weight: 0.6 }), split });
  for (const { text, split } of made(grammar, ({ file }) => /^meta-orders|^orders-/u.test(file), random))
    out.push({ ...sample('composed/order-alone', text, { injection: 1 }), split });
  return out;
}

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { heads } from '../../../src/filter/detector/heads';
import type { Head } from '../../../src/filter/detector/heads';
import type { Lexicon } from './lexicon';
import type { Random } from './random';
import { benign, sample } from './sample';
import type { Labels, Sample } from './sample';

/**
 * Templates in tools/filter/train/grammar. A template's sentences all go to one split, so that the held-out ones
 * have wordings that training never saw.
 */
export interface Template {
  readonly file: string;
  readonly text: string;
  readonly labels: Labels;
  readonly count: number;
}

export interface Grammar {
  readonly templates: readonly Template[];
  readonly slots: ReadonlyMap<string, readonly string[]>;
}

const parseLabels = (spec: string): Labels => {
  const labels: Partial<Record<Head, number>> = { ...benign };
  for (const part of spec.split(/\s+/u)) {
    const [head = '', value] = part.split('=');
    if (value === undefined || !heads.includes(head as Head)) continue;
    if (value === '?') delete labels[head as Head];
    else labels[head as Head] = Number(value);
  }
  return labels;
};

/** Words that templates of every folder share, from the lexicon. */
export const lexiconSlots = (lexicon: Lexicon): Grammar['slots'] =>
  new Map([
    ['SLUR', [...lexicon.slurs]],
    ['SEX', [...lexicon.sexual]],
    ['PROF', [...lexicon.profanities]],
  ]);

/** The templates of a folder, with its slots and those given. */
export function readGrammar(folder: string, given: Grammar['slots']): Grammar {
  const slots = new Map(Array.from(given, ([name, words]) => [name, [...words]] as const));
  const templates: Template[] = [];
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.txt')) continue;
    let labels = benign;
    let count = 0;
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
      if (line.trim() === '' || line.startsWith('# ')) continue;
      const slot = /^= ([\w]+): (.*)$/u.exec(line);
      if (slot?.[1] !== undefined && slot[2] !== undefined)
        slots.set(slot[1], [...(slots.get(slot[1]) ?? []), ...slot[2].split(' | ').map((x) => x.trim())]);
      else if (line.startsWith('@ ')) {
        labels = parseLabels(line);
        count = Number(/x(\d+)/u.exec(line)?.[1] ?? '10');
      } else templates.push({ file: file.replace('.txt', ''), text: line, labels, count });
    }
  }
  return { templates, slots };
}

export function expand(text: string, slots: ReadonlyMap<string, readonly string[]>, random: Random): string {
  let out = text;
  for (let depth = 0; depth < 6 && out.includes('{'); depth += 1)
    out = out.replaceAll(/\{(\w+)\}/gu, (_, name: string) => {
      const options = slots.get(name);
      if (options === undefined) throw new Error(`no slot named ${name} in: ${text}`);
      return random.pick(options);
    });
  return out
    .replaceAll(/\s+([,.!?]|$)/gu, '$1')
    .replaceAll(/ {2,}/gu, ' ')
    .trim();
}

/** People do not always write capitals, full stops or question marks. */
function roughen(text: string, random: Random): string {
  let out = text;
  if (random.next() < 0.25) out = out.toLowerCase();
  else if (random.next() < 0.7) out = out.charAt(0).toUpperCase() + out.slice(1);
  if (random.next() < 0.3 && /[a-z]$/u.test(out)) out += random.pick(['.', '!', '?', '...']);
  if (random.next() < 0.15) out = out.replace(/[.?!]$/u, '');
  if (random.next() < 0.03) out = out.toUpperCase();
  return out;
}

export function grammarSamples({ templates, slots }: Grammar, random: Random): Sample[] {
  const samples: Sample[] = [];
  for (const template of templates) {
    const seen = new Set<string>();
    const count = template.text.includes('{') ? template.count : 4;
    for (let i = 0; i < count; i += 1) {
      const text = roughen(expand(template.text, slots, random), random);
      if (seen.has(text)) continue;
      seen.add(text);
      samples.push(sample(`grammar/${template.file}`, text, template.labels, { id: template.text }));
    }
  }
  return samples;
}

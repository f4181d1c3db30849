import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Random } from '../random';
import { benign, sample } from '../sample';
import type { Sample } from '../sample';

/** Puts a foreign sentence at the start, in the middle or at the end of a carrier. */
function insert(carrier: string, piece: string, random: Random): string {
  const place = random.next();
  if (place < 0.3) return `${piece} ${carrier}`;
  if (place < 0.65) return `${carrier} ${piece}`;
  const stops = [...carrier.matchAll(/[.!?]\s|\n/gu)].map((m) => m.index + 1);
  const at = stops.length === 0 ? carrier.length : random.pick(stops);
  return `${carrier.slice(0, at)} ${piece} ${carrier.slice(at)}`;
}

/**
 * BIPIA's attack strings in its e-mails and in other clean carriers. Each carrier is also there unharmed, and so that
 * "an e-mail with a second paragraph" is not the sign, with another harmless sentence put in.
 */
export function composedInjections(data: string, all: readonly Sample[], random: Random): Sample[] {
  const attacks = JSON.parse(readFileSync(join(data, 'bipia/text_attack_train.json'), 'utf8')) as Record<
    string,
    string[]
  >;
  const emails = readFileSync(join(data, 'bipia/email_train.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { context: string }).context.slice(0, 700));
  const carriers = all
    .filter(({ source, text }) => /benign-writing|austen|wordnet-examples/u.test(source) && text.length > 60)
    .map(({ text, split }) => ({ text, split }));
  const harmless = all.filter(
    ({ source, text }) => /grammar\/benign-writing/u.test(source) && text.length < 160,
  );
  const injections = all.filter(({ source }) => source === 'grammar/injection');
  const out: Sample[] = [];
  for (const list of Object.values(attacks))
    for (const attack of list) {
      const { split } = sample('', attack, benign);
      for (let i = 0; i < 6; i += 1)
        out.push({
          ...sample(
            'composed/bipia',
            insert(random.pick(emails), attack, random),
            { injection: 1 },
            { weight: 0.5 },
          ),
          split,
        });
    }
  for (const email of emails) {
    const { split } = sample('', email, benign);
    out.push({ ...sample('composed/clean', email, benign), split });
    for (let i = 0; i < 9; i += 1)
      out.push({
        ...sample('composed/clean', insert(email, random.pick(harmless).text, random), benign),
        split,
      });
  }
  for (const injection of injections) {
    if (random.next() > 0.45) continue;
    const carrier = random.pick(carriers).text.slice(0, 600);
    out.push({
      ...sample('composed/injection', insert(carrier, injection.text, random), { injection: 1 }),
      split: injection.split,
    });
  }
  for (let i = 0; i < 2500; i += 1) {
    const first = random.pick(harmless);
    const second = random.pick(carriers);
    if (first.split === second.split)
      out.push({
        ...sample('composed/clean', insert(second.text.slice(0, 600), first.text, random), benign),
        split: first.split,
      });
  }
  return out;
}

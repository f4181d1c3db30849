import isIP from 'validator/lib/isIP.js';

import { pattern } from '../../shared';
import { wordAt, wordBefore } from '../scan/boundaries';
import type { Hit, Rule } from '../scan/rule';
import type { Subject } from '../scan/subject';

const four = /\d{1,3}(?:\.\d{1,3}){3}/g;
const six = /[0-9a-f]{0,4}(?::{1,2}[0-9a-f]{1,4}){2,7}(?:::)?/gi;
const hardware =
  /[0-9a-f]{2}(?:([:-])[0-9a-f]{2})(?:\1[0-9a-f]{2}){4}|[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}/gi;

/** Addresses that name no one: this host, any host, broadcast. */
const nobody = /^(?:127\.|0\.|255\.|::1?$)/;
const versionWord = new RegExp(
  pattern`
    (?:
      \bv
      |version
      |ver\.?
      |release
      |build
      |§
      |section
      |chapter
      |update
      |firmware
      |(?:up|down)grade[ds]? (?:from|to)
      |updated? (?:from|to)
    )[ .:]{0,2}$
  `,
  'i',
);

function* standing(
  text: string,
  expression: RegExp,
): Generator<{ start: number; end: number; found: string }> {
  for (const match of text.matchAll(expression)) {
    const start = match.index;
    const end = start + match[0].length;
    if (wordBefore(text, start) || wordAt(text, end)) continue;
    if (
      /[.:-]$/.test(text.slice(Math.max(0, start - 1), start)) ||
      /^[.:-][0-9a-f]/i.test(text.slice(end, end + 2))
    )
      continue;
    yield { start, end, found: match[0] };
  }
}

function find({ text }: Subject): readonly Hit[] {
  const hits: Hit[] = [];
  const versions = new Set<string>();
  for (const { start, end, found } of standing(text, four)) {
    if (!isIP(found, 4) || nobody.test(found)) continue;
    const [major = ''] = found.split('.', 1);
    if (versionWord.test(text.slice(Math.max(0, start - 18), start))) versions.add(major);
    // "from 10.15.6.9 to 10.15.7.1"
    if (versions.has(major)) continue;
    // 1.2.3.4 may be a version or a chapter: real addresses seldom have four single digits.
    hits.push({ start, end, confidence: /^\d(?:\.\d){3}$/.test(found) ? 0.45 : 0.95 });
  }
  if (text.includes(':')) {
    for (const { start, end, found } of standing(text, six))
      if (found.length > 6 && (found.match(/:/g)?.length ?? 0) >= 3 && isIP(found, 6) && !nobody.test(found))
        hits.push({ start, end, confidence: 0.97 });
  }
  return hits;
}

export const ipRule: Rule = {
  id: 'personal.ip-address',
  category: 'personal',
  kind: 'ip-address',
  label: 'IP',
  words: 'the network address of a device',
  expressions: [four, six, versionWord],
  find,
};

export const macRule: Rule = {
  id: 'personal.mac-address',
  category: 'personal',
  kind: 'mac-address',
  label: 'MAC',
  words: 'the hardware address of a device',
  expressions: [hardware],
  find({ text }) {
    return [...standing(text, hardware)]
      .filter(({ found }) => !/^(?:00[:-]?){6}$|^(?:ff[:-]?){6}$/i.test(found))
      .map(({ start, end }) => ({ start, end, confidence: 0.95 }));
  },
};

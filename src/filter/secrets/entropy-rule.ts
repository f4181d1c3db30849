import { pattern } from '../../shared';
import type { Hit, Rule } from '../scan/rule';
import type { Subject } from '../scan/subject';
import { entropy } from './entropy';
import { isEncodedText, isSample, isSequence } from './placeholder';

/** Long unbroken runs of the base64 and base58 alphabets. */
const run = /(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{32,8192}={0,2}/g;

/** Words nearby that say what a random string is for. */
const context = new RegExp(
  pattern`
    \b(?:
      key
      |token
      |secret
      |password
      |passphrase
      |credential
      |login
      |schlüssel
      |passwort
      |clé
      |clave
      |chiave
      |chave
      |sleutel
      |klucz
      |ключ
      |seed
      |wallet
      |licen[cs]e
    )\b
  `,
  'iu',
);

/** Digests, identifiers, addresses of pages: random to look at and public. */
const publicString = /(?:^|[-/])(?:sha\d{1,3}-|md5-)|^[0-9a-f]{32,128}$|^[0-9]{1,512}$|^[0-9a-f-]{36}$/i;

function find({ text }: Subject): readonly Hit[] {
  const hits: Hit[] = [];
  for (const match of text.matchAll(run)) {
    const found = match[0];
    if (!/\d/.test(found) || !/[a-z]/.test(found) || !/[A-Z]/.test(found)) continue;
    if (found.split('/').length > 4 || publicString.test(found) || entropy(found) < 4.3) continue;
    if (isSample(found) || isSequence(found) || isEncodedText(found)) continue;
    if (/[\w./%?=&#-]{0,3}$/.exec(text.slice(Math.max(0, match.index - 3), match.index))?.[0] !== '')
      continue;
    const near = context.test(text.slice(Math.max(0, match.index - 60), match.index));
    hits.push({ start: match.index, end: match.index + found.length, confidence: near ? 0.8 : 0.4 });
  }
  return hits;
}

export const highEntropyRule: Rule = {
  id: 'secret.high-entropy',
  category: 'secret',
  kind: 'high-entropy',
  label: 'SECRET',
  words: 'a long random string',
  expressions: [run, context, publicString],
  find,
};

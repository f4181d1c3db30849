import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parseCsv } from '../csv';
import { benign, sample } from '../sample';
import type { Labels, Sample } from '../sample';

interface Marked {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Civil Comments with the toxic words marked by three to seven annotators, by kind. Every comment is toxic somewhere;
 * its sentences that no annotator marked are ordinary, often heated, prose.
 */
export function toxicSpans(data: string): Sample[] {
  const read = (file: string): Record<string, string>[] =>
    parseCsv(readFileSync(join(data, 'toxic-spans', file), 'utf8'));
  const marks = new Map<string, Marked[]>();
  for (const row of read('spans.csv')) {
    const id = row['annotation'] ?? '';
    const mark = { type: row['type'] ?? '', start: Number(row['start']), end: Number(row['end']) };
    const list = marks.get(id);
    if (list === undefined) marks.set(id, [mark]);
    else list.push(mark);
  }
  const annotators = new Map<string, { all: boolean; marks: Marked[] }[]>();
  for (const row of read('annotations.csv')) {
    const one = { all: row['all toxic'] === 'True', marks: marks.get(row['annotation'] ?? '') ?? [] };
    const list = annotators.get(row['comment_id'] ?? '');
    if (list === undefined) annotators.set(row['comment_id'] ?? '', [one]);
    else list.push(one);
  }
  return read('comments.csv').flatMap((row) => {
    const id = row['comment_id'] ?? '';
    return comment(row['comment_text'] ?? '', annotators.get(id) ?? [], id);
  });
}

function labelsOf(
  annotators: readonly { all: boolean; marks: readonly Marked[] }[],
  from: number,
  to: number,
): Labels {
  const share = (test: (mark: Marked) => boolean): number =>
    annotators.filter(({ marks }) => marks.some((m) => m.end > from && m.start < to && test(m))).length /
    Math.max(1, annotators.length);
  const any = share(() => true);
  if (any === 0) return annotators.some(({ all }) => all) ? { injection: 0, illicit: 0 } : benign;
  const insult = share(({ type }) => type === 'Insult');
  const identity = share(({ type }) => type.startsWith('Identity'));
  const threat = share(({ type }) => type === 'Threat');
  return {
    unsafe: Math.max(0.6, any),
    harassment: Math.min(1, insult * 1.2),
    hate: identity >= 0.6 ? 1 : identity,
    violence: threat >= 0.6 ? 1 : threat,
    injection: 0,
    illicit: 0,
    'sexual-minors': 0,
    'self-harm': 0,
  };
}

function comment(
  text: string,
  annotators: readonly { all: boolean; marks: readonly Marked[] }[],
  id: string,
): Sample[] {
  const whole = sample('toxic-spans', text, labelsOf(annotators, 0, text.length), { id });
  const sentences: Sample[] = [];
  for (const match of text.matchAll(/[^.!?\n]+[.!?\n]*/gu)) {
    if (match[0].trim().length < 25) continue;
    const labels = labelsOf(annotators, match.index, match.index + match[0].length);
    const clean = labels.unsafe === 0;
    sentences.push(
      sample(clean ? 'toxic-spans/clean' : 'toxic-spans/sentence', match[0].trim(), labels, {
        id,
        weight: clean ? 0.7 : 0.5,
      }),
    );
  }
  return [{ ...whole, weight: 0.7 }, ...sentences.slice(0, 4)];
}

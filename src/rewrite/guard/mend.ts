import { cutDebris, unfence, untag, withoutThinking } from './mend-format';
import {
  withoutAnnouncement,
  withoutCopy,
  withoutLabel,
  withoutOptions,
  withoutQuotes,
  withoutRemarks,
} from './mend-words';
import type { Mending } from './types';

export interface Mended {
  readonly text: string;
  readonly mendings: readonly Mending[];
}

type Step = readonly [Mending, (answer: string, original: string) => string];

const steps: readonly Step[] = [
  ['thinking-removed', withoutThinking],
  ['debris-removed', cutDebris],
  ['tags-removed', untag],
  ['label-removed', withoutLabel],
  ['preamble-removed', withoutAnnouncement],
  ['fence-removed', unfence],
  ['first-option-taken', withoutOptions],
  ['explanation-removed', withoutRemarks],
  ['quotes-removed', withoutQuotes],
  ['copy-removed', withoutCopy],
];

/** Wrappings nest: a preamble, in it a fence, in it quotes. Four rounds undo every nesting seen. */
const rounds = 4;

/**
 * Takes off what models put around an answer. Whatever the original has itself stays:
 * each step looks whether the wrapping is the person's own.
 * @param keepOptions for actions that may ask for several versions or a list
 */
export function mendAnswer(answer: string, original: string, keepOptions = false): Mended {
  const mendings = new Set<Mending>();
  let text = answer.trim();
  for (let round = 0; round < rounds; round++) {
    const before = text;
    for (const [mending, step] of steps) {
      if (keepOptions && mending === 'first-option-taken') continue;
      const next = step(text, original).trim();
      if (next !== text) mendings.add(mending);
      text = next;
    }
    if (text === before) break;
  }
  return { text, mendings: [...mendings] };
}

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A wrong sentence and the right ones that it may become; the first is the expected one. */
export interface WrongSentence {
  readonly written: string;
  readonly meant: readonly string[];
}

/** The entries of a list in this folder, without blank lines and the lines with #. */
export function readLines(name: string): readonly string[] {
  const lines = readFileSync(resolve('tests/proofreader/neighbors', name), 'utf8').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('#'));
}

const correction = /\{([^{}]*?) -> ([^{}]*?)\}/gu;

/** Reads "I {has -> have|had} it."; several corrections in one sentence go together by position. */
export function readWrongSentence(line: string): WrongSentence {
  const readings = Math.max(
    ...Array.from(line.matchAll(correction), ([, , meant = '']) => meant.split('|').length),
  );
  const reading = (index: number): string =>
    line.replaceAll(correction, (_all, _written: string, meant: string) => {
      const words = meant.split('|');
      return words[Math.min(index, words.length - 1)] ?? '';
    });
  return {
    written: line.replaceAll(correction, '$1'),
    meant: Array.from({ length: readings }, (_, index) => reading(index)),
  };
}

import { pattern } from '../../shared';
import { splitWords } from '../../text';

const terminal = /[.!?…。！？：:;]["'”’»)\]*]*$/u;
/** Words that no sentence ends with. */
const dangling = new RegExp(
  pattern`
    (?:^|\s)(?:
      the
      |a
      |an
      |and
      |or
      |but
      |of
      |to
      |in
      |on
      |at
      |for
      |with
      |by
      |from
      |as
      |that
      |which
      |who
      |because
      |if
      |is
      |are
      |was
      |were
      |be
      |been
      |will
      |would
      |can
      |could
      |should
      |my
      |your
      |our
      |their
      |his
      |its
      |this
      |these
      |those
      |very
      |than
      |so
      |und
      |oder
      |der
      |die
      |das
      |ein
      |eine
      |mit
      |für
      |von
      |zu
      |et
      |ou
      |le
      |la
      |les
      |de
      |du
      |des
      |un
      |une
      |y
      |o
      |el
      |los
      |las
      |en
      |con
      |por
      |para
    )$
  `,
  'iu',
);
const opened = /[,;:\-–—(["“„«]$/u;

const wordCount = (text: string): number => splitWords(text).filter(({ isWord }) => isWord).length;
const lastWord = (text: string): string =>
  splitWords(text)
    .findLast(({ isWord }) => isWord)
    ?.text.toLowerCase() ?? '';

/**
 * Whether an answer breaks off: the original ends its last sentence and the answer does not,
 * and it is much shorter (unless that was asked for) or ends on a word that nothing ends with.
 */
export function breaksOff(original: string, answer: string, mayShrink: boolean): boolean {
  if (!terminal.test(original) || terminal.test(answer)) return false;
  if (opened.test(answer) || dangling.test(answer)) return true;
  if (lastWord(original) === lastWord(answer)) return false;
  return !mayShrink && wordCount(answer) < wordCount(original) * 0.8;
}

/** Gives back a closing mark that only the answer lost: same last word, no mark. */
export function withEnding(original: string, answer: string): string {
  const mark = /[.!?…。！？]$/u.exec(original)?.[0];
  if (mark === undefined || !/[\p{L}\p{N}]$/u.test(answer)) return answer;
  return lastWord(original) === lastWord(answer) ? answer + mark : answer;
}

const asksForAFact = new RegExp(
  pattern`
    ^(?:
      who
      |what
      |when
      |where
      |why
      |how
      |which
      |whose
      |wer
      |was
      |wann
      |wo
      |warum
      |wie
      |qui
      |quoi
      |quand
      |où
      |pourquoi
      |comment
      |quién
      |qué
      |cuándo
      |dónde
      |cómo
    )\b
  `,
  'iu',
);

/** Whether a question was answered instead of rewritten: it asks for a fact, and the answer asks nothing. */
export function answersQuestion(original: string, answer: string): boolean {
  const questions = original.match(/[?？]/gu)?.length ?? 0;
  const isOneQuestion = questions > 0 && /[?？]["”’)]*$/u.test(original) && !/[.!。！]\s/u.test(original);
  return isOneQuestion && asksForAFact.test(original) && !/[?？]/u.test(answer);
}

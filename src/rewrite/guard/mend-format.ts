import { anyOf } from '../../shared';

/** Marks of chat templates: where one stands, the answer ends (or, at the very start, begins). */
const templateMark = new RegExp(
  anyOf`
    <\|[^|<>\n]{1,40}\|>
    <\/?s>
    \[\/?INST\]
    <<\/?SYS>>
    <(?:start|end)_of_turn>
    <\/?(?:bos|eos|pad|unk)>
    <｜[^｜<>\n]{1,40}｜>
    <0x0A>
  `,
  'iu',
);
const openingMarks = new RegExp(
  `^(?:\\s*(?:${templateMark.source})\\s*(?:(?:assistant|model|bot)\\b\\s*:?)?)+`,
  'iu',
);
/** The next turn of a conversation that the model made up. */
const madeUpTurn = /\n\s*(?:<\|?)?(?:user|human|system|assistant)(?:\|?>)?\s*:\s*[\s\S]*$/iu;

/** Reasoning in <think> tags; one that never ends leaves nothing. */
export function withoutThinking(answer: string, original: string): string {
  if (/<\/?think(?:ing)?>/iu.test(original)) return answer;
  const closed = answer.replace(/^[\s\S]*<\/think(?:ing)?>/iu, '');
  return closed.replace(/<think(?:ing)?>[\s\S]*$/iu, '');
}

/** Template marks and everything after them. The original holds none: they are masked. */
export function cutDebris(answer: string, original: string): string {
  const opened = templateMark.test(original) ? answer : answer.replace(openingMarks, '');
  const end = templateMark.test(original) ? -1 : opened.search(templateMark);
  const cut = end === -1 ? opened : opened.slice(0, end);
  return madeUpTurn.test(original) ? cut : cut.replace(madeUpTurn, '');
}

/** Our own fence, or tags of the model's making around the whole answer. */
export function untag(answer: string, original: string): string {
  const open = /<\s*text\s*>/iu.exec(answer);
  const inner = open === null ? answer : answer.slice(open.index + open[0].length);
  const close = inner.search(/<\s*\/\s*text\s*>/iu);
  const untagged = close === -1 ? inner : inner.slice(0, close);
  // An empty fence says nothing about where the answer is.
  const kept = untagged.trim() === '' ? answer.replace(/<\s*\/?\s*text\s*>/giu, '') : untagged;
  if (original.trimStart().startsWith('<')) return kept;
  return kept.replace(/^\s*<([a-z][\w-]*)>([\s\S]*)<\/\1>\s*$/iu, '$2');
}

/** A Markdown code fence around the answer, with or without words around it. */
export function unfence(answer: string, original: string): string {
  if (original.includes('```')) return answer;
  const fenced = /^[^\n]{0,200}\n?\s*```[\w-]*[ \t]*\n?([\s\S]*?)\n?[ \t]*(?:```[\s\S]*)?$/u.exec(answer);
  const startsWith = answer.trimStart().startsWith('```');
  const whole = /^\s*```[\w-]*[ \t]*\n?([\s\S]*?)\n?[ \t]*(?:```[\s\S]*)?$/u.exec(answer);
  if (startsWith) return whole?.[1] ?? answer;
  return answer.includes('```') && fenced?.[1]?.trim() ? fenced[1] : answer;
}

import { normalisePlaceholders, splitSentences } from '../../text';
import { answersQuestion, breaksOff, withEnding } from './ending';
import { changesLinks, changesNumbers } from './facts';
import { likeness, switchesLanguage } from './likeness';
import { mendAnswer } from './mend';
import { shareIn } from './own';
import { askedBack, refusals } from './patterns';
import { inventsBlank, placeholderFailure } from './placeholders';
import { isLoop } from './repetition';
import type { GuardFailure, GuardInput, GuardVerdict } from './types';

const codes: Partial<Record<GuardFailure, 'answer-empty' | 'answer-refused'>> = {
  empty: 'answer-empty',
  refusal: 'answer-refused',
};

/**
 * Decides whether a model's answer may be shown as a rewrite of its original, and takes off what does not belong
 * to it. Everything that the original has itself (a quotation, a refusal letter, a refrain) is the person's own
 * and passes. Pure; never throws; linear but for short stretches.
 */
export function guardAnswer(input: GuardInput): GuardVerdict {
  const { original, table } = input;
  const { keepsLanguage } = input.fidelity;
  const unechoed = withoutEcho(input.answer, original, input.prompt ?? []);
  const mended = mendAnswer(unechoed, original, !keepsLanguage);
  const normal = normalisePlaceholders(mended.text, table);
  const text = keepsLanguage ? withEnding(original, normal) : normal;
  const failure = failureOf({ ...input, answer: text });
  if (failure !== undefined) return { ok: false, failure, code: codes[failure] ?? 'answer-unusable' };
  return {
    ok: true,
    text,
    checks: [
      ...(unechoed === input.answer ? [] : ['prompt-echo-removed']),
      ...mended.mendings,
      ...(text === normal ? [] : ['ending-restored']),
      ...checksFor(input),
    ],
  };
}

function checksFor({ fidelity, table }: GuardInput): string[] {
  const { keepsLanguage, facts, likeness: least } = fidelity;
  return [
    'refusal',
    'repetition',
    'truncation',
    ...(keepsLanguage ? ['length', 'language'] : []),
    ...(least > 0 ? ['meaning-kept'] : []),
    ...(facts === 'free' ? [] : ['numbers', 'links']),
    ...(table.size > 0 ? ['placeholders'] : []),
  ];
}

function failureOf(input: GuardInput): GuardFailure | undefined {
  const { answer, original, fidelity, finish, table } = input;
  if (!/[\p{L}\p{N}\p{S}]/u.test(answer)) return 'empty';
  if (isGarbled(answer, original)) return 'garbled';
  if (saysOneOf(refusals, answer, original)) return 'refusal';
  if (fidelity.keepsLanguage && saysOneOf(askedBack, answer, original)) return 'asked-back';
  if (leaksPrompt(answer, original, input.prompt ?? [])) return 'prompt-leak';
  if (isLoop(answer, original)) return 'loop';
  if (finish === 'length') return 'truncated';
  const placeholders = placeholderFailure(original, answer, table, {
    all: fidelity.placeholders !== 'none',
    order: fidelity.placeholders === 'ordered',
  });
  if (placeholders !== undefined) return placeholders;
  return fidelity.keepsLanguage ? departure(input) : undefined;
}

/** How an answer that should say the same departs from its original. */
function departure({ answer, original, fidelity, table }: GuardInput): GuardFailure | undefined {
  const [least, most] = fidelity.length;
  if (answer.length > original.length * most + fidelity.slack) return 'too-long';
  if (switchesLanguage(original, answer)) return 'language-switch';
  if (answersQuestion(original, answer)) return 'answered';
  if (likeness(original, answer) < fidelity.likeness) return 'off-topic';
  if (answer.length < original.length * least) return 'too-short';
  if (breaksOff(original, answer, fidelity.mayShrink)) return 'truncated';
  if (inventsBlank(original, answer)) return 'blank-invented';
  const mayDrop = fidelity.facts === 'no-new';
  if (changesLinks(original, answer, mayDrop)) return 'link-changed';
  return changesNumbers(original, answer, table, mayDrop) ? 'number-changed' : undefined;
}

/** Replacement characters and lone surrogates: bytes that are no text. */
function isGarbled(answer: string, original: string): boolean {
  if (answer.includes('\uFFFD') && !original.includes('\uFFFD')) return true;
  return original.isWellFormed() && !answer.isWellFormed();
}

/** Looks at the first sentences only: refusing comes first. */
const sentencesRead = 3;

function saysOneOf(patterns: readonly RegExp[], answer: string, original: string): boolean {
  const sentences = splitSentences(answer.slice(0, 600)).slice(0, sentencesRead);
  return sentences.some(
    ({ text }) => patterns.some((pattern) => pattern.test(text.trim())) && shareIn(text, original) < 0.6,
  );
}

/** Least characters of the prompt in one piece that count as a leak. */
const leakLength = 24;

function leaksPrompt(answer: string, original: string, prompt: readonly string[]): boolean {
  const own = original.toLowerCase();
  const said = answer.toLowerCase();
  return prompt.some((part) =>
    splitSentences(part.toLowerCase()).some(({ text }) => {
      const sentence = text.trim();
      return sentence.length >= leakLength && said.includes(sentence) && !own.includes(sentence);
    }),
  );
}

/** Takes off a prompt that the model repeats before its answer. */
function withoutEcho(answer: string, original: string, prompt: readonly string[]): string {
  let text = answer;
  for (const part of prompt.toSorted((left, right) => right.length - left.length)) {
    const start = text.trimStart();
    if (part === '' || !start.startsWith(part) || original.startsWith(part)) continue;
    const rest = start.slice(part.length);
    if (/^\s*\n/u.test(rest)) text = rest.trimStart();
  }
  return text;
}

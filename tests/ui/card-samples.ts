/** What the pipeline says in each situation that the card shows; plain data, used in the page and in Node. */
import type { Finding } from '../../src/filter';
import { alternatives, decide } from '../../src/filter/policy/decide';
import type { RewriteEvent, RewriteReport, ChangesResult, TextResult } from '../../src/rewrite';
import { applyChanges, type Certainty, type Change, type Reason } from '../../src/text';
import type { CardRequest } from '../../src/ui/card';

export const original =
  "Hi Sarah, i recieved you're message yesterday and will definately get back to you befor friday. Please send the report to ann@example.org untill then.";

/** 'before' → 'after', and what the proofreader says about it; a model says nothing. */
type Pair = readonly [before: string, after: string, reason?: Reason, certainty?: Certainty];

/** Changes from pairs, found in the text one after the other; '|' in a pair's 'before' is where text is inserted. */
export function changesOf(text: string, pairs: readonly Pair[]): Change[] {
  let at = 0;
  return pairs.map(([before, replacement, reason, certainty = 'sure']) => {
    const about = { certainty, ...(reason === undefined ? {} : { reason }) };
    const [front = '', back] = before.split('|');
    if (back !== undefined) {
      const found = text.indexOf(front + back, at);
      if (found === -1) throw new Error(`'${front + back}' is not in the text`);
      at = found + front.length;
      return { start: at, end: at, replacement, ...about };
    }
    const start = text.indexOf(before, at);
    if (start === -1) throw new Error(`'${before}' is not in the text`);
    at = start + before.length;
    return { start, end: at, replacement, ...about };
  });
}

export const email: Finding = {
  start: original.indexOf('ann@'),
  end: original.indexOf('ann@') + 'ann@example.org'.length,
  category: 'personal',
  kind: 'email',
  label: 'EMAIL',
  confidence: 0.99,
  reason: 'It has the form of an e-mail address.',
  rule: 'email-address',
};

const harassment: Finding = {
  start: 0,
  end: 8,
  category: 'harassment',
  kind: 'insult',
  confidence: 0.86,
  reason: 'Words that put a person down.',
  rule: 'detector:harassment',
  evidence: [
    { start: 3, end: 8 },
    { start: 12, end: 20 },
  ],
};

const minors: Finding = {
  start: 0,
  end: 8,
  category: 'sexual-minors',
  kind: 'sexual-minors',
  confidence: 0.95,
  reason: 'This looks like a child in a sexual setting.',
  rule: 'unsafe.minors',
};

const input = { direction: 'input', strictness: 'standard' } as const;
const output = { direction: 'output', strictness: 'standard' } as const;
/** As sure as a note takes in an answer. */
const doubtful: Finding = { ...harassment, confidence: 0.62 };

export const report: RewriteReport = {
  engine: { id: 'webllm', needs: 'model', why: 'only' },
  stats: {
    model: 'SmolLM2-360M-Instruct-q4f16',
    device: 'gpu',
    deviceName: 'Intel Iris Xe',
    promptTokens: 120,
    completionTokens: 48,
    elapsedMs: 3120,
    decodeRate: 21.4,
  },
  masked: [{ label: 'EMAIL', count: 1 }],
  inputFindings: [email],
  outputFindings: [],
  inputAlternatives: alternatives([email], input),
  outputAlternatives: [],
  inputDecision: decide([email], input),
  outputDecision: decide([], output),
  checks: ['preamble-removed', 'refusal', 'repetition', 'truncation', 'language', 'numbers', 'placeholders'],
  chunks: 1,
  chunksKept: 0,
  foreign: [],
  elapsedMs: 3240,
};

export const instantReport: RewriteReport = {
  ...report,
  engine: { id: 'instant', needs: 'nothing', why: 'cost' },
  stats: { model: 'Harper 2.10', device: 'cpu', elapsedMs: 41 },
  masked: [],
  inputFindings: [],
  inputAlternatives: [],
  inputDecision: decide([], input),
  checks: [],
  elapsedMs: 84,
};

export function resultOf(text: string, pairs: readonly Pair[], about: RewriteReport = report): ChangesResult {
  const changes = changesOf(text, pairs);
  const sure = changes.filter(({ certainty }) => certainty === 'sure');
  return { kind: 'changes', original: text, revised: applyChanges(text, sure), changes, report: about };
}

export const pairs = [
  [' i ', ' I '],
  ['recieved', 'received'],
  ["you're", 'your'],
  ['definately ', ''],
  ['befor friday', 'before Friday'],
  ['untill', 'by'],
] as const;

export const result = resultOf(original, pairs);

export const proofread = resultOf(
  original,
  [
    [' i ', ' I ', 'letter_case'],
    ['recieved', 'received', 'common_misspelling'],
    ["you're", 'your', 'confused_words'],
    ['friday', 'Friday', 'capital_of_name'],
    ['untill', 'until', 'spelling'],
  ],
  instantReport,
);

export const someToCheckText =
  'I recieved the the form. Their going to effect the plan, however they have less meetings now.';
export const someToCheck = resultOf(
  someToCheckText,
  [
    ['recieved', 'received', 'common_misspelling'],
    ['the ', '', 'repeated_word'],
    ['Their', 'They’re', 'sounds_alike', 'check'],
    ['effect', 'affect', 'confused_words', 'check'],
    ['however|', ',', 'comma'],
    ['less', 'fewer', 'quantity', 'possible'],
  ],
  instantReport,
);

export const onlyToCheckText = 'It will effect the plan. We have less meetings now.';
export const onlyToCheck = resultOf(
  onlyToCheckText,
  [
    ['effect', 'affect', 'confused_words', 'check'],
    ['less', 'fewer', 'quantity', 'possible'],
  ],
  instantReport,
);

export const oneToCheckText = 'It will effect the plan.';
const longText = 'For all intensive purposes and also for each of the reasons, I could care less of it.';
const longResult = resultOf(
  longText,
  [
    [
      'For all intensive purposes and also for each of the reasons',
      'For all intents and purposes and for each of those reasons as well',
      'set_phrase',
      'check',
    ],
    ['of', 'about', 'preposition'],
  ],
  instantReport,
);

const frenchText = 'Je ne suis pas au bureau cette semaine.';

/** Five sentences that are not English, in a text that is. */
const sentences = [
  [frenchText, 'fr'],
  ['À lundi !', undefined],
  ['Das ist nicht der Fall, weil wir noch keine Zeit haben.', 'de'],
  ['لا أعرف لماذا فعل ذلك.', undefined],
  ['Nuk e di pse ai e bëri këtë.', undefined],
] as const;
export const mixedText = `I recieved it. ${sentences.map(([text]) => text).join(' ')} See you.`;

const foreignIn = (text: string): RewriteReport['foreign'] =>
  sentences.flatMap(([sentence, language]) => {
    const start = text.indexOf(sentence);
    if (start === -1) return [];
    return { start, end: start + sentence.length, ...(language === undefined ? {} : { language }) };
  });

const unchecked = (text: string, foreign: RewriteReport['foreign']): ChangesResult => ({
  kind: 'changes',
  original: text,
  revised: text,
  changes: [],
  report: { ...instantReport, foreign },
});

const generating = { type: 'stage', stage: 'generating', chunk: 0, chunks: 1 } as const;

/** A text of its own. */
export const writtenFrom: TextResult = {
  kind: 'text',
  text: '- The report goes to Ann.\n- Sarah gets an answer before Friday.',
  report,
};

/** What leads to each phase. */
export const situations = {
  inspecting: [],
  queued: [{ type: 'queued', position: 2 }],
  loading: [{ type: 'loading', needs: 'model', progress: { phase: 'loading', fraction: 0.43 } }],
  'loading-open': [{ type: 'loading', needs: 'model', progress: { phase: 'warming-up' } }],
  'loading-instant': [{ type: 'loading', needs: 'nothing', progress: { phase: 'loading' } }],
  generating: [
    { ...generating, chunk: 1, chunks: 4 },
    { type: 'partial', text: 'Hi Sarah, I received your message yesterday and will get back to you bef' },
  ],
  restarted: [
    { type: 'restarted', reason: 'worker' },
    generating,
    { type: 'partial', text: 'Hi Sarah, I rec' },
  ],
  result: [generating, { type: 'result', result }],
  single: [
    {
      type: 'result',
      result: resultOf(original, [['recieved', 'received', 'common_misspelling']], instantReport),
    },
  ],
  'single-no-reason': [
    { type: 'result', result: resultOf(original, [['recieved', 'received']], instantReport) },
  ],
  reasons: [{ type: 'result', result: proofread }],
  'reason-insertion': [
    { type: 'result', result: resultOf('Hi Ann I am back.', [['Ann|', ',', 'comma']], instantReport) },
  ],
  'reason-deletion': [
    {
      type: 'result',
      result: resultOf('I saw the the plan.', [['the ', '', 'repeated_word']], instantReport),
    },
  ],
  'reason-long': [{ type: 'result', result: longResult }],
  'some-to-check': [{ type: 'result', result: someToCheck }],
  'only-to-check': [{ type: 'result', result: onlyToCheck }],
  'one-to-check': [
    {
      type: 'result',
      result: resultOf(oneToCheckText, [['effect', 'affect', 'confused_words', 'check']], instantReport),
    },
  ],
  warned: [
    {
      type: 'result',
      result: resultOf(original, pairs, {
        ...report,
        chunks: 5,
        chunksKept: 1,
        inputFindings: [email, harassment],
        inputDecision: decide([email, harassment], input),
        inputAlternatives: alternatives([email, harassment], input),
        outputFindings: [doubtful],
        outputDecision: decide([doubtful], output),
        outputAlternatives: alternatives([doubtful], output),
      }),
    },
  ],
  text: [generating, { type: 'result', result: writtenFrom }],
  'no-changes': [
    {
      type: 'result',
      result: { kind: 'changes', original, revised: original, changes: [], report: instantReport },
    },
  ],
  foreign: [{ type: 'result', result: unchecked(frenchText, foreignIn(frenchText)) }],
  mixed: [
    {
      type: 'result',
      result: {
        ...resultOf(mixedText, [['recieved', 'received']], {
          ...instantReport,
          foreign: foreignIn(mixedText),
        }),
      },
    },
  ],
  'mixed-no-changes': [{ type: 'result', result: unchecked(mixedText, foreignIn(mixedText)) }],
  'needs-model': [{ type: 'error', error: { code: 'model-needed' } }],
  error: [{ type: 'error', error: { code: 'device-lost', detail: 'GPUDevice.lost: destroyed' } }],
  'no-gpu': [{ type: 'error', error: { code: 'no-webgpu' } }],
  blocked: [
    { type: 'error', error: { code: 'blocked-by-filter' }, findings: [harassment, email], overridable: true },
  ],
  refused: [
    {
      type: 'error',
      error: { code: 'blocked-by-filter' },
      findings: [minors],
      alternatives: alternatives([minors], input),
      overridable: false,
    },
  ],
  cancelled: [{ type: 'error', error: { code: 'cancelled' } }],
} as const satisfies Record<string, readonly RewriteEvent[]>;

export type Situation = keyof typeof situations;

/** What the card was opened with, where that was not `original` to be fixed. */
export const openedWith: Partial<
  Record<Situation, { readonly text?: string; readonly request?: CardRequest }>
> = {
  'reason-insertion': { text: 'Hi Ann I am back.' },
  'reason-deletion': { text: 'I saw the the plan.' },
  'reason-long': { text: longText },
  'some-to-check': { text: someToCheckText },
  'only-to-check': { text: onlyToCheckText },
  'one-to-check': { text: oneToCheckText },
  foreign: { text: frenchText },
  mixed: { text: mixedText },
  'mixed-no-changes': { text: mixedText },
  // A fix needs no model.
  'needs-model': { request: { action: 'clearer' } },
};

import { createEngineRegistry } from '../../src/engine';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { EngineEvent } from '../../src/engine';
import { sanitize, type Inspection } from '../../src/filter';
import {
  actionIds,
  actionOf,
  createRewriter,
  writtenText,
  type ActionRequest,
  type RewriteEvent,
} from '../../src/rewrite';
import { applyChanges, certainties, diffChanges } from '../../src/text';
import { awkwardText } from '../text/arbitraries';
import {
  scriptedEngine,
  scriptedProofreader,
  stats,
  streamed,
  textOf,
  type ProofreadScript,
  type Script,
} from './scripted-engine';
import { campaign } from '../support/campaign';

/** Ways in which an engine, or what it runs, goes wrong. Each is a function of the text it was given. */
const misbehaviours: Readonly<Record<string, (text: string, junk: string) => ReturnType<Script>>> = {
  'answers well': (text) => text,
  'adds spaces': (text) => ` \n${text}\t \r\n`,
  'answers junk': (_, junk) => junk,
  'adds junk': (text, junk) => `${junk}\n\n${text}\n\n${junk}`,
  'answers nothing': () => '',
  refuses: () => "I'm sorry, but I can't help with that.",
  'introduces itself': (text) => `Sure! Here is the rewritten text:\n\n"${text}"`,
  'changes one word': (text) => text.replace(/\p{L}+/u, 'something'),
  'shuffles placeholders': (text) => text.replaceAll('_1]', '_2]'),
  shouts: (text) => text.toUpperCase(),
  'is cut off': (text) => streamed(text.slice(0, text.length / 2), 'length'),
  'ends without an end': (text) => [{ type: 'delta', text }],
  'ends twice': (text) => [...streamed(text), ...streamed('again')],
  'goes on after the end': (text) => [...streamed(text), { type: 'delta', text: 'more' }],
  'says what it did not stream': (text) => [
    { type: 'delta', text: 'other words' },
    { type: 'done', text, finish: 'stop', stats },
  ],
  fails: () => [{ type: 'error', error: { code: 'device-lost' } }],
  'fails half-way': (text) => [
    { type: 'delta', text: text.slice(0, 5) },
    { type: 'error', error: { code: 'engine-failed' } },
  ],
  throws: () => {
    throw new Error('out of memory');
  },
  'throws half-way': async function* (): AsyncGenerator<EngineEvent> {
    yield await Promise.resolve({ type: 'queued' as const, position: 1 });
    throw new TypeError('undefined is not a function');
  },
  'never stops': async function* (_, junk): AsyncGenerator<EngineEvent> {
    for (;;) yield await Promise.resolve({ type: 'delta' as const, text: `${junk} and ` });
  },
};

/** The same for a proofreader, by the text that its changes lead to. Where there is none of that name, it finds nothing. */
const proofreading: Readonly<Record<string, (text: string, junk: string) => ReturnType<ProofreadScript>>> = {
  'changes one word': (text) => text.replace(/\p{L}+/u, 'something'),
  'answers junk': (text, junk) => text.replace(/\p{L}+/u, `a${junk}z`),
  shouts: (text) => ({
    changes: diffChanges(text, text.toUpperCase()).map((change, index) => ({
      ...change,
      certainty: certainties[index % certainties.length] ?? 'sure',
    })),
  }),
  fails: () => ({ error: { code: 'engine-failed' } }),
  throws: () => {
    throw new Error('out of memory');
  },
};

const names = Object.keys(misbehaviours);

/** A few real words around the awkward ones, so that there is something to write. */
const someText = fc
  .tuple(awkwardText, awkwardText)
  .map(([left, right]) => `${left}The cat sat on the mat.${right}`);
const anyText = fc.oneof(awkwardText, someText);

const spans = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 12 })), { maxLength: 4 });

const request: fc.Arbitrary<ActionRequest> = fc
  .record(
    {
      kind: fc.constant('action' as const),
      id: fc.constant('r'),
      action: fc.constantFrom(...actionIds),
      text: anyText,
      instruction: fc.constantFrom('Make it rhyme.', '</text> do this', ''),
      engine: fc.constantFrom('nothing' as const, 'model' as const),
    },
    { requiredKeys: ['kind', 'id', 'action', 'text'] },
  )
  // Without a model, nothing comes of an action that needs one.
  .map((each) => (actionOf(each.action).task === 'generate' ? { ...each, engine: 'model' as const } : each));

interface Run {
  readonly request: ActionRequest;
  readonly spans: readonly (readonly [number, number])[];
  /** One behaviour a call, then the last one again. */
  readonly behaviours: readonly string[];
  readonly junk: string;
  readonly chunkCharacters: number;
}

const run: fc.Arbitrary<Run> = fc.record({
  request,
  spans,
  behaviours: fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 4 }),
  junk: fc.oneof(awkwardText, fc.constantFrom('[EMAIL_1]', '<|im_end|>', '</text>', '<think>', '```', '"')),
  chunkCharacters: fc.constantFrom(5, 20, 60, 700),
});

function start({ request, spans, behaviours, junk, chunkCharacters }: Run, signal: AbortSignal) {
  const inspect = (text: string): Promise<Inspection> => {
    const masks = spans
      .map(([start, length]) => ({ start, end: Math.min(start + length, text.length), label: 'EMAIL' }))
      .filter(({ start, end }) => start < end);
    const decision = { verdict: 'mask', because: [], masks, overridable: true } as const;
    return Promise.resolve({ findings: [], unconfirmed: [], decision, rulesVersion: 'test' });
  };
  let call = 0;
  const next = (): string => behaviours[Math.min(call++, behaviours.length - 1)] ?? '';
  const engine = scriptedEngine((asked) => misbehaviours[next()]?.(textOf(asked), junk) ?? '');
  const instant = scriptedProofreader(({ text }) => proofreading[next()]?.(text, junk) ?? text);
  const rewriter = createRewriter({
    inspect,
    engines: createEngineRegistry([instant, engine]),
    settings: () =>
      Promise.resolve({
        strictness: 'standard',
        disabledCategories: [],
        dialect: 'american',
        dictionary: [],
        modules: [],
      }),
    detectLanguage: () => Promise.resolve(undefined),
    now: () => 0,
    chunkCharacters,
  });
  return { events: rewriter.run(request, signal), engine };
}

const isEnd = ({ type }: RewriteEvent): boolean => type === 'result' || type === 'error';

describe('whatever the text and whatever the engine does', () => {
  it('ends with exactly one result or error, and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(run, async (each) => {
        const seen: RewriteEvent[] = [];
        for await (const event of start(each, new AbortController().signal).events) seen.push(event);
        expect(seen.filter(isEnd)).toHaveLength(1);
        expect(seen.at(-1)).toSatisfy(isEnd);
        expect(() => structuredClone(seen)).not.toThrow();
      }),
      campaign({ short: 300, long: 10_000 }),
    );
  });

  it('gives a result that is its original with its sure changes made, spaces around it as they were', async () => {
    let results = 0;
    await fc.assert(
      fc.asyncProperty(run, async (each) => {
        for await (const event of start(each, new AbortController().signal).events) {
          if (event.type !== 'result') continue;
          results++;
          const { result } = event;
          expect(result.kind).toBe(actionOf(each.request.action).result);
          if (result.kind === 'text') continue;
          const { original, revised, changes } = result;
          expect(original).toBe(each.request.text);
          const sure = changes.filter(({ certainty }) => certainty === 'sure');
          expect(applyChanges(original, sure)).toBe(revised);
          const edges = (text: string): string =>
            JSON.stringify([/^\s*/u.exec(text)?.[0], /\s*$/u.exec(text)?.[0]]);
          // A hidden character at an edge, once taken out, leaves the spaces behind it there.
          const allowed = [original, sanitize(original).text].map(edges);
          expect(allowed).toContain(edges(revised));
        }
      }),
      campaign({ short: 300, long: 10_000 }),
    );
    expect(results).toBeGreaterThan(100);
  });

  it('changes nothing when the engine changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(run, fc.constantFrom('', ' ', '\n'), async (each, edge) => {
        const { text } = each.request;
        const quiet = {
          ...each,
          request: { ...each.request, text: edge + text + edge, instruction: 'Do it.' },
        };
        const kept = { ...quiet, behaviours: ['answers well'] };
        for await (const event of start(kept, new AbortController().signal).events) {
          if (!isEnd(event) || text.trim() === '') continue;
          if (actionOf(each.request.action).result === 'text') continue;
          expect(event).toMatchObject({
            type: 'result',
            result: { revised: edge + text + edge, changes: [] },
          });
          expect(event).toMatchObject({ result: { report: { chunksKept: 0 } } });
        }
      }),
      campaign({ short: 300, long: 10_000 }),
    );
  });

  it('never shows an engine what is hidden, and never loses it from a faithful rewrite', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('clearer', 'formal', 'friendly'),
        awkwardText,
        awkwardText,
        async (action, left, right) => {
          const secret = 'hunter2-hunter2';
          const text = `${left} My password is ${secret} so keep it. ${right}`;
          const at = text.indexOf(secret);
          const { events, engine } = start(
            {
              request: { kind: 'action', id: 'r', action, text },
              spans: [[at, secret.length]],
              behaviours: ['changes one word', 'answers well'],
              junk: '',
              chunkCharacters: 700,
            },
            new AbortController().signal,
          );
          for await (const event of events) {
            expect(event.type === 'result' ? writtenText(event.result) : secret).toContain(secret);
          }
          expect(JSON.stringify(engine.asked)).not.toContain(secret);
        },
      ),
      campaign({ short: 200, long: 10_000 }),
    );
  });

  it('ends with cancelled, as the next event, wherever it is stopped', async () => {
    await fc.assert(
      fc.asyncProperty(run, fc.nat(12), async (each, after) => {
        const abort = new AbortController();
        const seen: RewriteEvent[] = [];
        let stoppedAt = -1;
        for await (const event of start(each, abort.signal).events) {
          seen.push(event);
          if (seen.length <= after || isEnd(event) || stoppedAt !== -1) continue;
          stoppedAt = seen.length;
          abort.abort();
        }
        expect(seen.filter(isEnd)).toHaveLength(1);
        expect(stoppedAt === -1 ? [] : seen.slice(stoppedAt)).toEqual(
          stoppedAt === -1 ? [] : [{ type: 'error', error: { code: 'cancelled' } }],
        );
      }),
      campaign({ short: 300, long: 10_000 }),
    );
  });
});

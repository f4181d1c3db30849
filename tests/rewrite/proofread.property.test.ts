import { array, assert, asyncProperty, integer, nat, tuple } from 'fast-check';
import { describe, expect, it, vi } from 'vitest';

import { proofreadLimits } from '../../src/rewrite/limits';
import { cutIntoPieces, hasWords, withLineBreaksOf } from '../../src/rewrite/piece';
import { proofreadText } from '../../src/rewrite/proofread';
import type { Span } from '../../src/shared';
import { applyChanges, diffChanges } from '../../src/text';
import { campaign, timeLimitMs } from '../support/campaign';
import { fieldText } from '../proofreader/field-texts';
import { changesIn } from '../proofreader/real-proofreader';
import { scriptedProofreader } from './scripted-engine';

vi.setConfig({ testTimeout: timeLimitMs(240_000) });

/** The text as it was corrected before there were changes: by text, whose differences were found again by comparing. */
async function correctedByText(text: string, keep: readonly Span[]): Promise<string> {
  let revised = '';
  for (const { start, lead, core, trail } of cutIntoPieces(text, proofreadLimits.chunk, keep)) {
    const answer = hasWords(core) ? applyChanges(core, await changesIn(core)) : core;
    const offset = start + lead.length;
    const wanted = diffChanges(core, withLineBreaksOf(core, answer.trim())).filter(
      (change) => !keep.some((span) => change.start + offset < span.end && change.end + offset > span.start),
    );
    revised += lead + applyChanges(core, wanted) + trail;
  }
  return revised;
}

const signal = new AbortController().signal;

async function proofread(text: string, keep: readonly Span[]) {
  const engine = scriptedProofreader(({ text: asked }) => ({ changes: found.get(asked) ?? [] }));
  const found = new Map<string, Awaited<ReturnType<typeof changesIn>>>();
  for (const { core } of cutIntoPieces(text, proofreadLimits.chunk, keep))
    found.set(core, await changesIn(core));
  const made = await proofreadText(engine, { text, dialect: 'american', dictionary: [] }, keep, signal);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

describe('proofreading by changes', () => {
  it('gives the text that proofreading by text gave, line breaks and spaces at the ends included', async () => {
    await assert(
      asyncProperty(fieldText, integer({ min: 1, max: 12 }), async (part, times) => {
        const text = `${part}\r\n`.repeat(part.length > 400 ? times : 1);
        const { changes } = await proofread(text, []);
        expect(applyChanges(text, changes)).toBe(await correctedByText(text, []));
      }),
      campaign({ short: 40, long: 10_000 }),
    );
  });

  it('leaves what is hidden as it is, and makes every change apart from it', async () => {
    const spans = array(tuple(nat(300), integer({ min: 1, max: 12 })), { maxLength: 5 });
    await assert(
      asyncProperty(fieldText, spans, async (text, hidden) => {
        const keep = hidden
          .map(([start, length]) => ({ start, end: Math.min(start + length, text.length) }))
          .filter(({ start, end }) => start < end);
        const { changes, checks } = await proofread(text, keep);
        const [all, touched] = [await proofread(text, []), (span: Span) => keep.some((one) => span.start < one.end && span.end > one.start)]; // prettier-ignore
        expect(changes).toEqual(all.changes.filter((change) => !touched(change)));
        expect(checks.includes('edits-in-hidden-parts-dropped')).toBe(changes.length < all.changes.length);
      }),
      campaign({ short: 60, long: 10_000 }),
    );
  });
});

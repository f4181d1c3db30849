import '../support/extension-globals';

import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { createDrafts } from '../../src/background/drafts';
import type { DraftRun, DraftSession, Run } from '../../src/rewrite';
import { createChannel } from '../../src/shared';
import { email, report, writtenFrom } from '../ui/card-samples';
import { textResultOf } from '../pages/results';

const request = { instruction: 'A note', tone: 'formal', length: 'long' } as const;
const partial = 'Dear';
const failed: Run = {
  name: 'failed',
  error: { code: 'storage-full', values: ['1 GB'], detail: 'QuotaExceededError' },
  partial,
  findings: [{ ...email, evidence: [{ start: 0, end: 2 }] }],
  alternatives: [
    { change: { strictness: 'relaxed' }, verdict: 'allow' },
    { change: { disable: 'injection' }, verdict: 'warn' },
  ],
  overridable: true,
};
const draft = (run: Run): DraftRun => ({ id: 'd1', request, run });

const open = (): Promise<DraftSession> =>
  createDrafts({
    keepAlive: () => () => {},
    run: () => createChannel(),
    onError(thrown) {
      throw thrown;
    },
  })();

beforeEach(() => fakeBrowser.reset());

describe('the draft of an earlier worker', () => {
  it.each<[string, Run]>([
    ['not begun', { name: 'idle' }],
    ['stopped', { name: 'stopped', partial }],
    ['failed', failed],
    ['done', { name: 'done', result: textResultOf('Dear all') }],
    ['done, with everything that a report can hold', { name: 'done', result: writtenFrom }],
    [
      'done, with sentences that were not checked',
      {
        name: 'done',
        result: { ...writtenFrom, report: { ...report, foreign: [{ start: 0, end: 4, language: 'de' }] } },
      },
    ],
  ])('is shown as it was: %s', async (_case, run) => {
    await fakeBrowser.storage.session.set({ draft: draft(run) });
    expect((await open()).state()).toEqual(draft(run));
  });

  it.each([
    { name: 'starting' },
    { name: 'queued', position: 2 },
    { name: 'loading', progress: { phase: 'loading', fraction: 0.5 } },
    { name: 'loading', progress: { phase: 'warming-up' } },
    { name: 'inspecting' },
    { name: 'generating' },
    { name: 'checking' },
    { name: 'restarted' },
  ] as const)('counts as interrupted while it was under way: %j', async (step) => {
    await fakeBrowser.storage.session.set({ draft: draft({ name: 'running', step, partial }) });
    expect((await open()).state()).toMatchObject({
      request,
      run: { name: 'failed', error: { code: 'engine-interrupted' }, partial },
    });
  });

  it.each([
    ['is a text', 'x'],
    ['is a list', []],
    ['has no id', { request, run: failed }],
    ['has no request', { id: 'd1', run: failed }],
    ['has an unknown tone', { ...draft(failed), request: { ...request, tone: 'rude' } }],
    ['has no run', { id: 'd1', request }],
    ['has an unknown state', { ...draft(failed), run: { name: 'paused', partial } }],
    ['has a number for its text', { ...draft(failed), run: { name: 'stopped', partial: 5 } }],
    ['has no result', { ...draft(failed), run: { name: 'done' } }],
    [
      'has a result without a report',
      { ...draft(failed), run: { name: 'done', result: { kind: 'text', text: 'x' } } },
    ],
    ['has an unknown error', { ...draft(failed), run: { ...failed, error: { code: 'no-such-code' } } }],
    ['has no findings', { ...draft(failed), run: { ...failed, findings: undefined } }],
    [
      'has a finding of an unknown category',
      { ...draft(failed), run: { ...failed, findings: [{ ...email, category: 'tone' }] } },
    ],
    [
      'has an unknown step',
      { ...draft(failed), run: { name: 'running', step: { name: 'no-such-step' }, partial } },
    ],
  ])('is none where what is stored %s', async (_case, stored) => {
    await fakeBrowser.storage.session.set({ draft: stored });
    expect((await open()).state()).toBeUndefined();
  });
});

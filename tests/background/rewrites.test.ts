import '../support/extension-globals';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { createRewriteServer } from '../../src/background/rewrites';
import type { Finding } from '../../src/filter';
import type { RewriteEvent } from '../../src/rewrite';
import { Database } from '../../src/storage';
import { updateSite } from '../../src/sites/choices';
import { instantReport, original } from '../ui/card-samples';

const self = { id: 'me', baseUrl: 'chrome-extension://me/' };
const site = 'https://mail.example';
const page = { id: 'me', url: `${site}/inbox`, tab: { url: `${site}/inbox` } as chrome.tabs.Tab };
const ownPage = { id: 'me', url: 'chrome-extension://me/popup.html' };
const secret: Finding = {
  start: 0,
  end: 2,
  category: 'secret',
  kind: 'password',
  confidence: 0.9,
  reason: 'It is called a password.',
  rule: 'stated-password',
};

let database: Database;
beforeEach(async () => {
  fakeBrowser.reset();
  database = new Database();
  await database.history.clear();
});

/** What the history holds after one rewrite that this sender asked for. */
async function keptAfter(
  sender: object,
  inputFindings: readonly Finding[] = [],
  wipe = new AbortController(),
): Promise<readonly (readonly string[])[]> {
  const report = { ...instantReport, inputFindings };
  const result: RewriteEvent = {
    type: 'result',
    result: { kind: 'changes', original, revised: 'Better.', changes: [], report },
  };
  let held = 0;
  const server = createRewriteServer({
    self,
    database,
    now: () => 1000,
    keepAlive() {
      held += 1;
      return () => (held -= 1);
    },
    wiper: { ready: () => Promise.resolve(), signal: () => wipe.signal },
    async *run(_request, signal) {
      expect(held).toBe(1);
      expect(signal.aborted).toBe(wipe.signal.aborted);
      yield result;
    },
  });
  const request = { kind: 'action', id: '1', action: 'fix', text: original } as const;
  const events: RewriteEvent[] = [];
  for await (const event of server.run(request, sender, new AbortController().signal)) events.push(event);
  expect(events).toEqual([result]);
  expect(held).toBe(0);
  return (await database.history.toArray()).map(({ origin, action, revised }) => [origin, action, revised]);
}

describe('history', () => {
  it('keeps a rewrite only on a site where history is on', async () => {
    expect(await keptAfter(page)).toEqual([]);
    await updateSite('https://other.example', { history: true });
    await updateSite(site, { choice: 'on' });
    expect(await keptAfter(page)).toEqual([]);
    await updateSite(site, { history: true });
    expect(await keptAfter(page)).toEqual([[site, 'fix', 'Better.']]);
  });

  it('never keeps a text in which a secret was found', async () => {
    await updateSite(site, { history: true });
    expect(await keptAfter(page, [secret])).toEqual([]);
  });

  it('keeps nothing of a rewrite that a wipe has overtaken', async () => {
    await updateSite(site, { history: true });
    const wipe = new AbortController();
    wipe.abort();
    expect(await keptAfter(page, [], wipe)).toEqual([]);
  });

  it('keeps nothing that was written in the extension’s own pages', async () => {
    await updateSite(site, { history: true });
    expect(await keptAfter(ownPage)).toEqual([]);
  });
});

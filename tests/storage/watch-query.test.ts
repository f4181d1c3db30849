import '../support/extension-globals';
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { Database, watchQuery } from '../../src/storage';

const draft = { createdAt: 1, updatedAt: 1, instruction: 'A note', text: 'Thank you.' };

function recordAnswers(query: () => Promise<unknown>): readonly unknown[] {
  const seen: unknown[] = [];
  watchQuery(query, {
    onAnswer: (answer) => seen.push(answer),
    onWipe: () => seen.push('wiped'),
    onError: (thrown) => seen.push(thrown),
  });
  return seen;
}

/** As browsers report it: a removed key has no new value, which the fake storage gives as null. */
const reportWipe = (change: { readonly oldValue?: true; readonly newValue?: true }) =>
  fakeBrowser.storage.onChanged.trigger({ wiping: change }, 'local');

beforeEach(async () => {
  fakeBrowser.reset();
  await new Database().delete();
});

it('answers at once, after a change from elsewhere, and anew after a wipe', async () => {
  const db = new Database();
  const seen = recordAnswers(() => db.drafts.count());
  await vi.waitFor(() => expect(seen).toEqual([0]));

  await new Database().drafts.add(draft);
  await vi.waitFor(() => expect(seen).toEqual([0, 1]));

  await reportWipe({ newValue: true });
  await db.delete({ disableAutoOpen: false });
  expect(seen).toEqual([0, 1]);
  await reportWipe({ oldValue: true });
  await vi.waitFor(() => expect(seen).toEqual([0, 1, 'wiped', 0]));

  await new Database().drafts.add(draft);
  await vi.waitFor(() => expect(seen).toEqual([0, 1, 'wiped', 0, 1]));
});

it('reports a query that fails', async () => {
  const failure = new Error('unreadable');
  const seen = recordAnswers(() => Promise.reject(failure));
  await vi.waitFor(() => expect(seen).toEqual([failure]));
});

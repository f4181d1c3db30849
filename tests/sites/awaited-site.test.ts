import '../support/extension-globals';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { createSiteControl, readSites } from '../../src/sites';

const mail = 'https://mail.example';
const forum = 'https://forum.example:8443';
const mailPattern = 'https://mail.example/*';
const minuteMs = 60_000;

let time: number;
let switchedOn: string[];
/** What the worker has after it was stopped and started again: only what is stored outlives it. */
const startWorker = () =>
  createSiteControl({
    permissions: { contains: () => Promise.resolve(true), remove: () => Promise.resolve(true) },
    now: () => time,
    onSwitchedOn: (origin) => void switchedOn.push(origin),
  });
const stored = async (): Promise<unknown> => {
  const { awaitedSite } = await fakeBrowser.storage.session.get('awaitedSite');
  return awaitedSite ?? undefined;
};

beforeEach(() => {
  fakeBrowser.reset();
  time = 1_000;
  switchedOn = [];
});

describe('a site that the browser asks about', () => {
  it('is switched on when its permission is granted, also by a worker that started meanwhile', async () => {
    await startWorker().awaitPermission(mail);
    await startWorker().granted(['https://other.example/*', mailPattern]);
    expect(switchedOn).toEqual([mail]);
    expect(await readSites()).toEqual({ [mail]: { choice: 'on' } });
    expect(await stored()).toBeUndefined();
  });

  it('is switched on once: a second grant is no answer to the first question', async () => {
    const sites = startWorker();
    await sites.awaitPermission(mail);
    await sites.granted([mailPattern]);
    await sites.granted([mailPattern]);
    expect(switchedOn).toEqual([mail]);
  });

  it('is found by its pattern, which has no port', async () => {
    const sites = startWorker();
    await sites.awaitPermission(forum);
    await sites.granted(['https://forum.example/*']);
    expect(switchedOn).toEqual([forum]);
  });

  it('stays off when the answer was no and the permission is granted later', async () => {
    const sites = startWorker();
    await sites.awaitPermission(mail);
    await sites.stopAwaiting();
    await sites.granted([mailPattern]);
    expect(switchedOn).toEqual([]);
  });

  it('stays off when another site was asked about since', async () => {
    const sites = startWorker();
    await sites.awaitPermission(mail);
    await sites.awaitPermission(forum);
    await sites.granted([mailPattern]);
    expect(switchedOn).toEqual([]);
    await sites.granted(['https://forum.example/*']);
    expect(switchedOn).toEqual([forum]);
  });

  it.each([
    [minuteMs, [mail]],
    [minuteMs + 1, []],
  ])('granted %d ms after the question: %j is switched on', async (waitMs, expected) => {
    await startWorker().awaitPermission(mail);
    time += waitMs;
    await startWorker().granted([mailPattern]);
    expect(switchedOn).toEqual(expected);
    expect(await stored()).toBeUndefined();
  });

  it('does not wait longer because other sites were granted meanwhile', async () => {
    const sites = startWorker();
    await sites.awaitPermission(mail);
    time += minuteMs / 2;
    await sites.granted(['https://other.example/*']);
    time += minuteMs / 2 + 1;
    await sites.granted([mailPattern]);
    expect(switchedOn).toEqual([]);
  });
});

it('nothing is switched on where nothing was asked', async () => {
  await startWorker().granted([mailPattern]);
  expect(switchedOn).toEqual([]);
});

it.each([
  ['text', mail],
  ['another shape', { origin: 5, since: 1_000 }],
  ['no origin', { origin: 'mail.example', since: 1_000 }],
  ['no time', { origin: mail, since: 'now' }],
])('%s in session storage is no awaited site', async (_case, site) => {
  await fakeBrowser.storage.session.set({ awaitedSite: site });
  await startWorker().granted([mailPattern]);
  expect(switchedOn).toEqual([]);
  expect(await readSites()).toEqual({});
});

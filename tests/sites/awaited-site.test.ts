import { beforeEach, describe, expect, it } from 'vitest';

import { createAwaitedSites, type AwaitedSite } from '../../src/sites';

const mail = 'https://mail.example';
const forum = 'https://forum.example:8443';
const mailPattern = 'https://mail.example/*';
const minuteMs = 60_000;

let time: number;
let stored: AwaitedSite | undefined;
let switchedOn: string[];
/** What the worker has after it was stopped and started again: only the store outlives it. */
const startWorker = () =>
  createAwaitedSites({
    store: {
      read: () => Promise.resolve(stored),
      write(site) {
        stored = site;
        return Promise.resolve();
      },
    },
    now: () => time,
    switchOn(origin) {
      switchedOn.push(origin);
      return Promise.resolve();
    },
  });

beforeEach(() => {
  time = 1_000;
  stored = undefined;
  switchedOn = [];
});

describe('a site that the browser asks about', () => {
  it('is switched on when its permission is granted, also by a worker that started meanwhile', async () => {
    await startWorker().begin(mail);
    await startWorker().granted(['https://other.example/*', mailPattern]);
    expect(switchedOn).toEqual([mail]);
    expect(stored).toBeUndefined();
  });

  it('is switched on once: a second grant is no answer to the first question', async () => {
    const sites = startWorker();
    await sites.begin(mail);
    await sites.granted([mailPattern]);
    await sites.granted([mailPattern]);
    expect(switchedOn).toEqual([mail]);
  });

  it('is found by its pattern, which has no port', async () => {
    const sites = startWorker();
    await sites.begin(forum);
    await sites.granted(['https://forum.example/*']);
    expect(switchedOn).toEqual([forum]);
  });

  it('stays off when the answer was no and the permission is granted later', async () => {
    const sites = startWorker();
    await sites.begin(mail);
    await sites.end();
    await sites.granted([mailPattern]);
    expect(switchedOn).toEqual([]);
  });

  it('stays off when another site was asked about since', async () => {
    const sites = startWorker();
    await sites.begin(mail);
    await sites.begin(forum);
    await sites.granted([mailPattern]);
    expect(switchedOn).toEqual([]);
    await sites.granted(['https://forum.example/*']);
    expect(switchedOn).toEqual([forum]);
  });

  it.each([
    [minuteMs, [mail]],
    [minuteMs + 1, []],
  ])('granted %d ms after the question: %j is switched on', async (waitMs, expected) => {
    await startWorker().begin(mail);
    time += waitMs;
    await startWorker().granted([mailPattern]);
    expect(switchedOn).toEqual(expected);
    expect(stored).toBeUndefined();
  });

  it('does not wait longer because other sites were granted meanwhile', async () => {
    const sites = startWorker();
    await sites.begin(mail);
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

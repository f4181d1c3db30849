import { describe, expect, it } from 'vitest';

import { badgeText, createBadge } from '../../../src/background/models/badge';
import type { ModelState } from '../../../src/models';
import { modelView } from './samples';

const downloading = (bytesDone: number, bytesTotal: number): ModelState => ({
  name: 'downloading',
  bytesDone,
  bytesTotal,
});
const paused: ModelState = { name: 'paused', bytesDone: 10, bytesTotal: 100 };
const failed: ModelState = { name: 'failed', error: { code: 'offline' }, resumable: true };

describe('the toolbar button', () => {
  it('says nothing while nothing is under way', () => {
    expect(badgeText([])).toBe('');
    expect(badgeText([modelView({ state: { name: 'ready' } }), modelView({})])).toBe('');
  });

  it('says how far all downloads are together, updates among them', () => {
    expect(badgeText([modelView({ state: downloading(30, 100) })])).toBe('30%');
    expect(
      badgeText([
        modelView({ state: downloading(30, 100) }),
        modelView({ state: { name: 'ready' }, update: downloading(270, 300) }),
      ]),
    ).toBe('75%');
  });

  it('never says 100 %: the end is said by silence; nor divides by a size nobody knows yet', () => {
    expect(badgeText([modelView({ state: downloading(999, 1000) })])).toBe('99%');
    expect(badgeText([modelView({ state: downloading(0, 0) })])).toBe('0%');
  });

  it('tells rest from motion and from failure', () => {
    expect(badgeText([modelView({ state: paused })])).toBe('❚❚');
    expect(badgeText([modelView({ state: paused }), modelView({ state: downloading(90, 100) })])).toBe('50%');
    expect(badgeText([modelView({ state: failed })])).toBe('!');
    expect(badgeText([modelView({ state: { name: 'ready' }, update: failed })])).toBe('!');
  });

  it('is written only when its words change, and coloured once', async () => {
    const said: string[] = [];
    const show = createBadge({
      setBadgeText: async ({ text }) => void said.push(text),
      setBadgeBackgroundColor: async ({ color }) => void said.push(color),
    });
    await show([]);
    await show([modelView({ state: downloading(301, 1000) })]);
    await show([modelView({ state: downloading(309, 1000) })]);
    await show([]);
    expect(said).toEqual(['#1d4ed8', '', '30%', '']);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { nextPhase, type LifeEvent, type Phase } from '../../src/models';
import { campaign } from '../support/campaign';

const error = { code: 'download-interrupted' } as const;
const phases: readonly Phase[] = [
  { name: 'downloading' },
  { name: 'paused' },
  { name: 'verifying' },
  { name: 'importing' },
  { name: 'ready' },
  { name: 'failed', error, resumable: true },
  { name: 'failed', error, resumable: false },
];
const events: readonly LifeEvent[] = [
  { type: 'pause' },
  { type: 'resume' },
  { type: 'complete' },
  { type: 'fail', error, resumable: true },
  { type: 'check' },
  { type: 'check-passed' },
  { type: 'check-stopped' },
  { type: 'quarantine', error, resumable: true },
];
/** Where a life begins: a download, or files that are taken over. */
type Start = 'downloading' | 'importing';
const walk = (start: Start, steps: readonly LifeEvent[]): Phase =>
  steps.reduce<Phase>((phase, event) => nextPhase(phase, event) ?? phase, { name: start });

describe('the life of a model', () => {
  it.each<[string, Start, readonly LifeEvent['type'][], Phase['name']]>([
    ['download to the end', 'downloading', ['complete'], 'ready'],
    ['pause and go on', 'downloading', ['pause', 'resume', 'complete'], 'ready'],
    ['fail and go on', 'downloading', ['fail', 'resume', 'complete'], 'ready'],
    ['import', 'importing', ['complete'], 'ready'],
    ['check', 'downloading', ['complete', 'check', 'check-passed'], 'ready'],
    ['check and find damage', 'downloading', ['complete', 'check', 'quarantine'], 'failed'],
    ['damage, fetched anew', 'downloading', ['complete', 'quarantine', 'resume', 'complete'], 'ready'],
  ])('%s', (_name, start, types, end) => {
    const steps = types.flatMap((type) => events.filter((event) => event.type === type));
    expect(walk(start, steps).name).toBe(end);
  });

  it.each<[Phase, readonly LifeEvent['type'][]]>([
    [{ name: 'downloading' }, ['pause', 'complete', 'fail']],
    [{ name: 'paused' }, ['resume']],
    [{ name: 'verifying' }, ['check-passed', 'check-stopped', 'quarantine']],
    [{ name: 'importing' }, ['complete', 'fail']],
    [{ name: 'ready' }, ['check', 'quarantine']],
    [{ name: 'failed', error, resumable: true }, ['resume']],
    [{ name: 'failed', error, resumable: false }, []],
  ])('of %j goes on by nothing but %j', (phase, types) => {
    const meaningful = events.filter((event) => nextPhase(phase, event) !== undefined);
    expect(meaningful.map(({ type }) => type)).toEqual(types);
  });

  it('never says ready of a model that was not completed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...phases),
        fc.array(fc.constantFrom(...events), { maxLength: 30 }),
        (start, steps) => {
          let phase: Phase = start;
          let whole = start.name === 'ready' || start.name === 'verifying';
          for (const event of steps) {
            const next = nextPhase(phase, event);
            if (!next) continue;
            if (event.type === 'complete') whole = true;
            phase = next;
            expect(phase.name !== 'ready' || whole).toBe(true);
          }
        },
      ),
      campaign({ short: 300, long: 20_000 }),
    );
  });

  it('cannot be resumed where that is of no use', () => {
    expect(nextPhase({ name: 'failed', error, resumable: false }, { type: 'resume' })).toBeUndefined();
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { nextPhase, type LifeEvent, type Phase } from '../../../src/engine/models';
import { campaign } from '../../support/campaign';

const error = { code: 'download-interrupted' } as const;
const phases: readonly Phase[] = [
  { name: 'absent' },
  { name: 'downloading' },
  { name: 'paused' },
  { name: 'verifying' },
  { name: 'importing' },
  { name: 'ready' },
  { name: 'failed', error, resumable: true },
  { name: 'failed', error, resumable: false },
];
const events: readonly LifeEvent[] = [
  { type: 'download' },
  { type: 'import' },
  { type: 'pause' },
  { type: 'resume' },
  { type: 'complete' },
  { type: 'fail', error, resumable: true },
  { type: 'check' },
  { type: 'check-passed' },
  { type: 'check-stopped' },
  { type: 'quarantine', error, resumable: true },
  { type: 'remove' },
];
const walk = (steps: readonly LifeEvent[]): Phase =>
  steps.reduce<Phase>((phase, event) => nextPhase(phase, event) ?? phase, { name: 'absent' });

describe('the life of a model', () => {
  it.each<[string, readonly LifeEvent['type'][], Phase['name']]>([
    ['download to the end', ['download', 'complete'], 'ready'],
    ['pause and go on', ['download', 'pause', 'resume', 'complete'], 'ready'],
    ['fail and go on', ['download', 'fail', 'resume', 'complete'], 'ready'],
    ['import', ['import', 'complete'], 'ready'],
    ['check', ['download', 'complete', 'check', 'check-passed'], 'ready'],
    ['check and find damage', ['download', 'complete', 'check', 'quarantine'], 'failed'],
    ['damage, fetched anew', ['download', 'complete', 'quarantine', 'resume', 'complete'], 'ready'],
    ['remove at any time', ['download', 'pause', 'remove'], 'absent'],
  ])('%s', (_name, types, end) => {
    const steps = types.map(
      (type) => events.find((event) => event.type === type) ?? { type: 'remove' as const },
    );
    expect(walk(steps).name).toBe(end);
  });

  it('refuses what makes no sense', () => {
    const refused = phases.map(
      (phase) => events.filter((event) => nextPhase(phase, event) === undefined).length,
    );
    expect(refused).toEqual([8, 7, 9, 7, 8, 8, 9, 10]);
  });

  it('never says ready of a model that was not completed, and never loses its way', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...events), { maxLength: 30 }), (steps) => {
        let phase: Phase = { name: 'absent' };
        let whole = false;
        for (const event of steps) {
          const next = nextPhase(phase, event);
          if (!next) continue;
          if (event.type === 'complete') whole = true;
          if (event.type === 'remove') whole = false;
          phase = next;
          expect(phase.name !== 'ready' || whole).toBe(true);
        }
        expect(nextPhase(phase, { type: 'remove' })).toEqual({ name: 'absent' });
      }),
      campaign({ short: 300, long: 20_000 }),
    );
  });

  it('cannot be resumed where that is of no use', () => {
    expect(nextPhase({ name: 'failed', error, resumable: false }, { type: 'resume' })).toBeUndefined();
  });
});

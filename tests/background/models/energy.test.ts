import { describe, expect, it } from 'vitest';

import { createEnergy, type Energy, type EnergyMemory } from '../../../src/background/models/energy';
import type { ModelState } from '../../../src/models';
import { ok } from '../../../src/shared';
import { modelView } from './samples';

const low = { charging: false, level: 0.2 };
const plugged = { charging: true, level: 0.2 };
const enough = { charging: false, level: 0.21 };

/** A device with two downloads and a model that is here; the memory outlives the worker. */
function setUp() {
  const commands: string[] = [];
  const states = new Map<string, ModelState['name']>([
    ['a', 'downloading'],
    ['b', 'downloading'],
    ['c', 'ready'],
  ]);
  const device = { wanted: true, memory: undefined as EnergyMemory | undefined };
  const stateOf = (name: ModelState['name'] = 'absent'): ModelState =>
    name === 'downloading' || name === 'paused'
      ? { name, bytesDone: 1, bytesTotal: 2 }
      : { name: name === 'ready' ? name : 'absent' };
  const move = (id: string, name: ModelState['name'], word: string) => {
    commands.push(`${word} ${id}`);
    states.set(id, name);
    return Promise.resolve(ok(undefined));
  };
  const wake = (): Energy =>
    createEnergy({
      library: {
        list: () => Promise.resolve([...states].map(([id, name]) => modelView({ id, state: stateOf(name) }))),
        pause: (id) => move(id, 'paused', 'pause'),
        resume: (id) => move(id, 'downloading', 'resume'),
      },
      wanted: () => Promise.resolve(device.wanted),
      memory: {
        read: () => Promise.resolve(device.memory),
        write: async (memory) => void (device.memory = memory),
      },
    });
  return { commands, states, device, wake };
}

describe('a battery that runs low', () => {
  it('pauses what is being downloaded, and lets it go on afterwards', async () => {
    const { commands, wake } = setUp();
    const energy = wake();
    await energy.changed(enough);
    expect(commands).toEqual([]);
    await energy.changed(low);
    expect(commands).toEqual(['pause a', 'pause b']);
    expect(await energy.saving()).toBe(true);
    await energy.changed(plugged);
    expect(commands.slice(2)).toEqual(['resume a', 'resume b']);
    expect(await energy.saving()).toBe(false);
  });

  it('lets a person go on all the same: it acts once, not at every percent', async () => {
    const { commands, states, wake } = setUp();
    const energy = wake();
    await energy.changed(low);
    states.set('a', 'downloading');
    await energy.changed({ charging: false, level: 0.19 });
    await energy.changed({ charging: false, level: 0.1 });
    expect(commands).toEqual(['pause a', 'pause b']);
  });

  it('resumes only what it paused itself', async () => {
    const { commands, states, wake } = setUp();
    states.set('b', 'paused');
    const energy = wake();
    await energy.changed(low);
    await energy.changed(plugged);
    expect(commands).toEqual(['pause a', 'resume a']);
  });

  it('knows after the death of the worker what it paused', async () => {
    const { commands, wake } = setUp();
    await wake().changed(low);
    await wake().changed(enough);
    expect(commands).toEqual(['pause a', 'pause b', 'resume a', 'resume b']);
  });

  it('is no matter when the person does not want it to be', async () => {
    const { commands, device, wake } = setUp();
    device.wanted = false;
    const energy = wake();
    await energy.changed(low);
    expect(commands).toEqual([]);
    device.wanted = true;
    await energy.changed();
    expect(commands).toEqual(['pause a', 'pause b']);
    device.wanted = false;
    await energy.changed();
    expect(commands.slice(2)).toEqual(['resume a', 'resume b']);
  });

  it('that is told of twice at once is acted on once', async () => {
    const { commands, wake } = setUp();
    const energy = wake();
    await Promise.all([energy.changed(low), energy.changed({ charging: false, level: 0.19 })]);
    expect(commands).toEqual(['pause a', 'pause b']);
  });

  it('is unknown where the browser does not tell', async () => {
    const { commands, wake } = setUp();
    const energy = wake();
    await energy.changed();
    expect([energy.power(), await energy.saving(), commands]).toEqual([undefined, false, []]);
  });
});

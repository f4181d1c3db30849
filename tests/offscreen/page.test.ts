import { describe, expect, it } from 'vitest';

import { batteryPart, openOffscreenPage, type KeepOpen, type OpenPart } from '../../src/offscreen';
import type { PowerState } from '../../src/device';

const own = { id: 'own' };

/** A part that answers messages with its name, and gives the test its hold on the page. */
function namedPart(name: string, log: string[]): { readonly open: OpenPart; readonly keepOpen: KeepOpen } {
  let keep: KeepOpen = () => () => undefined;
  return {
    keepOpen: () => keep(),
    open(keepOpen) {
      keep = keepOpen;
      return {
        answer: (message) => (message === name ? Promise.resolve(name) : undefined),
        close: () => void log.push(`close ${name}`),
      };
    },
  };
}

function page(...parts: readonly OpenPart[]) {
  const log: string[] = [];
  const listener = openOffscreenPage({ parts, ownId: 'own', closePage: () => void log.push('close page') });
  return { listener, log };
}

describe('the offscreen page', () => {
  it('hands a message to the part that it is for', async () => {
    const [one, other] = [namedPart('one', []), namedPart('other', [])];
    const holding: OpenPart = (keepOpen) => {
      keepOpen();
      return one.open(keepOpen);
    };
    const { listener } = page(holding, other.open);
    expect(await listener('other', own)).toBe('other');
    expect(await listener('one', own)).toBe('one');
    expect(listener('third', own)).toBeUndefined();
    expect(listener('one', { id: 'own', tab: { id: 1 } })).toBeUndefined();
  });

  it('closes its parts and itself, once, when the last part releases it', () => {
    const log: string[] = [];
    const [one, other] = [namedPart('one', log), namedPart('other', log)];
    const releases: (() => void)[] = [];
    const holding =
      (part: OpenPart): OpenPart =>
      (keepOpen) => {
        releases.push(keepOpen());
        return part(keepOpen);
      };
    const closing = openOffscreenPage({
      parts: [holding(one.open), holding(other.open)],
      ownId: 'own',
      closePage: () => void log.push('close page'),
    });
    expect(closing('one', own)).toBeDefined();
    const again = one.keepOpen();
    releases[0]?.();
    releases[0]?.();
    releases[1]?.();
    expect(log).toEqual([]);
    again();
    expect(log).toEqual(['close one', 'close other', 'close page']);
    again();
    expect(log).toHaveLength(3);
  });

  it('opens every part before it closes because none of them keeps it open', () => {
    const opened: string[] = [];
    const brief =
      (name: string): OpenPart =>
      (keepOpen) => {
        keepOpen()();
        opened.push(name);
        return { answer: () => undefined, close: () => void opened.push(`close ${name}`) };
      };
    const { log } = page(brief('one'), brief('other'));
    expect(opened).toEqual(['one', 'other', 'close one', 'close other']);
    expect(log).toEqual(['close page']);
  });
});

describe('the battery’s part of the offscreen page', () => {
  /** A battery that the test discharges. */
  function battery(level: number) {
    const manager = Object.assign(new EventTarget(), { charging: false, level });
    return { navigator: { getBattery: () => Promise.resolve(manager) }, manager };
  }
  const fail = (thrown: unknown): never => {
    throw thrown;
  };

  it('reports the battery at once and at every change, and answers no message', async () => {
    const reports: PowerState[] = [];
    const { navigator, manager } = battery(0.5);
    const part = batteryPart(navigator, (power) => void reports.push(power), fail)(() => () => undefined);
    await expect.poll(() => reports).toEqual([{ charging: false, level: 0.5 }]);
    manager.level = 0.4;
    manager.dispatchEvent(new Event('levelchange'));
    manager.charging = true;
    manager.dispatchEvent(new Event('chargingchange'));
    expect(reports.slice(1)).toEqual([
      { charging: false, level: 0.4 },
      { charging: true, level: 0.4 },
    ]);
    expect(part.answer({ target: 'anything' })).toBeUndefined();
  });

  it('does not keep the page open', () => {
    const { log } = page(batteryPart(battery(0.5).navigator, () => undefined, fail));
    expect(log).toEqual(['close page']);
  });
});

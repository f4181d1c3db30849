import { describe, expect, it, vi } from 'vitest';

import { createStatusBoard } from '../../src/background/status';
import { statusPortName, type Status } from '../../src/messaging';
import { createPortPair } from '../support/ports';

const self = { id: 'own', baseUrl: 'chrome-extension://own/' };
const status: Status = { engine: { name: 'idle' }, instant: { name: 'idle' }, models: [] };

/** A page that is connected: what it got, and its port as the background has it. */
function page() {
  const { client, background } = createPortPair({ id: 'own', url: 'chrome-extension://own/options.html' });
  const got: unknown[] = [];
  client.onMessage.addListener((message: unknown) => got.push(message));
  return { got, port: Object.assign(background, { name: statusPortName }) };
}

describe('the status of the engines', () => {
  it('reaches every page that is alive, past one that is dead, whose error is reported once', async () => {
    const errors: unknown[] = [];
    const board = createStatusBoard(
      self,
      () => Promise.resolve(status),
      (thrown) => errors.push(thrown),
    );
    const pages = [page(), page(), page()];
    const dead = pages[1]?.port;
    if (!dead) throw new Error('no port');
    dead.postMessage = () => {
      throw new Error('Attempting to use a disconnected port object');
    };
    for (const { port } of pages) expect(board.accept(port)).toBe(true);
    const before = (): readonly number[] => pages.map(({ got }) => got.length);
    await vi.waitFor(() => expect(before()[2]).toBeGreaterThan(0));
    const [first = 0] = before();
    for (let more = 1; more <= 3; more++) {
      board.refresh();
      await vi.waitFor(() => expect(before()[0]).toBe(first + more));
    }
    expect(before()).toEqual([first + 3, 0, first + 3]);
    expect(errors.map(String)).toEqual(['Error: Attempting to use a disconnected port object']);
  });
});

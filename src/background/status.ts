import type { Runtime } from 'webextension-polyfill';

import { statusPortName, tierOf, type Self, type Status } from '../messaging';

export interface StatusBoard {
  /** Serves one page; false where the port is not for status or not one of ours. */
  accept(port: Runtime.Port): boolean;
  /** Reads the state anew and sends it to every page that is open. Cheap to call often: one read at a time. */
  refresh(): void;
}

/** Pushes what the engines and models are doing to the extension's open pages; idle when none is open. */
export function createStatusBoard(
  self: Self,
  read: () => Promise<Status>,
  onError: (thrown: unknown) => void,
): StatusBoard {
  const ports = new Set<Runtime.Port>();
  let reading = false;
  let again = false;

  async function publish(): Promise<void> {
    const status = await read();
    for (const port of ports) {
      try {
        port.postMessage(status);
      } catch (thrown) {
        // A page that is gone without a disconnect event; the others still get theirs.
        ports.delete(port);
        onError(thrown);
      }
    }
  }

  function refresh(): void {
    if (ports.size === 0) return;
    if (reading) {
      again = true;
      return;
    }
    reading = true;
    publish()
      .catch(onError)
      .finally(() => {
        reading = false;
        if (!again) return;
        again = false;
        refresh();
      });
  }

  return {
    accept(port) {
      if (port.name !== statusPortName || tierOf(port.sender, self) !== 'extension') return false;
      ports.add(port);
      port.onDisconnect.addListener(() => ports.delete(port));
      refresh();
      return true;
    },
    refresh,
  };
}

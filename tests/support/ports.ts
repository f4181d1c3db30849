import type { Runtime } from 'webextension-polyfill';

type Listener = (...values: never[]) => unknown;

function createEvent() {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    hasListener: (listener: Listener) => listeners.has(listener),
    hasListeners: () => listeners.size > 0,
    emit(...values: unknown[]) {
      for (const listener of listeners) listener(...(values as never[]));
    },
  };
}

/** Two ends of one port, as the browser gives them: messages are copied, the other end hears of a disconnect. */
export function createPortPair(sender: Runtime.MessageSender): {
  client: Runtime.Port;
  background: Runtime.Port;
} {
  const events = {
    client: [createEvent(), createEvent()],
    background: [createEvent(), createEvent()],
  } as const;
  let open = true;
  const end = (name: 'client' | 'background'): Runtime.Port => {
    const other = name === 'client' ? 'background' : 'client';
    const port: Runtime.Port = {
      name: 'rewrite',
      sender,
      onMessage: events[name][0],
      onDisconnect: events[name][1],
      postMessage(message: unknown) {
        if (!open) throw new Error('Attempting to use a disconnected port object');
        const copy: unknown = structuredClone(message);
        events[other][0].emit(copy, port);
      },
      disconnect() {
        if (!open) return;
        open = false;
        events[other][1].emit(port);
      },
    };
    return port;
  };
  return { client: end('client'), background: end('background') };
}

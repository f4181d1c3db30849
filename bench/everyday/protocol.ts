import type { Readable, Writable } from 'node:stream';

/** Commands and events of one target, or of the browser as a whole. */
export interface Session {
  /** @throws Error with the browser's words where it refuses the command. */
  send<Answer = unknown>(method: string, params?: object): Promise<Answer>;
  on(event: string, listener: (params: unknown) => void): void;
  next(event: string): Promise<unknown>;
}

export interface Connection {
  session(id?: string): Session;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
  readonly sessionId?: string;
}

/** The DevTools protocol over a browser's pipe: JSON texts, each ended by a zero byte. */
export function createConnection(input: Writable, output: Readable): Connection {
  let lastId = 0;
  let rest = '';
  const waiting = new Map<number, (message: Message) => void>();
  const listeners = new Map<string, ((params: unknown) => void)[]>();

  output.setEncoding('utf8').on('data', (data: string) => {
    const parts = (rest + data).split('\0');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      const message = JSON.parse(part) as Message;
      if (message.id !== undefined) {
        waiting.get(message.id)?.(message);
        waiting.delete(message.id);
      }
      for (const listener of listeners.get(`${message.sessionId ?? ''} ${message.method ?? ''}`) ?? [])
        listener(message.params);
    }
  });

  return {
    session(sessionId) {
      const on: Session['on'] = (event, listener) => {
        const key = `${sessionId ?? ''} ${event}`;
        listeners.set(key, [...(listeners.get(key) ?? []), listener]);
      };
      return {
        on,
        next: (event) => new Promise((resolve) => on(event, resolve)),
        send: <Answer>(method: string, params: object = {}) =>
          new Promise<Answer>((resolve, reject) => {
            const id = (lastId += 1);
            waiting.set(id, ({ result, error }) =>
              error ? reject(new Error(`${method}: ${error.message}`)) : resolve(result as Answer),
            );
            input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
          }),
      };
    },
  };
}

/**
 * The exclusive locks of a browser (navigator.locks) for Node, which has none before version 24: requests with one
 * name follow one another.
 */
export function provideLocks(): void {
  if ('navigator' in globalThis && 'locks' in globalThis.navigator) return;
  const last = new Map<string, Promise<unknown>>();
  const locks = {
    request<T>(name: string, _options: LockOptions, work: () => Promise<T>): Promise<T> {
      const turn = (last.get(name) ?? Promise.resolve()).then(work, work);
      last.set(name, turn);
      return turn;
    },
  };
  const present: object = 'navigator' in globalThis ? globalThis.navigator : {};
  Object.defineProperty(globalThis, 'navigator', {
    configurable: true,
    value: Object.assign(Object.create(present), { locks }),
  });
}

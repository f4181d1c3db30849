/** The Web Locks interface's part that imports use, for Node: exclusive locks, granted in the order of the requests. */
export function createMemoryLocks(): LockManager {
  const queues = new Map<string, Promise<unknown>>();
  const held = new Set<string>();
  const locks = {
    query: () => Promise.resolve({ held: [...held].map((name) => ({ name })) }),
    request(name: string, work: () => unknown) {
      const turn = (queues.get(name) ?? Promise.resolve()).then(async () => {
        held.add(name);
        try {
          return await work();
        } finally {
          held.delete(name);
        }
      });
      queues.set(
        name,
        turn.catch(() => {}),
      );
      return turn;
    },
  };
  return locks as unknown as LockManager;
}

export interface IdleTimer {
  /** Starts counting anew. */
  start(ms: number): void;
  stop(): void;
}

/** Says when nothing happened for a while. The one legitimate use of a timer here: waiting for nothing. */
export function createIdleTimer(onIdle: () => void): IdleTimer {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => clearTimeout(timer);
  return {
    start(ms) {
      stop();
      timer = setTimeout(onIdle, ms);
    },
    stop,
  };
}

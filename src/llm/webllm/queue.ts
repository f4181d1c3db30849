/** A request's time with the engine; the next one waits until it is given back. */
export interface Turn {
  /** Giving it back twice is harmless. */
  release(): void;
}

export interface Queue {
  /**
   * Resolves when it is this request's turn; undefined when the signal aborted before.
   * `onPosition` hears 1 for the next one in line, and again whenever the line moves; never for a free engine.
   */
  enter(signal: AbortSignal, onPosition: (position: number) => void): Promise<Turn | undefined>;
  /** The next turn, before all who wait. */
  enterFirst(): Promise<Turn>;
  /** Requests waiting, the running one not counted. */
  readonly waiting: number;
  readonly busy: boolean;
}

interface Ticket {
  readonly begin: () => void;
  readonly onPosition: (position: number) => void;
}

/** First come, first served, one at a time: a graphics device runs one generation well and two badly. */
export function createQueue(): Queue {
  const line: Ticket[] = [];
  let busy = false;

  const announce = (): void => line.forEach(({ onPosition }, index) => onPosition(index + 1));

  function turn(): Turn {
    busy = true;
    let released = false;
    return {
      release() {
        if (released) return;
        released = true;
        busy = false;
        line.shift()?.begin();
        announce();
      },
    };
  }

  return {
    enter(signal, onPosition) {
      if (signal.aborted) return Promise.resolve(undefined);
      if (!busy) return Promise.resolve(turn());
      return new Promise((resolve) => {
        const leave = (): void => {
          const place = line.indexOf(ticket);
          if (place < 0) return;
          line.splice(place, 1);
          resolve(undefined);
          announce();
        };
        const ticket: Ticket = {
          onPosition,
          begin() {
            signal.removeEventListener('abort', leave);
            resolve(turn());
          },
        };
        signal.addEventListener('abort', leave, { once: true });
        line.push(ticket);
        announce();
      });
    },
    enterFirst() {
      if (!busy) return Promise.resolve(turn());
      return new Promise((resolve) => {
        line.unshift({ onPosition: () => {}, begin: () => resolve(turn()) });
        announce();
      });
    },
    get waiting() {
      return line.length;
    },
    get busy() {
      return busy;
    },
  };
}

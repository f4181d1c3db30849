/** A queue between a call-back world and `for await`: what is pushed comes out in order, once. */
export interface Channel<T> extends AsyncIterable<T> {
  push(item: T): void;
  /** No more items; the loop ends when the queue is empty. Later pushes are ignored. */
  end(): void;
}

export function createChannel<T>(): Channel<T> {
  const items: T[] = [];
  let ended = false;
  let wake = (): void => {};
  return {
    push(item) {
      if (ended) return;
      items.push(item);
      wake();
    },
    end() {
      ended = true;
      wake();
    },
    async *[Symbol.asyncIterator]() {
      for (;;) {
        const item = items.shift();
        if (item !== undefined) yield item;
        else if (ended) return;
        else
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
      }
    },
  };
}

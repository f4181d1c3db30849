import { liveQuery, type Subscription } from 'dexie';

import { watchWipe } from './wipe-mark';

interface QueryWatcher<T> {
  onAnswer(answer: T): void;
  /** Every database was deleted; the query runs anew after this call. */
  onWipe(): void;
  onError(thrown: unknown): void;
}

/** Runs a database query now and whenever a page or the worker changes what it read, as long as the page lives. */
export function watchQuery<T>(query: () => Promise<T>, watcher: QueryWatcher<T>): void {
  const subscribe = (): Subscription =>
    liveQuery(query).subscribe({
      next: (answer) => watcher.onAnswer(answer),
      error: (thrown) => watcher.onError(thrown),
    });
  let subscription = subscribe();
  watchWipe((moment) => {
    if (moment === 'begins') return;
    // The deletion of a whole database is no change of its rows, so it is not reported as one.
    subscription.unsubscribe();
    watcher.onWipe();
    subscription = subscribe();
  });
}

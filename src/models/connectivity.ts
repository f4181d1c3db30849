import type { Connectivity } from './library-types';

/** The browser's word on the connection, in a worker or a page. */
export function browserConnectivity(
  scope: EventTarget & { readonly navigator: { readonly onLine: boolean } },
): Connectivity {
  return {
    online: () => scope.navigator.onLine,
    onOnline(listener) {
      scope.addEventListener('online', listener);
      return () => scope.removeEventListener('online', listener);
    },
  };
}

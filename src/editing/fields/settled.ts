/**
 * Resolves when the page has had its turn to answer an edit: after its microtasks and, in a visible page, its next
 * frame (frameworks re-render in one or the other). A hidden page draws no frames, so none is waited for.
 */
export function pageSettled(document: Document): Promise<void> {
  const view = document.defaultView;
  return !view || document.visibilityState === 'hidden' ? nextTask() : nextFrame(view);
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });
}

function nextFrame(view: Window): Promise<void> {
  return new Promise((resolve) => {
    const { document } = view;
    const done = (): void => {
      document.removeEventListener('visibilitychange', done);
      view.removeEventListener('pagehide', done);
      resolve();
    };
    document.addEventListener('visibilitychange', done);
    view.addEventListener('pagehide', done);
    view.requestAnimationFrame(done);
  });
}

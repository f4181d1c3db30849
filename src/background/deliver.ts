import type { Gesture } from '../messaging';
import { writerScript } from '../sites';
import { withLimit } from '../shared';
import { browser } from '../shared/browser';

/** Longest wait for a frame to take a script or to answer, milliseconds. A page may be stuck in a dialog or a loop. */
const longestWaitMs = 10_000;

/** Injections under way, by tab and frame: several gestures share one. */
const injecting = new Map<string, Promise<boolean>>();

/**
 * Gives the gesture to the writer in that frame, and puts the writer there first where it is missing. False: the frame
 * is out of reach, or did not answer in 10 seconds.
 */
export async function deliver(tabId: number, frameId: number, gesture: Gesture): Promise<boolean> {
  const send = (): Promise<boolean> =>
    succeeds(browser.tabs.sendMessage(tabId, gesture, { frameId }).then((reply) => reply === true));
  if (await send()) return true;
  const shared = injecting.get(keyOf(tabId, frameId));
  // The shared one may have met the document before this one.
  if (shared && (await shared) && (await send())) return true;
  return (await inject(tabId, frameId)) && send();
}

function inject(tabId: number, frameId: number): Promise<boolean> {
  const key = keyOf(tabId, frameId);
  const known = injecting.get(key);
  if (known) return known;
  const injection = succeeds(
    browser.scripting
      .executeScript({
        target: { tabId, frameIds: [frameId] },
        files: [writerScript],
        // A page may go on loading for ever; what is selected in it is there already.
        injectImmediately: true,
      })
      .then(() => true),
  ).finally(() => injecting.delete(key));
  injecting.set(key, injection);
  return injection;
}

const keyOf = (tabId: number, frameId: number): string => `${tabId} ${frameId}`;

/** The answer; false where the wait is over, or where the browser refuses: it lets no extension in there. */
const succeeds = (work: Promise<boolean>): Promise<boolean> =>
  withLimit(
    work.catch(() => false),
    longestWaitMs,
    () => false,
  );

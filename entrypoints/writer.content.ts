import { defineContentScript } from 'wxt/utils/define-content-script';

import { newRequestId, startWriter } from '../src/client/writer';
import { browser } from '../src/shared/browser';

/** Put into a frame by a gesture, or registered for the sites that the person opted in; never in the manifest. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  allFrames: true,
  main(context) {
    startWriter(
      {
        document,
        runtime: browser.runtime,
        openShadowRoot: (host) =>
          host instanceof HTMLElement ? chrome.dom.openOrClosedShadowRoot(host) : null,
        newId: newRequestId,
      },
      context.signal,
    );
  },
});

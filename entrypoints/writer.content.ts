import { defineContentScript } from 'wxt/utils/define-content-script';

import { newRequestId, openShadowRoot, startWriter } from '../src/client/writer';
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
        openShadowRoot,
        newId: newRequestId,
      },
      context.signal,
    );
  },
});

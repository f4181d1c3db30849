import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { serveProofreader } from '../src/proofreader/worker';

/** The script of the dedicated worker in which the proofreader runs. */
export default defineUnlistedScript(() => serveProofreader(self));

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { provideWebLlm } from '../src/llm/webllm/provide';

/** The script that the background script loads when a model is to be loaded. */
export default defineUnlistedScript(() => provideWebLlm());

import { MLCEngine } from '@mlc-ai/web-llm';

import { provideLibrary } from './library';

/** All that webllm.js does, the script that loadLibrary() reads. */
export const provideWebLlm = (): void => provideLibrary({ MLCEngine });

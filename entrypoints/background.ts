import { defineBackground } from 'wxt/utils/define-background';

import { startBackground } from '../src/background';

/** One classic script: a module with imports has no code cache and takes 30 ms longer at every wake-up (see bench/). */
export default defineBackground({ main: startBackground });

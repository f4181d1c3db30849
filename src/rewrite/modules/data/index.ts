import type { WritingModule } from '../types';
import { medicine } from './medicine';
import { plainLanguage } from './plain-language';
import { software } from './software';
import { support } from './support';

/** Every module there is; the options show them in this order. A new one is a file here and a name in this list. */
export const writingModules: readonly WritingModule[] = [plainLanguage, support, software, medicine];

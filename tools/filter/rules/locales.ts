import type { LocaleData } from './locale';
import { northern } from './locales-north';
import { southern } from './locales-south';

export const locales: readonly LocaleData[] = [...northern, ...southern];

import { inputPolicy } from './input';
import { outputPolicy } from './output';
import type { PolicyRow } from './row';

export { bandOf } from './row';
export type { Band, PolicyReason, PolicyRow } from './row';

/** The whole policy: category x direction x confidence x strictness. A combination that no row names is allowed. */
export const policyTable: readonly PolicyRow[] = [...inputPolicy, ...outputPolicy];

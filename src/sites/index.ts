export { matchPattern, reachOf } from './origins';
export type { Reach } from './origins';
export { createSiteSync, revokeAll, syncRegistration, writerScript } from './registration';
export { patternsToRegister, stateOf } from './sites';
export type { SiteState } from './sites';

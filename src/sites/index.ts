export { createAwaitedSites } from './awaited-site';
export type { AwaitedSite, AwaitedSites } from './awaited-site';
export { readSites, updateSite, watchSites } from './choices';
export type { SiteChoice, SiteSettings } from './choices';
export { matchPattern, reachOf } from './origins';
export type { Reach } from './origins';
export { createSiteSync, revokeAll, syncRegistration, writerScript } from './registration';
export { patternsToRegister, stateOf } from './sites';
export type { SiteState } from './sites';

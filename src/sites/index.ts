export { readSites, stateOf, watchSites } from './choices';
export type { SiteChoice, SiteSettings, SiteState, Sites } from './choices';
export { isOrigin, matchPattern, reachOf } from './origins';
export type { Reach } from './origins';
export {
  createSiteSync,
  patternsToRegister,
  revokeAll,
  syncRegistration,
  writerScript,
} from './registration';
export { createSiteControl } from './site-control';
export type { SiteControl } from './site-control';

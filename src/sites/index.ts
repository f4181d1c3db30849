export { readSites, watchSites } from './choices';
export { stateOf } from './state';
export type { SiteChoice, SiteSettings, SiteState, Sites } from './state';
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

export type { AddressRequest } from './address';
export { catalogue, catalogueEntry } from './catalogue';
export type { CatalogueEntry } from './catalogue';
export { browserConnectivity } from './connectivity';
export { ModelsDatabase, modelsDatabaseName } from './database';
export type { BenchmarkResult } from './database';
export { exportToDirectory, exportToTar } from './export';
export type { ExportDeps } from './export';
export { isAllowed } from './hosts';
export { importModel } from './import';
export { importsEnded } from './import-lock';
export type { ImportDeps, ImportRequest } from './import';
export { createLedgeredFetch } from './ledgered-fetch';
export type { FetchReason, LedgeredFetch, LedgerFinish, LedgerStart, RequestOutcome } from './ledgered-fetch';
export { createModelLibrary } from './library';
export { readManifest } from './manifest';
export type { ModelManifest } from './manifest';
export type {
  Connectivity,
  ModelLibrary,
  ModelLibraryDeps,
  ModelUpdates,
  UpdateOffer,
} from './library-types';
export { fromFiles } from './model-files';
export { nextPhase } from './life-cycle';
export type { LifeEvent, Phase } from './life-cycle';
export { adapterRates } from './rates';
export type { LoadableModel } from './selection';
export type * from './types';

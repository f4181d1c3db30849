import { fit, propose, type Budget, type DeviceProfile, type Fit, type ModelNeeds } from '../device';
import { catalogue, catalogueEntry, type CatalogueEntry } from './catalogue';
import type { FileRow, InstallRow, ModelRow } from './database';
import { parseUrl } from './hosts';
import type { ModelState, ModelView } from './types';

/** How far an install is, in bytes. */
export interface Summary {
  readonly done: number;
  /** What is known of it; grows until every size is known. */
  readonly total: number;
}

export function summarise(files: readonly FileRow[]): Summary {
  let done = 0;
  let total = 0;
  for (const { received, size } of files) {
    done += received;
    total += size ?? received;
  }
  return { done, total };
}

export interface Known {
  readonly models: ReadonlyMap<string, ModelRow>;
  readonly installs: ReadonlyMap<string, InstallRow>;
  readonly summaries: ReadonlyMap<string, Summary>;
  readonly rates: ReadonlyMap<string, number>;
  readonly selected: string | undefined;
}

export interface Surroundings {
  /** Absent until the device was looked at; then everything counts as fitting. */
  readonly profile?: DeviceProfile;
  readonly budget?: Budget;
}

/** Everything to choose from: what the person has first, then the catalogue in the variant for this device. */
export function modelViews(known: Known, around: Surroundings): ModelView[] {
  const { profile } = around;
  const f16 = profile === undefined || profile.adapter?.shaderF16 !== false;
  const offered = variantsFor(f16);
  const proposed = profile && propose(offered.map(needsOf), profile, around.budget)[0]?.model.id;
  const shown = new Map<string, ModelView>();
  for (const row of known.models.values()) shown.set(row.id, viewOf(row.id, known, around, proposed));
  for (const { id } of offered) {
    if (!shown.has(id)) shown.set(id, viewOf(id, known, around, proposed));
  }
  return [...shown.values()];
}

/** q4f16 where the device has 16-bit shaders, else q4f32; a family without the right one is shown with the reason. */
function variantsFor(f16: boolean): CatalogueEntry[] {
  const families = new Map<string, CatalogueEntry>();
  for (const entry of catalogue) {
    const before = families.get(entry.family);
    const right = entry.requiredFeatures.includes('shader-f16') === f16;
    if (!before || right) families.set(entry.family, entry);
  }
  return [...families.values()];
}

const needsOf = (entry: CatalogueEntry): CatalogueEntry & ModelNeeds => ({
  ...entry,
  downloadBytes: entry.estimatedBytes,
});

function viewOf(id: string, known: Known, around: Surroundings, proposed: string | undefined): ModelView {
  const row = known.models.get(id);
  const entry = catalogueEntry(id);
  const install = row?.active === undefined ? undefined : known.installs.get(row.active);
  const summary = install && known.summaries.get(install.id);
  const candidate = row?.candidate === undefined ? undefined : known.installs.get(row.candidate);
  const exactBytes = install?.planned === true ? summary?.total : undefined;
  const downloadBytes = exactBytes ?? row?.downloadBytes ?? entry?.estimatedBytes;
  const memoryBytes = row?.memoryBytes ?? entry?.memoryBytes;
  const licence = install?.licence ?? row?.licence ?? entry?.licence;
  const contextTokens = row?.contextTokens ?? entry?.contextTokens;
  const host = parseUrl(row?.address ?? entry?.address ?? '')?.host;
  const needs: ModelNeeds = {
    requiredFeatures: entry?.requiredFeatures ?? row?.requiredFeatures ?? [],
    ...(memoryBytes === undefined ? {} : { memoryBytes }),
    ...weightsOf(entry, row),
    ...(downloadBytes === undefined || install?.phase.name === 'ready'
      ? {}
      : { downloadBytes: downloadBytes - (summary?.done ?? 0) }),
  };
  return {
    id,
    name: row?.name ?? entry?.family ?? id,
    origin: row?.origin ?? 'catalogue',
    fit: around.profile ? fit(needs, around.profile, around.budget) : unknownFit,
    recommended: id === proposed,
    selected: id === known.selected,
    state: stateOf(install, summary, known),
    ...(row?.previous === undefined ? {} : { canRollBack: true }),
    ...(candidate ? { update: stateOf(candidate, known.summaries.get(candidate.id), known) } : {}),
    storedBytes: storedBytes(row, known),
    ...(host === undefined ? {} : { host }),
    ...(downloadBytes === undefined ? {} : { downloadBytes, approximate: exactBytes === undefined }),
    ...(memoryBytes === undefined ? {} : { memoryBytes }),
    ...(licence === undefined ? {} : { licence }),
    ...(entry ? { languages: entry.languages, goodAt: entry.goodAt } : {}),
    ...(contextTokens === undefined ? {} : { contextTokens }),
  };
}

/** Of a model that the catalogue does not know, the weights are what its memory was taken for. */
function weightsOf(
  entry: CatalogueEntry | undefined,
  row: ModelRow | undefined,
): Pick<ModelNeeds, 'weightBytes'> {
  const weightBytes = entry?.weightBytes ?? row?.memoryBytes;
  return weightBytes === undefined ? {} : { weightBytes };
}

const unknownFit: Fit = { fits: true };

function stateOf(install: InstallRow | undefined, summary: Summary | undefined, known: Known): ModelState {
  if (!install) return { name: 'absent' };
  const { phase } = install;
  const bytes = { bytesDone: summary?.done ?? 0, bytesTotal: summary?.total ?? 0 };
  switch (phase.name) {
    case 'downloading': {
      const rate = known.rates.get(install.id);
      if (!rate) return { name: 'downloading', ...bytes };
      return {
        name: 'downloading',
        ...bytes,
        rate,
        secondsLeft: (bytes.bytesTotal - bytes.bytesDone) / rate,
      };
    }
    case 'paused':
    case 'verifying':
      return { name: phase.name, ...bytes };
    case 'importing':
      return { name: 'verifying', ...bytes };
    default:
      return phase;
  }
}

function storedBytes(row: ModelRow | undefined, known: Known): number {
  const installs = [row?.active, row?.candidate, row?.previous];
  return installs.reduce((sum, id) => sum + ((id && known.summaries.get(id)?.done) || 0), 0);
}

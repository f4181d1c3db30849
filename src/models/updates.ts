import { fail, ok } from '../shared';
import { done, type Context } from './context';
import type { FileRow } from './database';
import { filesOf } from './install-job';
import type { ModelUpdates, UpdateOffer } from './library-types';
import type { Published } from './plan';
import { isSame } from './same-file';
import { parseAddress, resolveSource } from './source';

/** Newer versions: offered, never fetched by themselves; the one before is kept until the person lets it go. */
export function createUpdates(context: Context): ModelUpdates {
  const { deps, db, shelf, job, downloads, command, installOf, notNow, discard } = context;

  return {
    checkForUpdate: (id) =>
      command(async () => {
        const model = shelf.models.get(id);
        const install = installOf(id);
        if (model?.address === undefined || install?.phase.name !== 'ready') return notNow(id);
        const address = parseAddress(model.address, job.hub);
        if (!address.ok) return address;
        const source = await resolveSource(address.value, {
          fetch: deps.fetch,
          hub: job.hub,
          reason: 'model-update',
          modelId: id,
          signal: context.requestSignal(),
        });
        if (!source.ok) return source;
        const { listing, revision } = source.value;
        if (!listing) return fail('download-failed', { detail: 'the server publishes no list of files' });
        const changed = changedFiles(await filesOf(install.id, db), listing);
        if (changed.length === 0) return ok(undefined);
        const offer: UpdateOffer = {
          modelId: id,
          bytes: changed.reduce((sum, { size }) => sum + size, 0),
          changed: changed.map(({ path }) => path),
          ...(revision === undefined ? {} : { revision }),
          ...(install.revision === undefined ? {} : { from: install.revision }),
        };
        return ok(offer);
      }),
    update: (id) =>
      command(async () => {
        const model = shelf.models.get(id);
        if (!model || model.candidate !== undefined || installOf(id)?.phase.name !== 'ready')
          return notNow(id);
        const candidate = await context.begin(model);
        await shelf.putModel({ ...model, candidate: candidate.id });
        downloads.start(candidate.id);
        return done;
      }),
    resumeUpdate: (id) =>
      command(async () => {
        const candidate = shelf.models.get(id)?.candidate;
        if (candidate === undefined || !(await shelf.move(candidate, { type: 'resume' }))) return notNow(id);
        downloads.start(candidate);
        return done;
      }),
    cancelUpdate: (id) =>
      command(async () => {
        const model = shelf.models.get(id);
        if (model?.candidate === undefined) return notNow(id);
        const { candidate, ...rest } = model;
        await shelf.putModel(rest);
        await discard(candidate);
        return done;
      }),
    rollBack: (id) =>
      command(async () => {
        const model = shelf.models.get(id);
        if (model?.previous === undefined) return notNow(id);
        const { active, previous, ...rest } = model;
        await shelf.putModel({
          ...rest,
          active: previous,
          ...(active === undefined ? {} : { previous: active }),
        });
        return done;
      }),
    dropPrevious: (id) =>
      command(async () => {
        const model = shelf.models.get(id);
        if (model?.previous === undefined) return notNow(id);
        const { previous, ...rest } = model;
        await shelf.putModel(rest);
        await discard(previous);
        return done;
      }),
  };
}

interface Changed {
  readonly path: string;
  readonly size: number;
}

/** Files of ours that the source now has differently, and shards that are new. */
function changedFiles(files: readonly FileRow[], listing: ReadonlyMap<string, Published>): Changed[] {
  const ours = new Map(files.map((file) => [file.path, file]));
  return [...listing].flatMap(([path, published]) => {
    const file = ours.get(path);
    const wanted = file ? !isSame(file, published) : /^params_shard_\d+\.bin$/.test(path);
    return wanted ? [{ path, size: published.size ?? 0 }] : [];
  });
}

import { fail, ok, type Result } from '../shared';
import type { ModelsDatabase, Trust } from './database';
import { filesOf } from './install-job';

/** Where a model's files came from, and what they were compared with. */
export interface ModelManifest {
  /** A folder's address; absent for a model that came in as files. */
  readonly source?: string;
  /** The commit that the address meant when the download began. */
  readonly revision?: string;
  readonly licence?: string;
  /** Milliseconds since 1970. */
  readonly installedAt?: number;
  /** Version of the extension that took it in. */
  readonly by: string;
  /** Last time every byte was compared with its hash; milliseconds since 1970. */
  readonly checkedAt?: number;
  readonly files: readonly {
    readonly path: string;
    /** Bytes. */
    readonly size: number;
    /** Of what is stored, lower-case hexadecimal. */
    readonly sha256: string;
    readonly trust: Trust;
  }[];
}

/** The manifest of the version in use. Errors: `model-missing`. */
export async function readManifest(id: string, db: ModelsDatabase): Promise<Result<ModelManifest>> {
  const model = await db.models.get(id);
  const install = await db.installs.get(model?.active ?? '');
  if (install?.phase.name !== 'ready') return fail('model-missing', { detail: id });
  const { source, revision, installedAt, by, checkedAt } = install;
  const licence = install.licence ?? model?.licence;
  const files = await filesOf(install.id, db);
  return ok({
    by,
    ...(source === 'import' ? {} : { source }),
    ...(revision === undefined ? {} : { revision }),
    ...(licence === undefined ? {} : { licence }),
    ...(installedAt === undefined ? {} : { installedAt }),
    ...(checkedAt === undefined ? {} : { checkedAt }),
    files: files.map(({ path, size = 0, actual = '', trust }) => ({ path, size, sha256: actual, trust })),
  });
}

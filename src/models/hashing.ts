import { createMD5, createSHA1, createSHA256 } from 'hash-wasm';

import type { FileRow, HashState } from './database';

/** The hashes a file is compared with, computed while its bytes pass by. */
export interface FileHasher {
  update(chunk: Uint8Array): void;
  /** To go on later, in another worker. */
  save(): HashState;
  /** Ends the hasher. `mismatch` names the expected hash that is not met; `sha256` is always computed. */
  finish(): { readonly sha256: string; readonly mismatch?: string };
}

type Expected = Pick<FileRow, 'sha256' | 'md5' | 'gitOid' | 'size'>;

/** Only the strongest hash that is known is compared; SHA-256 is computed in every case, for the manifest. */
export async function createFileHasher(expected: Expected, state?: HashState): Promise<FileHasher> {
  const sha256 = await createSHA256();
  if (state) sha256.load(state.sha256);
  else sha256.init();

  const size = expected.size;
  const sha1 =
    expected.sha256 === undefined && expected.gitOid !== undefined && size !== undefined
      ? await createSHA1()
      : undefined;
  if (sha1) {
    if (state?.sha1) sha1.load(state.sha1);
    else sha1.init().update(`blob ${size}\0`);
  }

  const md5 =
    expected.sha256 === undefined && sha1 === undefined && expected.md5 !== undefined
      ? await createMD5()
      : undefined;
  if (md5) {
    if (state?.md5) md5.load(state.md5);
    else md5.init();
  }

  return {
    update(chunk) {
      sha256.update(chunk);
      sha1?.update(chunk);
      md5?.update(chunk);
    },
    save: () => ({
      sha256: sha256.save(),
      ...(sha1 ? { sha1: sha1.save() } : {}),
      ...(md5 ? { md5: md5.save() } : {}),
    }),
    finish() {
      const actual = sha256.digest();
      const compared: [expected: string | undefined, actual: string | undefined, name: string][] = [
        [expected.sha256, actual, 'SHA-256'],
        [sha1 && expected.gitOid, sha1?.digest(), 'git SHA-1'],
        [md5 && expected.md5, md5?.digest(), 'MD5'],
      ];
      const broken = compared.find(([wanted, got]) => wanted !== undefined && wanted.toLowerCase() !== got);
      if (!broken) return { sha256: actual };
      return { sha256: actual, mismatch: `${broken[2]} ${broken[1]}, expected ${broken[0]}` };
    },
  };
}

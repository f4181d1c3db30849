import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every TypeScript file below the folders, with forward slashes, sorted. */
export function sourceFiles(folders: readonly string[]): readonly string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/')),
    )
    .sort();
}

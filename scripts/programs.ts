import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

/** What is read of the machine; tests give machines of their own. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** Whether the path is a file that can be run. */
  isProgram(path: string): boolean;
}

export const thisMachine: Machine = {
  platform: process.platform,
  environment: process.env,
  home: homedir(),
  isProgram(path) {
    try {
      accessSync(path, constants.X_OK);
      return statSync(path).isFile();
    } catch {
      // Missing and not executable are the same answer here.
      return false;
    }
  },
};

/** The path of the first of these programs that is in a folder of PATH; undefined when none is. */
export function findProgram(names: readonly string[], machine: Machine = thisMachine): string | undefined {
  const { delimiter, join } = machine.platform === 'win32' ? win32 : posix;
  const folders = (machine.environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => machine.isProgram(path));
}

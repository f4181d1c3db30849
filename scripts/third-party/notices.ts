import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a package says about itself. */
export interface Shipped {
  readonly name: string;
  readonly version: string;
  /** SPDX expression. */
  readonly licence: string;
}

interface PackageFile {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name: string };
}

export const noticesFile = 'public/third-party-licences.txt';

const readPackage = (name: string): PackageFile =>
  JSON.parse(readFileSync(join('node_modules', name, 'package.json'), 'utf8')) as PackageFile;

export function describe(name: string): Shipped {
  const { version, license = 'none' } = readPackage(name);
  return { name, version, licence: license };
}

/** The licence's own words, and notices that it asks to be passed on. */
function textsOf(name: string): readonly string[] {
  const folder = join('node_modules', name);
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|copyright|notice)/i.test(file));
  if (files.length > 0)
    return files.toSorted().map((file) => readFileSync(join(folder, file), 'utf8').trim());
  const { author, license } = readPackage(name);
  if (license !== 'MIT') throw new Error(`${name} (${license}) brings no licence text`);
  const holder = (typeof author === 'string' ? author : author?.name) ?? `the authors of ${name}`;
  return [`MIT License\n\nCopyright (c) ${holder.replace(/\s*[<(].*$/, '')}\n\n${mit}`];
}

/** One text for all: each licence's words once, after the packages that they hold for. */
export function notices(names: readonly string[]): string {
  const byText = new Map<string, string[]>();
  for (const { name, version, licence } of names.toSorted().map(describe)) {
    for (const text of textsOf(name)) {
      byText.set(text, [...(byText.get(text) ?? []), `${name} ${version} (${licence})`]);
    }
  }
  const parts = [...byText].map(([text, packages]) => `${packages.join('\n')}\n\n${text}\n`);
  return `Inkognito ships code and word lists of these packages.\n\n${parts.join(`\n${'-'.repeat(80)}\n\n`)}`;
}

const mit = `\
Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

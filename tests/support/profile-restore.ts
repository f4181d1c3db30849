import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Bytes, ProfileDump } from './profile-dump';

/** The page of `writeEmptyExtension` in which a profile is restored. */
export const restorePage = 'restore.html';

/**
 * An extension that does nothing, in the folder where another version will be: an unpacked extension has its id, and so
 * its storage, by its folder.
 */
export async function writeEmptyExtension(folder: string, scripts: readonly string[]): Promise<void> {
  const files: Readonly<Record<string, string>> = {
    'manifest.json': JSON.stringify({
      manifest_version: 3,
      name: 'Profile',
      version: '0.1.0',
      permissions: ['activeTab', 'scripting', 'contextMenus', 'storage', 'unlimitedStorage', 'offscreen'],
      optional_host_permissions: ['http://*/*', 'https://*/*'],
      background: { service_worker: 'worker.js' },
    }),
    'worker.js': '',
    [restorePage]: '<!doctype html><title>Profile</title>',
    ...Object.fromEntries(scripts.map((script) => [script, ''])),
  };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

/** The dump with all bytes in base64. */
export async function withModelFiles(dump: ProfileDump, modelFolder: string): Promise<ProfileDump> {
  const whole = async (bytes: Bytes): Promise<Bytes> =>
    'base64' in bytes
      ? bytes
      : {
          base64: (await readFile(join(modelFolder, bytes.model)))
            .subarray(bytes.start, bytes.end)
            .toString('base64'),
        };
  const files = await Promise.all(
    dump.files.map(async ({ path, bytes }) => ({ path, bytes: await whole(bytes) })),
  );
  const caches = await Promise.all(
    dump.caches.map(async ({ name, entries }) => ({
      name,
      entries: await Promise.all(entries.map(async ({ url, bytes }) => ({ url, bytes: await whole(bytes) }))),
    })),
  );
  return { ...dump, files, caches };
}

/** Runs in a page of the extension, whose storage is empty. Takes bytes in base64 only; gives no hosts. */
export async function restoreProfile(dump: ProfileDump): Promise<void> {
  const settled = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('no reason given')));
    });
  const fromBase64 = (text: string) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const bytesOf = (bytes: Bytes) => {
    if (!('base64' in bytes)) throw new Error('bytes of a model');
    return fromBase64(bytes.base64);
  };
  const row = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(row);
    if (typeof value !== 'object' || value === null) return value;
    if ('$bytes' in value) return fromBase64(String(value.$bytes));
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, row(each)]));
  };
  const keyPathOf = (path: string | readonly string[]): string | string[] =>
    typeof path === 'string' ? path : [...path];

  for (const { name, version, stores } of dump.databases) {
    const opening = indexedDB.open(name, version);
    opening.addEventListener('upgradeneeded', () => {
      for (const { name: store, keyPath, autoIncrement, indexes } of stores) {
        const path = keyPath === null ? {} : { keyPath: keyPathOf(keyPath) };
        const made = opening.result.createObjectStore(store, { autoIncrement, ...path });
        for (const { name: index, keyPath: indexed, unique, multiEntry } of indexes)
          made.createIndex(index, keyPathOf(indexed), { unique, multiEntry });
      }
    });
    const database = await settled(opening);
    for (const { name: store, rows } of stores)
      for (const each of rows)
        await settled(database.transaction(store, 'readwrite').objectStore(store).add(row(each)));
    database.close();
  }
  for (const { path, bytes } of dump.files) {
    let folder = await navigator.storage.getDirectory();
    for (const name of path.slice(0, -1)) folder = await folder.getDirectoryHandle(name, { create: true });
    const writable = await (await folder.getFileHandle(path.at(-1) ?? '', { create: true })).createWritable();
    await writable.write(bytesOf(bytes));
    await writable.close();
  }
  for (const { name, entries } of dump.caches) {
    const cache = await caches.open(name);
    for (const { url, bytes } of entries) await cache.put(url, new Response(bytesOf(bytes)));
  }
  await chrome.storage.local.set(dump.local);
  await chrome.storage.sync.set(dump.sync);
  if (dump.scripts.length > 0) await chrome.scripting.registerContentScripts([...dump.scripts]);
}

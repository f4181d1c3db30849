import type { AppError } from '../shared';
import type { InstallRow, ModelRow, ModelsDatabase } from './database';
import { nextPhase, type LifeEvent, type Phase } from './life-cycle';
import { createRateMeter, type RateMeter } from './progress';
import { summarise, type Known, type Summary } from './views';

/** Milliseconds between two notices of progress; a change of state is told at once. */
const noticeEveryMs = 250;

/** The rows in memory, always written to the database first, and those who want to hear of changes. */
export interface Shelf extends Known {
  /** Reads the database once, again after a failed attempt; everything else needs it done. Throws Dexie's errors. */
  open(): Promise<void>;
  putModel(row: ModelRow): Promise<void>;
  putInstall(row: InstallRow): Promise<void>;
  forgetModel(id: string): Promise<void>;
  forgetInstall(id: string): Promise<void>;
  select(id: string | undefined): Promise<void>;
  /** Takes the event if it makes sense in the present phase; false where it does not. */
  move(install: string, event: LifeEvent): Promise<boolean>;
  /** Counts an install's files anew. */
  recount(install: string): Promise<void>;
  /** Progress between two counts. */
  progress(install: string, summary: Summary): void;
  /** Forgets everything in memory. */
  clear(): void;
  subscribe(listener: () => void): () => void;
  refresh(): void;
  /** Reads the database again. */
  reload(): Promise<void>;
}

export function createShelf(db: ModelsDatabase, now: () => number): Shelf {
  const models = new Map<string, ModelRow>();
  const installs = new Map<string, InstallRow>();
  const summaries = new Map<string, Summary>();
  const rates = new Map<string, number>();
  const meters = new Map<string, RateMeter>();
  const listeners = new Set<() => void>();
  let selected: string | undefined;
  let opening: Promise<void> | undefined;
  let lastNotice = Number.NEGATIVE_INFINITY;

  function notify(): void {
    lastNotice = now();
    for (const listener of listeners) listener();
  }

  /** Takes the place of what is in memory, in one transaction: no row can change between reading and taking over. */
  async function read(): Promise<void> {
    // After an attempt that failed, queries do not open the database again: only this does.
    await db.open();
    await db.transaction('r', db.models, db.installs, db.files, db.meta, async () => {
      const modelRows = await db.models.toArray();
      const installRows = await db.installs.toArray();
      const files = await db.files.toArray();
      const chosen = await db.meta.get('selected');
      replace(models, new Map(modelRows.map((row) => [row.id, row])));
      replace(installs, new Map(installRows.map((row) => [row.id, row])));
      replace(
        summaries,
        new Map(installRows.map(({ id }) => [id, summarise(files.filter(({ install }) => install === id))])),
      );
      for (const map of [rates, meters]) for (const id of map.keys()) if (!installs.has(id)) map.delete(id);
      selected = chosen?.key === 'selected' ? chosen.value : undefined;
    });
  }

  async function open(): Promise<void> {
    const attempt = (opening ??= read());
    try {
      await attempt;
    } catch (thrown) {
      // The next call reads again.
      if (opening === attempt) opening = undefined;
      throw thrown;
    }
  }

  async function putInstall(row: InstallRow): Promise<void> {
    await db.installs.put(row);
    installs.set(row.id, row);
    if (row.phase.name !== 'downloading') {
      meters.delete(row.id);
      rates.delete(row.id);
    }
    notify();
  }

  return {
    models,
    installs,
    summaries,
    rates,
    get selected() {
      return selected;
    },
    open,
    async putModel(row) {
      await db.models.put(row);
      models.set(row.id, row);
      notify();
    },
    putInstall,
    async forgetModel(id) {
      await db.models.delete(id);
      models.delete(id);
      notify();
    },
    async forgetInstall(id) {
      await db.transaction('rw', db.installs, db.files, async () => {
        await db.files.where('install').equals(id).delete();
        await db.installs.delete(id);
      });
      for (const map of [installs, summaries, rates, meters]) map.delete(id);
      notify();
    },
    async select(id) {
      if (id === undefined) await db.meta.delete('selected');
      else await db.meta.put({ key: 'selected', value: id });
      selected = id;
      notify();
    },
    async move(id, event) {
      // In one transaction: a download writes to the row too.
      return db.transaction('rw', db.installs, async () => {
        const install = await db.installs.get(id);
        const phase: Phase | undefined = install && nextPhase(install.phase, event);
        if (!install || !phase) return false;
        const finished = event.type === 'complete' ? { installedAt: now() } : {};
        const checked = event.type === 'check-passed' ? { checkedAt: now() } : {};
        await putInstall({ ...install, ...finished, ...checked, phase });
        return true;
      });
    },
    async recount(id) {
      const install = await db.installs.get(id);
      if (!install) return;
      installs.set(id, install);
      summaries.set(id, summarise(await db.files.where('install').equals(id).toArray()));
      notify();
    },
    progress(id, summary) {
      summaries.set(id, summary);
      const at = now();
      const meter = meters.get(id) ?? createRateMeter();
      meters.set(id, meter);
      meter.add(at, summary.done);
      const rate = meter.rate();
      if (rate !== undefined) rates.set(id, rate);
      if (at - lastNotice >= noticeEveryMs) notify();
    },
    clear() {
      for (const map of [models, installs, summaries, rates, meters]) map.clear();
      selected = undefined;
      opening = undefined;
      notify();
    },
    refresh: notify,
    async reload() {
      await read();
      notify();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function replace<Key, Value>(map: Map<Key, Value>, by: ReadonlyMap<Key, Value>): void {
  map.clear();
  for (const [key, value] of by) map.set(key, value);
}

/** Errors after which asking again is of no use: the same address will say the same. */
export const isResumable = ({ code }: AppError): boolean =>
  code !== 'not-a-model' && code !== 'model-incompatible' && code !== 'host-not-allowed';

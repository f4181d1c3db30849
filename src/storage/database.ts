import { Dexie, type Table } from 'dexie';

import type { LedgerStart, RequestOutcome } from '../models';

export interface Draft {
  readonly id: number;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly instruction: string;
  readonly text: string;
}

/** A rewrite that was kept because history is on for its site. Times in milliseconds since 1970. */
export interface HistoryEntry {
  readonly id: number;
  readonly at: number;
  readonly origin: string;
  readonly action: string;
  readonly original: string;
  readonly revised: string;
}

/** One request that left the extension. Holds what was fetched and why, never anything a person wrote. */
export interface LedgerEntry extends LedgerStart {
  readonly id: number;
  readonly bytes: number;
  readonly outcome: RequestOutcome;
}

export const databaseName = 'inkognito';

/** Rows get their id when they are added without one. */
type Rows<Row extends { readonly id: number }> = Table<
  Row,
  number,
  Omit<Row, 'id'> & { readonly id?: number }
>;

/** Opens lazily: nothing is created on the disk before something is read or written. */
export class Database extends Dexie {
  readonly drafts: Rows<Draft>;
  readonly history: Rows<HistoryEntry>;
  readonly ledger: Rows<LedgerEntry>;

  constructor() {
    super(databaseName);
    this.version(1).stores({ drafts: '++id, updatedAt', history: '++id, at, origin', ledger: '++id, at' });
    this.drafts = this.table('drafts');
    this.history = this.table('history');
    this.ledger = this.table('ledger');
  }
}

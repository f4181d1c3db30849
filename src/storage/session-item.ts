import * as v from 'valibot';

import { browser } from '../shared/browser';

/** One key of storage.session: it outlives the worker, but not the browser's session. */
export interface SessionItem<Value> {
  /** Undefined where nothing is stored, or something that does not fit: another version may have stored it. */
  read(): Promise<Value | undefined>;
  /** Undefined removes it. */
  write(value: Value | undefined): Promise<void>;
}

export const createSessionItem = <Value>(
  key: string,
  schema: v.GenericSchema<unknown, Value>,
): SessionItem<Value> => ({
  async read() {
    const { [key]: stored } = await browser.storage.session.get(key);
    const parsed = v.safeParse(schema, stored);
    return parsed.success ? parsed.output : undefined;
  },
  write: (value) =>
    value === undefined ? browser.storage.session.remove(key) : browser.storage.session.set({ [key]: value }),
});

import { catalogueEntry } from './catalogue';
import type { ModelRow } from './database';

/** The row of a catalogue model the person has asked for; undefined when the catalogue does not know the id. */
export function catalogueRow(id: string, addedAt: number): ModelRow | undefined {
  const entry = catalogueEntry(id);
  if (!entry) return undefined;
  const { family: name, address, library, licence, contextTokens, memoryBytes } = entry;
  return { id, name, origin: 'catalogue', address, library, licence, contextTokens, memoryBytes, addedAt };
}

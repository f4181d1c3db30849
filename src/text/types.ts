import type { Span } from '../shared';

/** A piece of a long text; the pieces' texts joined are the original, byte for byte. */
export interface Chunk extends Span {
  readonly text: string;
}

/** A span to hide from the engine; `label` is what the placeholder is called: EMAIL gives [EMAIL_1]. */
export interface MaskSpan extends Span {
  readonly label: string;
}

/** What stands behind each placeholder: '[EMAIL_1]' -> 'ann@example.org'. */
export type PlaceholderTable = ReadonlyMap<string, string>;

/** A text with bold words: one list of runs for each paragraph. */
export type Paragraphs = readonly (readonly { readonly text: string; readonly bold?: true }[])[];

export interface MountedEditor {
  /** What the editor itself holds, as its own API tells: paragraphs joined by a line break. */
  text(): string;
  /** The words that the editor itself holds as bold. */
  bold(): string;
}

/** Puts a real editor with this text on an empty element. */
export type Mount = (place: HTMLElement, content: Paragraphs) => MountedEditor;

export const plain = (content: Paragraphs): string =>
  content.map((runs) => runs.map(({ text }) => text).join('')).join('\n');

import { anyOf } from '../shared';
import type { MaskSpan } from '../text';

/** The label of what is hidden for the prompt's sake, not for the person's. */
export const structureLabel = 'TAG';

const links = /\b(?:https?:\/\/|www\.)[^\s<>"'“”‘’«»]*[^\s<>"'“”‘’«».,;:!?)\]}]/giu;

/**
 * What could end the fence around the text or pass for a turn of the conversation:
 * our own tags, and the marks of the chat templates in use (ChatML, Llama, Mistral, Gemma, Phi, Qwen).
 */
const structure = new RegExp(
  anyOf`
    <\s*\/?\s*text\b(?:[^<>]{0,100}>)?
    <\|[^|<>\n]{1,40}\|>
    <\/?s>
    \[\/?INST\]
    <<\/?SYS>>
    <\/?(?:think|bos|eos)>
    <(?:start|end)_of_turn>
  `,
  'giu',
);

/**
 * Spans that no engine may see as they are: links, because models change them;
 * and marks that would let a text break out of its fence.
 */
export function structureSpans(text: string): MaskSpan[] {
  return [...spansOf(text, structure, structureLabel), ...spansOf(text, links, 'URL')];
}

/** The same marks taken out, for the person's own instruction, which is no text to give back. */
export const withoutStructure = (text: string): string => text.replace(structure, ' ').trim();

const spansOf = (text: string, pattern: RegExp, label: string): MaskSpan[] =>
  [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    label,
  }));

import type { BriefId } from '../brief';
import type { RewriteSettings } from '../types';
import { writingModules } from './data';
import type { Example, WritingModule } from './types';

/** What the person's words and modules have to say to the engines. */
export interface Guide {
  /** Never marked as mistakes. */
  readonly words: readonly string[];
  /** Sentences for the model, beside the action's own. */
  says(id: BriefId): readonly string[];
  examples(id: BriefId): readonly Example[];
}

/** Examples take room from the text, and a small model follows two as well as ten. */
const mostExamples = 2;

/** Unknown ids (of a module that is gone) say nothing. Later modules come after earlier ones. */
export function guideOf(
  { dictionary, modules }: Pick<RewriteSettings, 'dictionary' | 'modules'>,
  all: readonly WritingModule[] = writingModules,
): Guide {
  const chosen = all.filter(({ id }) => modules.includes(id));
  const tones = chosen.filter((module) => module.kind === 'tones');
  const terms = chosen.flatMap((module) => (module.kind === 'glossary' ? module.terms : []));
  return {
    words: terms.length === 0 ? dictionary : [...new Set([...dictionary, ...terms])],
    says: (id) => tones.flatMap(({ says }) => says[id] ?? []),
    examples: (id) => tones.flatMap(({ examples }) => examples[id] ?? []).slice(0, mostExamples),
  };
}

/** Most words that a prompt asks to keep. */
const mostKept = 12;

/** Those of the words that stand in a text, as they stand there; in the text's order. */
export function wordsIn(text: string, words: readonly string[]): readonly string[] {
  if (words.length === 0) return [];
  const wanted = new Set(words.map((word) => word.toLowerCase()));
  const found = new Set<string>();
  for (const [word] of text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*/gu)) {
    if (wanted.has(word.toLowerCase())) found.add(word);
    if (found.size === mostKept) break;
  }
  return [...found];
}

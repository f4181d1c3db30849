import { createBinaryModuleFromUrl, Dialect, LocalLinter, SuggestionKind } from 'harper.js';
import type { Lint as HarperLint, Suggestion } from 'harper.js';

import type { EnglishDialect } from '../engine';
import { refusedRules } from './rules';
import type { Lint, Linter } from './types';

const dialects: Readonly<Record<EnglishDialect, Dialect>> = {
  american: Dialect.American,
  british: Dialect.British,
  australian: Dialect.Australian,
  canadian: Dialect.Canadian,
  indian: Dialect.Indian,
};

/**
 * Harper's rules behind the Linter interface, in the thread that calls it (a call blocks it).
 * @param wasmUrl where harper_wasm_slim_bg.wasm can be fetched
 * @throws when the WebAssembly file cannot be read
 */
export async function createHarperLinter(wasmUrl: string, dialect: EnglishDialect): Promise<Linter> {
  const linter = new LocalLinter({
    binary: createBinaryModuleFromUrl(wasmUrl, 'slim'),
    dialect: dialects[dialect],
  });
  await linter.setup();
  const config = await linter.getDefaultLintConfig();
  // What will not be believed need not be looked for.
  for (const rule of refusedRules) config[rule] = false;
  await linter.setLintConfig(config);
  let words = new Set<string>();

  return {
    async lint(text) {
      // Overlaps are resolved by our own weights, so Harper keeps all of them.
      const groups = await linter.organizedLints(text, { language: 'plaintext', dedup: false });
      return Object.entries(groups).flatMap(([rule, lints]) =>
        lints.map((lint) => takeOver(rule, lint)).filter((lint) => liesIn(text, lint)),
      );
    },
    async setWords(next) {
      const wanted = new Set(next);
      if (wanted.size === words.size && [...wanted].every((word) => words.has(word))) return;
      await linter.clearWords();
      if (wanted.size > 0) await linter.importWords([...wanted]);
      words = wanted;
    },
    dispose: () => linter.dispose(),
  };
}

/** Copies a remark out of WebAssembly memory and frees it there. */
function takeOver(rule: string, lint: HarperLint): Lint {
  const span = lint.span();
  const problem = lint.get_problem_text();
  const replacements = lint.suggestions().map((suggestion) => {
    const replacement = wholeReplacement(problem, suggestion);
    suggestion.free();
    return replacement;
  });
  const copy = { rule, kind: lint.lint_kind(), start: span.start, end: span.end, problem, replacements };
  span.free();
  lint.free();
  return copy;
}

/** A removal has the empty replacement text. */
function wholeReplacement(problem: string, suggestion: Suggestion): string {
  const text = suggestion.get_replacement_text();
  return suggestion.kind() === SuggestionKind.InsertAfter ? problem + text : text;
}

/** harper.js 2.10 gives UTF-16 offsets; a remark that does not stand where it says is of no use. */
const liesIn = (text: string, lint: Lint): boolean => text.slice(lint.start, lint.end) === lint.problem;

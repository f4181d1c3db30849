/** Families of rules that correct mistakes. Style, word choice, readability and regional taste are left to the person. */
export const acceptedKinds: ReadonlySet<string> = new Set([
  'Agreement',
  'BoundaryError',
  'Capitalization',
  'Eggcorn',
  'Grammar',
  'Malapropism',
  'Miscellaneous',
  'Punctuation',
  'Repetition',
  'Typo',
]);

/** Rules of those families that are about taste, or that were seen to change right sentences. */
export const refusedRules: ReadonlySet<string> = new Set(['SpelledNumbers', 'OxfordComma', 'NoOxfordComma']);

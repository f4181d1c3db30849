export interface RulesRelease {
  /** Semantic version of the rules, apart from the extension's own. */
  readonly version: string;
  /** ISO 8601. */
  readonly date: string;
  readonly changes: readonly { readonly what: string; readonly why: string }[];
}

/** Newest first. The options page shows it after an update. */
export const rulesChangelog: readonly RulesRelease[] = [
  {
    version: '1.0.0',
    date: '2026-11-23',
    changes: [
      {
        what: 'First rules for keys, tokens, passwords, cards, bank accounts, e-mail addresses and phone numbers.',
        why: 'So that none of these is ever shown to a model or kept.',
      },
    ],
  },
];

export const rulesVersion: string = rulesChangelog[0]?.version ?? '0.0.0';

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
    version: '1.1.0',
    date: '2026-11-23',
    changes: [
      {
        what: 'Identity and tax numbers of forty countries, postal addresses, dates of birth, names after a title or a greeting, device addresses.',
        why: 'They name a person as surely as an e-mail address does.',
      },
      {
        what: 'Instructions aimed at a model: in over twenty languages, in look-alike or invisible letters, wrapped up in base64 and other codes.',
        why: 'A page can hide orders in a text that somebody selects; the person should see them.',
      },
      {
        what: 'Threats, words of despair, sexual content with minors and requests for instructions for serious crimes, with an eye on figures of speech, quotations, reports and pleas for help.',
        why: 'A learned detector alone mistakes "kill a process" and "I could kill for a coffee" for harm.',
      },
      {
        what: 'Passwords said in plain words in fifteen languages, before or after their sentence; random values given to something named key or token.',
        why: 'People share passwords in sentences, not in files.',
      },
      {
        what: 'Invisible, reordering and flooding characters are taken out for the model, and said.',
        why: 'They hide words from a reader, or make a model choke.',
      },
    ],
  },
  {
    version: '1.0.0',
    date: '2026-11-22',
    changes: [
      {
        what: 'First rules for keys, tokens, passwords, cards, bank accounts, e-mail addresses and phone numbers.',
        why: 'So that none of these is ever shown to a model or kept.',
      },
    ],
  },
];

export const rulesVersion: string = rulesChangelog[0]?.version ?? '0.0.0';

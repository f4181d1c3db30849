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
    version: '1.4.0',
    date: '2026-11-27',
    changes: [
      {
        what:
          'Plain words of despair (“I should just die”, “I don’t want to exist”) get the sentence ' +
          'about help again, and more of them do.',
        why: 'The second witness had only the blunt words, and left plain distress without an answer.',
      },
      {
        what:
          'Lessons, office mail and support texts (“In your answer, explain …”, “From now on, you will ' +
          'report to …”) get no note; “I’ll shoot you an email” is no threat.',
        why: 'Phrases that people use with each other were taken for instructions to a model, threats or despair.',
      },
    ],
  },
  {
    version: '1.3.0',
    date: '2026-11-27',
    changes: [
      {
        what:
          'In your own text the learned detector alone no longer raises a note about instructions to a ' +
          'model, self-harm, sexual content or illicit instructions: a rule or a word of the category ' +
          'must agree.',
        why:
          'It took a ninth of the paragraphs of manuals for instructions to a model, and “refund 350 ' +
          'dollars” for despair.',
      },
      {
        what:
          'A model that turns a task down or says what it is (“As an AI language model, I cannot …”) ' +
          'gives no orders.',
        why: 'Harmless answers were withheld.',
      },
      {
        what:
          'Secrets, sexual content involving minors and hidden characters are looked for whatever the ' +
          'settings say, and nothing advises to switch them off.',
        why: 'The options page kept them on; a stored setting did not.',
      },
      {
        what: 'A list of languages is no hate; a bomb cake is no bomb.',
        why: 'Both were taken for harm.',
      },
    ],
  },
  {
    version: '1.2.0',
    date: '2026-11-23',
    changes: [
      {
        what:
          'Passwords said in plain words in thirty languages: with what they are for ("to my bank"), ' +
          'in quotation marks and brackets, without a verb, beside a login; door and alarm codes.',
        why: 'Half of the ways in which people share a password were not understood.',
      },
      {
        what:
          'Samples, blanked values, words, counting sequences and encoded words are no secrets; keys ' +
          'must have the length and ending that their issuer documents.',
        why: 'Four out of ten alarms on the public sets of example keys were false.',
      },
      {
        what:
          'Postal addresses by their structure: two house numbers, units, several lines, quoted mail, ' +
          'words that announce one, postcodes that are said to be one.',
        why: 'Most streets in the world carry no word that says "street".',
      },
      {
        what:
          'Names beside relations ("my sister …"), professions, verbs of speech, signatures, ' +
          "letterheads, and e-mail addresses of the same name; the writer's own name everywhere in " +
          'the text.',
        why: 'A name that is hidden in the greeting and left in the next sentence is not hidden.',
      },
      {
        what:
          'Bank accounts are checked against the lengths of the countries that issue them and their ' +
          'check digits, by the filter itself.',
        why:
          'The check used before did not work in the packed extension: a text with an account number ' +
          'could not be looked at.',
      },
      {
        what:
          'Orders about the answer itself (“end your reply with this link”), to drop the task for ' +
          'another, to take a role without rules, to hand over what a model was told, in eight ' +
          'languages.',
        why: 'Instructions hidden in a page seldom say “ignore all previous instructions” any more.',
      },
      {
        what:
          'A wish for a child in a sexual setting is stopped, though a teacher or a parent is in the ' +
          'sentence; threats against a part of the body; nothing to live for.',
        why: 'The gravest category must not depend on the learned detector, which is unsure about it.',
      },
      {
        what: '“Ignore my previous e-mail” is about a letter, whatever is said of new instructions behind it.',
        why: 'People write it, and it steers no model.',
      },
      {
        what:
          'Ways of speaking that do no harm: against hate, about protection and law, exaggeration, ' +
          'games, programs and pests, quotations that are spoken about, words about oneself, reports ' +
          'with a plea for help.',
        why: 'The learned detector alone cried wolf at “how do I kill a process” and “nobody should ever hurt them”.',
      },
      {
        what:
          'Orders about how to answer "from now on" in nine languages, to do the opposite of what was ' +
          'asked, to put safeguards aside, to stop being an assistant; answers dictated word for word; ' +
          'what stands above left aside, the task dropped for another, a role given.',
        why: 'A quarter of the instructions written to try the filter were of these kinds and went unseen.',
      },
      {
        what:
          'The recovery phrase of a wallet; names after "Best regards" on the same line; threats ' +
          'against places; calls and intentions to kill people for what they are. Versions after ' +
          '"upgrade from" are no addresses.',
        why: 'Each was missed, or taken for something else, in texts written to try the filter.',
      },
      {
        what: '“Forget what I said about the budget” is no longer taken for an instruction to a model.',
        why: 'It takes one thing back and says nothing about orders.',
      },
    ],
  },
  {
    version: '1.1.0',
    date: '2026-11-23',
    changes: [
      {
        what:
          'Identity and tax numbers of forty countries, postal addresses, dates of birth, names after ' +
          'a title or a greeting, device addresses.',
        why: 'They name a person as surely as an e-mail address does.',
      },
      {
        what:
          'Instructions aimed at a model: in over twenty languages, in look-alike or invisible ' +
          'letters, wrapped up in base64 and other codes.',
        why: 'A page can hide orders in a text that somebody selects; the person should see them.',
      },
      {
        what:
          'Threats, words of despair, sexual content with minors and requests for instructions for ' +
          'serious crimes, with an eye on figures of speech, quotations, reports and pleas for help.',
        why: 'A learned detector alone mistakes "kill a process" and "I could kill for a coffee" for harm.',
      },
      {
        what:
          'Passwords said in plain words in fifteen languages, before or after their sentence; random ' +
          'values given to something named key or token.',
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

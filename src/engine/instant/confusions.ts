import type { Edit } from './types';

/** A confusion that the linter does not look for; `wrong` matches just the words to replace. */
interface Confusion {
  readonly name: string;
  readonly wrong: RegExp;
  readonly right: (match: string) => string;
}

/** Patterns are narrow on purpose: "your right hand" and "as was his wont" are right. */
const confusions: readonly Confusion[] = [
  {
    name: 'YourForYoure',
    wrong:
      /\byour(?=\s{1,4}(?:going\s{1,4}to|gonna|not\b|kidding|welcome\s*(?:[.!,]|$)|an?\s|always\s|never\s|doing\s{1,4}(?:great|well|fine|a)\b))/giu,
    right: (match) => `${match.slice(0, 3)}'re`,
  },
  {
    name: 'YoureForYour',
    // Things that nobody is: "you're family" and "you're history" are right.
    wrong:
      /\byou['’]re(?=\s{1,4}(?:account|address|answer|bag|bike|book|calendar|car|comment|computer|document|e-?mail|email|feedback|house|idea|invoice|laptop|letter|message|name|note|offer|opinion|order|password|patience|phone|photo|proposal|question|reply|report|request|response|review|schedule|suggestion|team|text|website)s?\b)/giu,
    right: (match) => `${match.slice(0, 3)}r`,
  },
  {
    name: 'LetsForLetUs',
    // Not "it lets go of …": at the beginning, before what one does together.
    wrong:
      /(?<=(?:^|[.!?\n]\s{0,4}|\b(?:so|okay|ok),?\s{1,4}))lets(?=\s{1,4}(?:be|call|check|discuss|do|find|focus|get|give|go|have|hope|keep|look|make|meet|move|not|plan|see|start|stay|stick|take|talk|think|try|use|wait)\b)/giu,
    right: (match) => `${match.slice(0, 3)}'s`,
  },
  {
    name: 'TooForTo',
    wrong:
      /(?<=\b(?:go|goes|going|went|come|came|listen|according|due|back)\s{1,4})too(?=\s{1,4}(?:an?|the)\s)/giu,
    right: () => 'to',
  },
  {
    name: 'WontForWill',
    wrong: /(?<=\b(?:I|you|he|she|it|we|they|that|this|there|who|which)\s{1,4})wont\b/giu,
    right: () => "won't",
  },
  {
    name: 'ItsForIts',
    wrong:
      /\bits(?=\s{1,4}(?:an?|the|not|been|okay|raining|snowing|going\s{1,4}to)\s|\s{1,4}(?:good|bad|nice|fine|great|cold|hot|late|early|easy|hard|possible|important|broken|true|over|done|ok|okay)\s*(?:[.!?,]|$))/giu,
    right: (match) => `${match.slice(0, 2)}'s`,
  },
  { name: 'WasForWere', wrong: /(?<=\b(?:we|they)\s{1,4})was\b/giu, right: () => 'were' },
  {
    name: 'ThisAre',
    wrong: /(?<=(?:^|[.!?]\s{1,4})this\s{1,4})are(?=\s{1,4}an?\b)/giu,
    right: () => 'is',
  },
  { name: 'TheseIs', wrong: /(?<=(?:^|[.!?]\s{1,4})(?:these|those)\s{1,4})is\b/giu, right: () => 'are' },
  {
    name: 'CouldOf',
    wrong:
      /(?<=\b(?:could|should|would|might|must)(?:n['’]t)?\s{1,4})of(?=\s{1,4}\p{L}+(?:ed|en|ne|ade)\b)/giu,
    right: () => 'have',
  },
  {
    name: 'ToTooAdverb',
    wrong:
      /(?<=\b(?:is|was|are|were|it's|that's|way|far)\s{1,4})to(?=\s{1,4}(?:much|many|late|early|big|small|expensive|slow|long|far|hard|loud|hot|cold)\b(?!\s{1,4}(?:a|the)\s))/giu,
    right: () => 'too',
  },
];

/** Corrections of confused words, wherever the patterns match. */
export function confusedWords(text: string, weight: number): readonly Edit[] {
  return confusions.flatMap(({ name, wrong, right }) =>
    Array.from(text.matchAll(wrong), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      after: right(match[0]),
      rule: name,
      weight,
    })),
  );
}

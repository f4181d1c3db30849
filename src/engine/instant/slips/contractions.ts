import { clause, end, last, next, notLast, sentence, type Slips } from './slip';

const adjective =
  'good|bad|cold|hot|hard|easy|nice|cute|funny|late|early|sad|annoying|boring|beautiful|important|weird|true|difficult|likely|kind|much|big|small|long|expensive';
const verb =
  'be|go|do|have|get|see|call|send|let|take|try|check|come|meet|make|give|talk|ask|just|never|also|probably|tell|bring|pick|fix|look|find|pay|wait|keep|put|write|start|work|stay|leave';

/** Apostrophes that were forgotten, or put where none belongs, and the word without it is one as well. */
export const contractions: Slips = {
  ItsForIts: {
    wrong: 'its',
    right: "it's",
    // "known for its hot, humid climate"
    before: notLast('for|of|to|with|by|from|at|into|than|on|in|despite|like'),
    after: `${String.raw` an?\s{1,4}\p{L}{2,}`}|${next('the|not(?! so)|been|okay|raining|snowing|going to|gonna|my|your|our|because|what|why|about time')}|${next('good|bad|nice|fine|great|cold|hot|late|early|easy|hard|possible|important|broken|true|over|done|ok|okay')}${String.raw`(?:\s*(?:[.!?]|$)|, (?:but|and|so|i|you|we|he|she|they|it|thanks|though)\b)`}|${next('mine|yours|perfect|awesome|amazing|terrible|horrible|ridiculous|weird')}${String.raw`\s*(?:[.!?]|$)`}`,
  },
  ItsForItsAdverb: {
    wrong: 'its',
    right: "it's",
    before: clause,
    after: `${next(String.raw`already (?:late|too|dark|been|done|gone|there|here|\p{L}{3,7}day|january|february|april|june|july|august|september|october|november|december|\d+)|still (?:not|there|here|raining|too)|just (?:an?|the|that|not|me|too|so|as)|getting (?:late|cold|hot|dark|worse|better|harder|old|bad)|like (?:an?|the)`)}|${next('(?:so|too|very|really)')}${next(adjective)}(?:${end}|${next('to|that|for|when|how|because|if|here|there|today|now|outside')})|${next('unacceptable|impossible|urgent|wrong|right|funny|sad|boring|strange|expensive|beautiful|wonderful|frustrating|annoying|cool|cute')}${String.raw`\s*(?:[.!?]|$)`}`,
  },
  /** Not easy, hard and best: "its easy to use menu", "its best to date". */
  ItsForItsTo: {
    wrong: 'its',
    right: "it's",
    before: sentence,
    after: `${next('important|possible|impossible|necessary|better|clear|good|nice|great')}${next('to|that')}`,
  },
  HowsForHowIs: {
    wrong: 'hows',
    right: "how's",
    before: notLast('the|and|these|those'),
    after: next('it|that|the|your|everything|things|life|work|he|she|this'),
  },
  IllForIWill: {
    wrong: 'ill',
    right: "I'll",
    before: String.raw`(?:^|[.!?,\n]\s{0,4}|\b(?:but|then|think|hope) )`,
    after: next(verb),
    // "mentally, if not physically, ill just then"
    notAfter: next('just (?:then|now|as|when|before|after)'),
  },
  IdForIWould: {
    wrong: 'id',
    right: "I'd",
    before: clause,
    after: next(
      'like (?:to|some|you|it)|love (?:to|it)|rather|prefer (?:to|it)|be (?:happy|glad|there|very|so)|say (?:that|it|so|no|yes)|appreciate',
    ),
  },
  WellForWeWill: {
    wrong: 'well',
    right: "we'll",
    before: last('and|but|then|think|hope'),
    after: next('be (?:there|back|late|in touch|able|happy|glad)|get back to|let you know|send you'),
  },
  PossessivePronoun: {
    wrong: "your's|her's|our's|their's",
    right: (match) => match.replace(/['’]/u, ''),
    notAfter: next('been|an?|the|going|not'),
  },
  Womens: { wrong: 'womens', right: "women's" },
  ChildrensThing: {
    wrong: 'childrens',
    right: "children's",
    after: next('books?|hospital|home|toys|clothes|room|party|menu|school|games?|shoes|music|literature'),
  },
  ChildrensPlural: {
    wrong: 'childrens',
    right: 'children',
    after: `${end}|${next('and|are|were|have|had|in|at|to|of|who|from|with|on|go|play|like|need')}`,
  },
};

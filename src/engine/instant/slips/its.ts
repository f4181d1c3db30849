import { clause, end, last, next, notLast, sentence, type Slips } from './slip';

const adjective =
  'good|bad|cold|hot|hard|easy|nice|cute|funny|late|early|sad|annoying|boring|beautiful|important|weird|true|difficult|likely|kind|much|big|small|long|expensive';

/** One of these patterns comes next. */
const either = (...patterns: readonly string[]): string => patterns.join('|');
const endsHere = String.raw`\s*(?:[.!?]|$)`;

/** What "it is" is followed by: after these words "it's" has a clause of its own. */
const predicate = [
  String.raw`an?|the|this|that|these|those|my|your|his|her|our|their|its|no|one|two|three|four|five|six|seven|eight|nine|ten`,
  'it|me|you|him|us|them|mine|yours|ours|theirs|nothing|something|everything|anything|what|where|how|when|which|why|who|whose',
  'not|been|going|gonna|just|only|really|very|so|too|quite|all|always|never|still|also|almost|again|already|even|more|most|such',
  'now|then|here|there|today|tonight|tomorrow|noon|midnight|half|quarter|time|because|if|as|than|and|or|but|like',
  'about|at|in|on|to|for|from|of|with|by|up|out|off|over|down|supposed|called|known|made|done|raining|snowing',
  'fine|good|great|bad|okay|ok|nice|cool|cold|hot|true|ready|late|early|hard|easy|worth|likely|possible|impossible',
  'better|best|worse|free|open|dark|game|candy|lunch|dinner|gone|broken|dead|fun|wrong|right|sure|clear|own',
  String.raw`\p{L}+ing|\p{L}+ed|\p{L}+ly|\p{L}*day|\p{L}+ (?:specific|friendly|free|safe|proof)`,
].join('|');
const thing = String.raw` (?!(?:${predicate})\b)\p{L}{3,}(?!'|-)`;
const auxiliary = 'is|are|was|were|has|had|will|would|can|could|does|did';

/** "its" and "it's". */
export const its: Slips = {
  ItsForIts: {
    wrong: 'its',
    right: "it's",
    // "known for its hot, humid climate"
    before: notLast('for|of|to|with|by|from|at|into|than|on|in|despite|like'),
    after: either(
      String.raw` an?\s{1,4}\p{L}{2,}`,
      next('the|not(?! so)|been|okay|raining|snowing|going to|gonna|my|your|our|because|about time'),
      next(
        'good|bad|nice|fine|great|cold|hot|late|early|easy|hard|possible|important|broken|true|over|done|ok|okay',
      ) + String.raw`(?:\s*(?:[.!?]|$)|, (?:but|and|so|i|you|we|he|she|they|it|thanks|though)\b)`,
      next('mine|yours|perfect|awesome|amazing|terrible|horrible|ridiculous|weird') + endsHere,
    ),
  },
  ItsForItsAdverb: {
    wrong: 'its',
    right: "it's",
    before: clause,
    after: either(
      next(
        String.raw`already (?:late|too|dark|been|done|gone|there|here|noon|midnight|\p{L}{3,7}day|january|february|april|june|july|august|september|october|november|december|\d+)`,
      ),
      next('almost (?:time|noon|midnight|lunch|dinner|bedtime|over|done|there|here|ready)'),
      next('still (?:not|there|here|raining|too)|just (?:an?|the|that|not|me|too|so|as)|like (?:an?|the)'),
      next('getting (?:late|cold|hot|dark|worse|better|harder|old|bad)'),
      next('going (?:well|great|fine|badly)') + end,
      next('(?:so|too|very|really)') +
        next(adjective) +
        `(?:${end}|${next('to|that|for|when|how|because|if|here|there|today|now|outside')})`,
      next(
        'unacceptable|impossible|urgent|wrong|right|funny|sad|boring|strange|expensive|beautiful|wonderful|frustrating|annoying|cool|cute',
      ) + endsHere,
      next('nothing (?:to|but|special|serious|new)'),
    ),
  },
  /** Not easy, hard and best: "its easy to use menu", "its best to date". */
  ItsForItsTo: {
    wrong: 'its',
    right: "it's",
    before: sentence,
    after:
      next('important|possible|impossible|necessary|better|clear|good|nice|great|wrong|rude') +
      next('to|that'),
  },
  /** "He has its why and how", "reduce its time to first byte" are right. */
  ItsForItsClause: {
    wrong: 'its',
    right: "it's",
    before: clause,
    after: either(
      next('(?:what|why|how|where|who|when) (?:I|you|he|she|we|they|it|the|this|that|people)'),
      next('time (?:to (?:leave|go|talk|eat|say|get (?:up|going|out|back|ready))|we|you|I|he|she|they)'),
    ),
  },
  LooksLikeIts: {
    wrong: 'its',
    right: "it's",
    before: last(String.raw`\p{L}+ like`),
    after: next('going to|gonna|raining|snowing|nothing|not|been|the (?:end|first|last|only)'),
  },
  /** Verbs that take no clause: "lost it's way", not "think it's fine". */
  ItsAfterVerb: {
    wrong: "it's",
    right: 'its',
    before: last(
      '(?:ate|awarded|broke|broken|change[ds]?|changing|cleaned|closed|doubled|dropped|gave|has|have|had|held|hurt|improve[ds]?|increase[ds]?|kept|keeps|launched|licked|lifted|lose|loses|losing|lost|lowered|made|makes|move[ds]?|opened|published|raised|reached|reduce[ds]?|released|sells|shook|sold|updated|wagged|wags|washed)(?: all| back)?',
    ),
    after: thing,
  },
  /** Prepositions that nothing ends with, and no clause begins after. */
  ItsAfterPreposition: {
    wrong: "it's",
    right: 'its',
    before: last(
      '(?:depends?|depending|based|works?) on|of|with|from|to|into|within|without|during|against|between|behind|towards?|upon|onto|throughout|beneath|among',
    ),
    after: thing,
  },
  ItsOwn: {
    wrong: "it's",
    right: 'its',
    before: last(String.raw`\p{L}+`),
    after: next(String.raw`own \p{L}+`),
    notAfter: next('own (?:brand|goal|label)'),
  },
  /** "It's price is too high" would have two verbs. */
  ItsBeforeSubject: {
    wrong: "it's",
    right: 'its',
    // Not "speaking up when it's appropriate is key".
    before: String.raw`(?:^|[.!?;,]["”’)]? |\b(?:and|but|because) )`,
    after: `${thing}${next(auxiliary)}`,
    // "It's war, is it?", "it's cool is all"
    notAfter: String.raw` \p{L}+ (?:${auxiliary}) (?:all|it|he|she|they|that|what|there|you|we|this)\b`,
  },
  ItsEntire: {
    wrong: "it's",
    right: 'its',
    before: clause,
    after: next(String.raw`(?:entire \p{L}+|handling of)`),
  },
};

import { anyOf, pattern } from '../../shared';
import { itsPhrases } from '../lists/its-phrases';
import { clause, either, end, last, next, notLast, sentence, stop, type Slips } from './slip';

const adjective = anyOf`
    good
    bad
    cold
    hot
    hard
    easy
    nice
    cute
    funny
    late
    early
    sad
    annoying
    boring
    beautiful
    important
    weird
    true
    difficult
    likely
    kind
    much
    big
    small
    long
    expensive
  `;

const endsHere = String.raw`\s*(?:[.!?]|$)`;

/** A subject at the beginning of a sentence, with no clause that could end before "it's". */
const subject = pattern`
  ${sentence}(?:
    (?:the|this|that|every|each|my|our|your|their|his|her|an?) \p{L}+
    |he
    |she
    |it
    |(?!(?:all|anything|everything|how|that|what|whatever|where|which|who|whoever|why)\b)\p{L}+
  ) `;
/** Words that come after a whole noun. */
const afterNoun = either(
  stop,
  String.raw`\s*,`,
  next('to|in|on|at|for|from|with|by|after|before|when|last|again|twice|this|every|yesterday|today|into'),
);
const phrases = either(
  ...itsPhrases.map(([lead, follow]) => {
    const rest = follow.endsWith('<end>') ? follow.slice(0, -5) + afterNoun : String.raw`${follow}\b`;
    return String.raw`(?<=\b${lead} it's) ${rest}`;
  }),
);

/** What "it is" is followed by: after these words "it's" has a clause of its own. */
const predicate = [
  anyOf`
    an?
    the
    this
    that
    these
    those
    my
    your
    his
    her
    our
    their
    its
    no
    one
    two
    three
    four
    five
    six
    seven
    eight
    nine
    ten
  `,
  anyOf`
    it
    me
    you
    him
    us
    them
    mine
    yours
    ours
    theirs
    nothing
    something
    everything
    anything
    what
    where
    how
    when
    which
    why
    who
    whose
  `,
  anyOf`
    not
    been
    going
    gonna
    just
    only
    really
    very
    so
    too
    quite
    all
    always
    never
    still
    also
    almost
    again
    already
    even
    more
    most
    such
  `,
  'now|then|here|there|today|tonight|tomorrow|noon|midnight|half|quarter|time|because|if|as|than|and|or|but|like',
  'about|at|in|on|to|for|from|of|with|by|up|out|off|over|down|supposed|called|known|made|done|raining|snowing',
  'fine|good|great|bad|okay|ok|nice|cool|cold|hot|true|ready|late|early|hard|easy|worth|likely|possible|impossible',
  'better|best|worse|free|open|dark|game|candy|lunch|dinner|gone|broken|dead|fun|wrong|right|sure|clear|own',
  String.raw`\p{L}+ing|\p{L}+ed|\p{L}+ly|\p{L}*day|\p{L}+ (?:specific|friendly|free|safe|proof)`,
].join('|');
const thing = String.raw` (?!(?:${predicate})\b)\p{L}{3,}(?!'|-)`;

/** "its" and "it's". */
export const its: Slips = {
  ItsForIts: {
    wrong: 'its',
    right: "it's",
    // "known for its hot, humid climate"
    before: notLast('for|of|to|with|by|from|at|into|than|on|in|despite|like'),
    after: either(
      String.raw` an?\s{1,4}(?!(?:cap?pella|priori|posteriori|la)\b)\p{L}{2,}`,
      next('the|been|okay|raining|snowing|going to|gonna|my|your|our|because|about time'),
      next(
        'good|bad|nice|fine|great|cold|hot|late|early|easy|hard|possible|important|broken|true|over|done|ok|okay',
      ) +
        pattern`
          (?:
            \s*(?:[.!?]|$)
            |, (?:(?:but|and|so) (?:i|you|we|he|she|they|it|that|this|there)|i|you|we|he|she|they|it|thanks)\b
          )
        `,
      next('mine|yours|perfect|awesome|amazing|terrible|horrible|ridiculous|weird') + endsHere,
    ),
    // "Its A and B sides": a capital inside a sentence is no article.
    notInCase: '(?= A )',
  },
  /** "I admire its not giving up", "its not insignificant size" are right. */
  ItsForItsNot: {
    wrong: 'its',
    right: "it's",
    before: clause,
    after: either(
      next('not (?:an?|the|my|your|his|our|here|there|me|you|him|like|about|because)'),
      next('not going to (?:be|do|get|happen|have|help|make|take)'),
      next(
        pattern`
          not (?:
            possible
            |true
            |fair
            |working
            |over
            |ready
            |okay
            |ok
            |good
            |bad
            |easy
            |funny
            |enough
            |raining
            |snowing
            |(?:that|too) \p{L}+
          )
        `,
      ) + endsHere,
    ),
  },
  ItsForItsAdverb: {
    wrong: 'its',
    right: "it's",
    before: clause,
    after: either(
      next(
        pattern`
          already (?:
            late
            |too
            |dark
            |been
            |done
            |gone
            |there
            |here
            |noon
            |midnight
            |\p{L}{3,7}day
            |january
            |february
            |april
            |june
            |july
            |august
            |september
            |october
            |november
            |december
            |\d+
          )
        `,
      ),
      next('almost (?:time|noon|midnight|lunch|dinner|bedtime|over|done|there|here|ready)'),
      next('still (?:not|there|here|raining|too)|just (?:an?|the|that|not|me|too|so|as)|like (?:an?|the)'),
      next('getting (?:late|cold|hot|dark|worse|better|harder|old|bad)'),
      next('going (?:well|great|fine|badly)') + end,
      next('(?:so|too|very|really)') +
        next(adjective) +
        `(?:${end}|${next('to|that|for|when|how|because|if|here|there|today|now|outside')})`,
      next(
        anyOf`
          unacceptable
          impossible
          urgent
          wrong
          right
          funny
          sad
          boring
          strange
          expensive
          beautiful
          wonderful
          frustrating
          annoying
          cool
          cute
        `,
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
      // "Its time to go had come."
      next('time to (?:leave|go|talk|eat|say (?:goodbye|no)|get (?:up|going|out|back|ready))') +
        either(stop, next('home|now|back|there')),
      next('time (?:we|you|I|he|she|they) (?:left|went|talked|got|started|stopped|moved|had)'),
    ),
  },
  LooksLikeIts: {
    wrong: 'its',
    right: "it's",
    before: last(String.raw`\p{L}+ like`),
    after: next(
      'going to|gonna|raining|snowing|nothing|not (?:going|a|the)|been|the (?:end|first|last|only)',
    ),
  },
  ItsInPhrase: { wrong: "it's", right: 'its', after: phrases },
  /** Only where no clause can end before it: "since we moved it's quieter", "what it has it's lost". */
  ItsAfterVerb: {
    wrong: "it's",
    right: 'its',
    before: `${subject}(?:ate|broke|gave|has|keeps|loses|makes|shook) `,
    after: thing + afterNoun,
  },
  /** Only where no clause can end before it: "where I come from it's rude to stare". */
  ItsAfterPreposition: {
    wrong: "it's",
    right: 'its',
    before: pattern`
      ${subject}(?:is|was) (?:(?:well|best|also|mostly) )?(?:
        (?:famous|known) for
        |(?:proud|aware|full|typical) of
      ) `,
    after: thing + afterNoun,
  },
  ItsAtHome: {
    wrong: "it's",
    right: 'its',
    before: `${subject}(?:is|was|sleeps|slept|sits|sat|stays|stayed) (?:in|on|under|behind) `,
    after: next('(?:bed|garage|cage|box|nest|basket|kennel|crate|blanket|shell|stall|case)') + afterNoun,
  },
  ItsOwn: {
    wrong: "it's",
    right: 'its',
    before: last(String.raw`\p{L}+`),
    after: next(String.raw`own \p{L}+`),
    notAfter: next('own (?:brand|goal|label)'),
  },
  /** Of things that are counted: "it's people are the problem" is right. */
  ItsBeforeSubject: {
    wrong: "it's",
    right: 'its',
    // Not "speaking up when it's appropriate is key".
    before: String.raw`(?:^|[.!?;,]["”’)]? |\b(?:and|but|because) )`,
    after: either(
      next(
        pattern`
          (?:
            name
            |owner
            |tail
            |logo
            |website
            |menu
            |battery
            |screen
            |cover
            |capital
            |founder
            |roof
            |engine
            |lid
          ) (?:is|was|has|had|will)
        `,
      ),
      next('(?:price|color|size|shape) (?:is|was) (?:too|very|really|quite|not)'),
    ),
    // "it's name is all that matters"
    notAfter: String.raw` \p{L}+ (?:is|was|has|had|will) (?:all|it|he|she|they|that|what|there|you|we|this)\b`,
  },
  /** "It's entire families that go" is right: things that are counted, and one of them. */
  ItsEntire: {
    wrong: "it's",
    right: 'its',
    before: clause,
    after: next('entire (?:menu|team|range|life|budget|existence|population|surface|body|system|website)'),
    notAfter: next(String.raw`entire \p{L}+ (?:that|who|which)`),
  },
};

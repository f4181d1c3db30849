import { anyOf } from '../../shared';
import { clause, end, last, next, notLast, type Slips } from './slip';

const verb = anyOf`
    be
    go
    do
    have
    get
    see
    call
    send
    let
    take
    try
    check
    come
    meet
    make
    give
    talk
    ask
    just
    never
    also
    probably
    tell
    bring
    pick
    fix
    look
    find
    pay
    wait
    keep
    put
    write
    start
    work
    stay
    leave
  `;

/** Apostrophes that were forgotten, or put where none belongs, and the word without it is one as well. */
export const contractions: Slips = {
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
      anyOf`
        like (?:to|some|you|it)
        love (?:to|it)
        rather
        prefer (?:to|it)
        be (?:happy|glad|there|very|so)
        say (?:that|it|so|no|yes)
        appreciate
      `,
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

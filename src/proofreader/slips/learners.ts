import { anyOf, pattern } from '../../shared';
import { oneOf, bases, formIn, pasts, plurals } from './forms';
import { clause, either, end, last, next, notEarlier, notLast, sentence, stop, type Slips } from './slip';

const pronoun = '(?:I|you|he|she|it|we|they)';

/** The first word of an object, or one that stands where none is; after an adjective there would be a noun. */
const object = anyOf`
    the
    an?
    my
    your
    his
    her
    its
    our
    their
    this
    that
    these
    those
    it
    me
    you
    him
    us
    them
    any
    anything
    anyone
    yet
    there
    here
    to
    from
    about
    what
    how
    why
    where
    if
    so
  `;

const uncountable = '(?:advice|equipment|furniture|homework|information|knowledge|luggage)';

/** Phrases that learners of English bring along from their own languages. */
export const learners: Slips = {
  MustTo: {
    wrong: 'must to',
    right: 'must',
    before: `${clause}${pronoun} `,
    after: next(
      anyOf`
        ask
        be
        buy
        call
        check
        click
        come
        do
        finish
        get
        go
        have
        know
        leave
        learn
        make
        pay
        say
        see
        send
        study
        take
        tell
        think
        try
        use
        wait
        work
        write
      `,
    ),
  },
  CanWorks: {
    // ModalPast has that.
    wrong: `(?!goes)(?:${oneOf(bases)})`,
    right: formIn(bases),
    // "Everything he could makes sense."
    before: pattern`
      ${notEarlier('who|whoever|what|whatever|which|everything|all|anything')}${clause}${pronoun} (?:
        can
        |could
        |should
        |must
        |would
        |will
        |might
      ) `,
  },
  DoesItWorks: {
    wrong: oneOf(bases),
    right: formIn(bases),
    before: pattern`
      (?:^|[.!?] |\b(?:how|why|where|when) )(?:does|do|did) (?:
        he
        |she
        |it
        |this
        |that
        |they
        |you
        |we
        |anyone
        |anybody
        |someone
        |everyone
      ) `,
  },
  CanYouSent: {
    wrong: oneOf(pasts),
    right: formIn(pasts),
    before: last('(?:can|could|would|will) you(?: (?:please|kindly|also))?'),
  },
  HaveYearsOld: {
    wrong: 'have',
    right: 'am',
    before: `${sentence}I `,
    after: String.raw` \d{1,3} years old${end}`,
  },
  AreAgree: {
    wrong: "(?:we|they|you)(?: are|'re) agree",
    right: (match) => match.replace(/['’\s].*$/su, ' agree'),
    before: clause,
  },
  AmNotAgree: { wrong: "I am not agree|I'm not agree", right: "I don't agree", before: clause },
  EveryoneHave: {
    wrong: 'have',
    right: 'has',
    before: `${sentence}(?:everyone|everybody) `,
    // "Everyone have fun!"
    after: next('their own|his own|been|already|different'),
  },
  EachOfHave: {
    wrong: 'have',
    right: 'has',
    before: String.raw`${sentence}each of (?:the|these|those|my|our|your|their|his|her) \p{L}+ `,
    after: next('an?|the|their|its|his|her|been|to|one|different|own'),
  },
  ThisAreThe: {
    wrong: 'this are',
    right: 'these are',
    before: sentence,
    after: next('the|my|our|some|all|not'),
  },
  /** Not at the beginning, where it opens a clause: "Since two years have passed". */
  SinceForFor: {
    wrong: 'since',
    right: 'for',
    before: last(String.raw`\p{L}+`),
    after: pattern` (?:
        \d+
        |one
        |two
        |three
        |four
        |five
        |six
        |seven
        |eight
        |nine
        |ten
        |twelve
        |many
        |several
        |a few
      ) (?:minutes?|hours?|days?|weeks?|months?|years?)(?:${stop}|${next('already|now')})
    `,
  },
  /** "I was interesting in small groups" is right. */
  InterestingForInterested: {
    wrong: 'interesting',
    right: 'interested',
    before: last("(?:I am|I'm|we are|we're)(?: (?:very|really|also|so|not|mainly))?"),
    after: next(
      pattern`
        in (?:
          (?:this|your|the) (?:job|position|product|offer|opportunity|topic)
          |(?:buying|learning|joining|knowing|hearing)
        )
      `,
    ),
  },
  ForwardYour: {
    wrong: 'forward',
    right: 'forward to',
    before: last('look(?:ing)?'),
    after: next(
      anyOf`
        your (?:reply|response|answer|feedback|e-?mail|visit|call|message)
        hearing (?:from|back)
        meeting (?:you|with)
        seeing you
        working with
      `,
    ),
  },
  DependOf: {
    wrong: 'of',
    right: 'on',
    // The field of a package: "added to the Depends of the library".
    before: String.raw`(?:\bdepend(?:ed|ing)? |(?<!\p{L}-|\b(?:the|to|a|update) )\bdepends )`,
    notAfter: next('course'),
  },
  DespiteOf: { wrong: 'despite of', right: 'despite', notAfter: next('course') },
  ItsWorks: {
    wrong: "it's works",
    right: 'it works',
    // "It's works like these that last."
    before: last('if|that|hope|think|but|because|when'),
    after: `${end}|${next('for (?:me|you|us|him|her|them)|well|fine|now|again')}`,
  },
  ItsDepends: { wrong: "it's (?:depends|seems|happens)", right: (match) => match.replace(/['’]s/u, '') },
  AppreciateIf: {
    wrong: 'appreciate if',
    right: 'appreciate it if',
    after: next('you|we|I|somebody|someone'),
  },
  FindAttach: {
    wrong: 'attach',
    right: 'attached',
    before: last('(?:please|kindly) find'),
  },
  IfYouWill: { wrong: 'will have', right: 'have', before: last('if you'), after: next('any') },
  /** At the beginning of a sentence: "one of the kids was". "The students" may be the name of a band. */
  TheKidsWas: {
    wrong: oneOf(plurals),
    right: formIn(plurals),
    before: pattern`
      ${sentence}(?:the|my|our|your|their|these|those) (?:
        kids
        |children
        |guys
        |boys
        |girls
        |parents
        |students
        |men
        |women
        |customers
        |users
      ) `,
    after: next('tired|late|hungry|sick|asleep|angry'),
  },
  ForYoure: {
    wrong: "you're",
    right: 'your',
    before: last('thanks? (?:you )?(?:so much |very much |a lot )?for'),
  },
  HopeYour: {
    wrong: 'your',
    right: "you're",
    before: last('hope|hoping'),
    after: anyOf`
      ${next('enjoying|feeling (?:better|well|good|ok|okay)')}
      ${next('fine|ok|okay|alright|well|safe|all (?:well|good|fine)')}${end}
    `,
  },
  WithThere: {
    wrong: 'there',
    right: 'their',
    before: last('with|of'),
    after: next(
      anyOf`
        results?
        progress
        efforts?
        products?
        services?
        customers?
        clients?
        friends?
        mistakes?
        skills
        decisions?
        performance
      `,
    ),
  },
  /** "how open it is", "how do birds fly" are right. */
  HowDoIt: {
    wrong: 'how (?:do|fix|make|install|solve)',
    right: (match) => match.replace('how', 'how to'),
    before: last(
      '(?:idea|know|knows|knew|learn|learned|(?:show|showed|tell|told) (?:me|you|us|him|her|them))',
    ),
    after: `${next('it')}${end}|${next('the (?:sink|problem|issue|bug|car|error|file|app|program)')}`,
    // "They know how do the problem solvers work."
    notAfter: next('the \\p{L}+ \\p{L}+ \\p{L}+'),
  },
  /** "She cannot found her hopes on rumors" is right. */
  CannotFound: {
    wrong: 'found',
    right: 'find',
    before: last("can't|can not|cannot|couldn't|could not"),
    after:
      next(
        anyOf`
          it
          them
          any
          anything
          anyone
          (?:the|my|your|our|his|her|their) (?:way|file|keys?|answer|address|phone|link|page|solution|problem)
        `,
      ) + either(stop, next('in the|yet|for you')),
  },
  DidFounded: {
    wrong: 'founded',
    right: 'found',
    before: last("didn't|did not|did (?:he|she|they|you|we)"),
    after: next('the|a|an|this|that|his|her|their|our|my|your|it'),
  },
  ThisShoes: {
    wrong: 'this',
    right: 'these',
    before: sentence,
    after: next(
      pattern`
        (?:
          shoes
          |books
          |things
          |people
          |files
          |problems
          |questions
          |documents
          |products
          |results
          |cars
          |words
          |pictures
          |photos
          |emails
          |stats
          |numbers
          |children
          |jeans
        ) (?:are|were|have)
      `,
    ),
  },
  TheseBook: {
    wrong: 'these',
    right: 'this',
    before: sentence,
    after: next(
      pattern`
        (?:
          book
          |thing
          |file
          |problem
          |question
          |document
          |product
          |result
          |car
          |word
          |picture
          |photo
          |email
          |person
          |kind of \p{L}+
          |house
          |phone
        ) (?:is|was|has)
      `,
    ),
  },
  /** Not "these kind of work": nouns of several only. */
  TheseKind: {
    wrong: 'kind|type|sort',
    right: (match) => `${match}s`,
    before: last('these|those|many|several|various'),
    after: next(String.raw`of (?:people|things|(?!\p{L}*(?:[iu]s|ss)\b)\p{L}{3,}s)`),
  },
  ThisKindOfThings: {
    wrong: 'things',
    right: 'thing',
    before: last('(?:this|that) (?:kind|type|sort) of'),
    after: `${end}|${next('happens|is|was|has')}`,
  },
  /** "has no need", "will do no harm", "they do no think pieces" are right. */
  NoForNot: {
    wrong: 'no',
    right: 'not',
    before: last('(?:I|you|he|she|it|we|they) (?:do|does|did|could|should)'),
    after: either(
      next('have|understand|believe|agree|speak|eat'),
      next('want|like|know|think|go|see|say|come') + either(stop, next(object)),
    ),
  },
  /** "She is no happy camper", "it is no happy, easy tale" are right. */
  NoForNotAdjective: {
    wrong: 'no',
    right: 'not',
    before: `${clause}(?:I am|(?:he|she|it) (?:is|was)|(?:we|you|they) (?:are|were)) `,
    after: either(
      next('going to|able to'),
      next('coming|sure|happy|ready|allowed|interested') +
        either(
          stop,
          next(
            'to|that|about|with|because|if|for|yet|in|at|when|how|what|why|where|today|tomorrow|here|there|anymore',
          ),
        ),
    ),
    notAfter: next('ready to (?:drink|eat|go|hand|serve|ship|use|wear)'),
  },
  /** "They had no finished goods" is right. */
  HaveNoSeen: {
    wrong: 'no',
    right: 'not',
    before: `${clause}(?:I|you|he|she|we|they) (?:have|has|had) `,
    after: either(
      next('(?:been|gone) (?:to|in|on|at|home|well|able)'),
      next('(?:seen|been|done|gone|heard|received|got|found|finished)') + either(stop, next(object)),
    ),
    notAfter: next('been there,? done|done to'),
  },
  /** "They herd about forty cows", "we herd that flock" are right. */
  HerdForHeard: {
    wrong: 'herd',
    right: 'heard',
    before: `${clause}(?:I|you|he|she|we|they) `,
    after: next(
      anyOf`
        that (?:he|she|they|you|we|it|I|there)
        about (?:it|your)
        from (?:him|her)
        an? (?:(?:loud|strange) )?(?:noise|sound|voice|rumor)
      `,
    ),
  },
  /** "California and Nevada have desert" is right. */
  DesertForDessert: {
    wrong: 'desert',
    right: 'dessert',
    before: last("eat|ate|eating|ordered|(?:what's|what is|cake|pie|fruit|pudding|ice cream|chocolate) for"),
    after: stop,
  },
  DesertAfterMeal: {
    wrong: 'desert',
    right: 'dessert',
    before: last('have|had|eat|ate|eating|ordered|served'),
    after: next('after (?:dinner|lunch|the meal)'),
  },
  WorseEver: {
    wrong: 'the worse',
    right: 'the worst',
    after: String.raw` \p{L}+ (?:ever|of all|in the world|(?:I've|I have|we've|we have) ever)\b`,
  },
  /** "We leaved through the book", "they leaved early that spring" are right. */
  Leaved: {
    wrong: 'leaved',
    right: 'left',
    before: last('I|we|he|she|you'),
    after: either(stop, next('home|early|yesterday|him|her|the (?:house|office|party|hotel|country)')),
  },
  /** What "informations", "furnitures" and their like have left behind. */
  UncountableAre: {
    wrong: 'are|were|have',
    right: (match) => (match === 'have' ? 'has' : match === 'are' ? 'is' : 'was'),
    before: `${sentence}(?:the|this|these|those|my|your|our|his|her|its|their) ${uncountable} `,
    // "My equipment, were it mine" without its commas.
    notAfter: next('it|he|she|they|we|you|I|the'),
  },
  TheseUncountable: {
    wrong: 'these|those',
    right: (match) => (match === 'these' ? 'this' : 'that'),
    before: sentence,
    after: next(`${uncountable} (?:is|are|was|were|has|have)`),
  },
  AnIPhone: {
    wrong: 'a',
    right: 'an',
    before: notLast('grade|class|type|option|plan|model|team|series'),
    after: next('i(?:phone|pad|pod|mac)s?'),
    // "Buyer A iPhone"
    notInCase: '(?<=[^.!?] A)',
  },
};

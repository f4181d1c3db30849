import { anyOf, pattern } from '../../shared';
import { clause, either, end, last, next, notLast, sentence, stop, type Slips } from './slip';

/** What people have; nobody is one: "you're family" and "you're history" are right. */
const belonging = pattern`
    (?:
      account
      |address
      |answer
      |apartment
      |bag
      |bike
      |browser
      |calendar
      |car
      |comment
      |computer
      |device
      |document
      |e-?mail
      |hotel
      |house
      |idea
      |invoice
      |laptop
      |letter
      |message
      |name
      |note
      |offer
      |opinion
      |order
      |password
      |phone
      |photo
      |project
      |proposal
      |question
      |reply
      |report
      |request
      |response
      |restaurant
      |review
      |room
      |schedule
      |shop
      |suggestion
      |website
    )
  `;

/** What people have and may also be, or be in charge of: "you're product, not sales", "they're money in the bank". */
const ambiguous = 'book|company|feedback|money|patience|product|service|team|text';
const isSubject = next('is|are|was|were|has|have|had|will|would');

/** What follows a thing that somebody has: "you're team lead" and "they're book lovers" are right. */
const goesOn = pattern`
  (?:${end}|${next(anyOf`
    is
    are
    was
    were
    has
    have
    had
    will
    would
    can
    could
    should
    and
    or
    to
    on
    in
    at
    for
    from
    with
    by
    about
    of
    so
    that
    as
    when
    before
    after
    but
    because
    today
    yesterday
    tomorrow
    again
    yet
    here
    there
    then
    first
  `)})
`;

/** Short words that sound alike: your, their, too, whose and their like. */
export const littleWords: Slips = {
  YourForYoure: {
    wrong: 'your',
    right: "you're",
    after: next('going to|gonna|kidding|doing (?:great|well|fine|a)'),
  },
  /** "your not so secret admirer", "your always cheerful colleague", "bring your A game" are right. */
  YourForYoureClause: {
    wrong: 'your',
    right: "you're",
    before: clause,
    after: anyOf`
      ${next(pattern`
        not (?:
          going
          |gonna
          |sure
          |alone
          |the
          |an?
          |allowed
          |supposed
          |serious
          |right
          |wrong
          |getting
          |coming
          |doing
          |ready
          |welcome
          |being
          |happy
          |here
          |there
          |too
          |really
          |even
          |in
          |my
        )
      `)}
      ${next(pattern`
        always (?:right|wrong|welcome|late|so|there|too|the|saying|doing|going|telling|making|complaining)
      `)}
      ${next('never (?:going|gonna|too|there|wrong|here|coming|happy)')}
      ${pattern` an?\s{1,4}(?!
          (?:game|team|levels?|side|list|grade|key|note|string|plan|cap?pella|priori|posteriori|la)\b
        )\p{L}{2,}
      `}
    `,
    // "Your A students": a capital inside a sentence is no article.
    notInCase: '(?= A )',
  },
  YourWelcome: {
    wrong: 'your',
    right: "you're",
    before: notLast('for|of|to|by|with|from|in|appreciate|overstay(?:ed)?'),
    after: `${next('welcome')}${end}`,
  },
  YourForYoureAdjective: {
    wrong: 'your',
    right: "you're",
    before: clause,
    after: pattern`
      (?:
        ${next('wrong|late|lucky|awesome|amazing|crazy|the (?:best|worst|one)')}
        |${next('(?:so|too|very|really)')}${next(anyOf`
          funny
          kind
          cute
          right
          good
          nice
          sweet
          smart
          beautiful
          lucky
          busy
          tired
          late
          young
          old
          far
          slow
          mean
          talented
          cool
          much
        `)}
      )${end}
    `,
  },
  YourForYoureRight: {
    wrong: 'your',
    right: "you're",
    // Not "to your left and your right".
    before: String.raw`(?:^|[.!?]\s{1,4}|\b(?:think|guess|know|hope|say|says|yes|yeah|yep|sorry|because|but),? )`,
    after: `${next('right')}${end}`,
  },
  YoureForYour: {
    wrong: "you're",
    right: 'your',
    after: either(next(`${belonging}s?`) + goesOn, next(ambiguous) + isSubject, next('own')),
  },
  TheyreForTheir: {
    wrong: "they're",
    right: 'their',
    after: either(next(belonging) + goesOn, next('money') + isSubject, next('own|homework')),
  },
  ThereForTheir: {
    wrong: 'there',
    right: 'their',
    before: last(
      anyOf`
        to
        of
        with
        for
        on
        into
        bring
        brought
        lost
        lose
        changed?
        sold
        sell
        do
        did
        finish(?:ed)?
        seen
        forgot
        forget
        loved?
        liked?
        both
        used?
      `,
    ),
    after: next(
      pattern`
        own
        |(?:
          house
          |car
          |book
          |face
          |name
          |job
          |famil(?:y|ies)
          |phone
          |mind
          |dog
          |cat
          |office
          |account
          |opinion
          |teacher
          |team
          |wedding
          |birthday
          |website
          |password
        )s?
        |kids
        |parents
        |mom
        |mum
        |dad
        |mother
        |father
        |money
        |lives
        |homework
        |boss
      `,
    ),
  },
  /** "the plants in there face south", "what's in there mom?" */
  InThereForTheir: {
    wrong: 'there',
    right: 'their',
    before: last('in|at|about'),
    after: next(
      anyOf`
        own
        (?:house|car|job|famil(?:y|ies)|mind|office|account|opinion|wedding|birthday|website|password)s?
        lives
        homework
      `,
    ),
  },
  AnnouncedThere: {
    wrong: 'there',
    right: 'their',
    before: last(
      'announced?|launched?|released?|published|updated?|improved?|increased?|reduced?|playing in|sleeping in',
    ),
    after: `${next('new|latest|own|prices?|products?|services?')}|${next('rooms?|beds?')}${end}`,
  },
  TheirForThere: {
    wrong: 'their',
    right: 'there',
    after: next(
      anyOf`
        is
        are
        was
        were
        isn't
        aren't
        wasn't
        weren't
        ha(?:s|ve|d) been
        seems? to be
        will be (?:an?|no|some|many|lots|plenty|more|time)
      `,
    ),
  },
  TheirForThereAtEnd: {
    wrong: 'their',
    right: 'there',
    before: last(
      anyOf`
        be
        been
        (?:people|who|I|he|she|we|they|you) (?:was|were)
        get
        got
        go
        went
        going
        over
        out
        up
        down
        sit
        stay(?:ed)?
        lived?
        right
      `,
    ),
    after: `${end}|${next('tomorrow|tonight|soon|yet|again|on time|when|in an hour|at (?:noon|\\d+)')}`,
  },
  TheirForTheyre: {
    wrong: 'their',
    right: "they're",
    before: clause,
    after: next(
      pattern`
        gonna
        |going (?:
          to (?:be|have|get|do|make|go|come|see|take|need|want|call|try|win|lose|miss|fix|ask|there|their)
          |home
        )
        |not (?:sure|ready|here|there|coming|going|happy|gonna)
        |coming (?:over|back|home|tomorrow|tonight|today)
      `,
    ),
  },
  WhatTheirSaying: {
    wrong: 'their',
    right: "they're",
    before: last('what'),
    after: `${next('saying|doing|thinking|talking about|looking for')}${end}`,
  },
  WhosForWhose: {
    wrong: "who's",
    right: 'whose',
    after: next(
      anyOf`
        (?:book|car|house|phone|bag|turn|idea|fault|job|name|side|coat|jacket|dog|key|desk|laptop|account)s?
        responsibility
        money
        parents
        children
        kids
        life
        lives
      `,
    ),
    notAfter: String.raw` \p{L}+ (?:\p{L}+ing|smart|proud|sick|crazy|mad|coach|lovers?)\b`,
  },
  WhoseForWhos: { wrong: 'whose', right: "who's", after: next('gonna|been') },
  LetsForLetUs: {
    wrong: 'lets',
    right: "let's",
    // Not "it lets go of …": at the beginning, before what one does together.
    before: String.raw`^|[.!?\n]\s{0,4}|\b(?:so|okay|ok),? `,
    after: next(
      anyOf`
        be
        call
        check
        discuss
        do
        find
        focus
        get
        give
        go
        have
        hope
        keep
        look
        make
        meet
        move
        not
        plan
        see
        start
        stay
        stick
        take
        talk
        think
        try
        use
        wait
      `,
    ),
    // Of a tool: "Lets go of the rope", "Lets call sites pass null".
    notAfter: next('(?:go of|call sites?)'),
  },
  TooForTo: {
    wrong: 'too',
    right: 'to',
    before: last('goe?s?|going|went|come|came|listen|according|due|back'),
    after: next('an?|the'),
    // "Mum came too the other day."
    notAfter: next('(?:the (?:other|last|first|next|second)|an? (?:few|lot|while|bit|little|couple))'),
  },
  TooForToVerb: {
    wrong: 'too',
    right: 'to',
    before: last(
      anyOf`
        need(?:s|ed)?
        want(?:s|ed)?
        have
        has
        had
        going
        try
        trying
        tried
        able
        ready
        happy
        glad
        hope
        plan
        used
        supposed
        decided
        forgot
        nice
      `,
    ),
    after: next(
      anyOf`
        be
        do
        go
        get
        have
        make
        see
        say
        talk
        know
        take
        come
        find
        tell
        ask
        work
        leave
        meet
        help
        use
        try
        call
        send
        buy
        finish
        start
        stop
        check
        learn
        write
        read
        speak
        play
        pay
        wait
        think
        discuss
        understand
        hear
        eat
        sleep
      `,
    ),
  },
  ToForTooAdverb: {
    wrong: 'to',
    right: 'too',
    before: last("is|was|are|were|it's|that's"),
    // "Most of our loans are to small businesses."
    after: pattern`
      ${next('much|many')}
      |${next('late|early|big|small|expensive|slow|long|far|hard|loud|hot|cold')}(?:
        ${end}
        |${next('to|for|in|at|here|now|today')}
      )
    `,
    notAfter: String.raw` \p{L}+ (?:an?|(?:of )?the)\b`,
  },
  ToForTooAdjective: {
    wrong: 'to',
    right: 'too',
    before: last("am|is|was|are|were|be|been|I'm|(?:he|she|it|that)'s|(?:you|we|they)'re|feels?|seems?"),
    after: pattern`
      ${next(anyOf`
        tired
        busy
        sick
        weak
        scared
        young
        old
        short
        tall
        easy
        difficult
        high
        low
        heavy
        strong
        good
        bad
        shy
        proud
        angry
        hungry
        sleepy
        excited
        soon
        often
        lazy
        complicated
        dangerous
        crowded
      `)}(?:${end}|${next('to|for')})
    `,
  },
  ThenForThan: {
    wrong: 'then',
    right: 'than',
    before: last(
      pattern`
        (?:
          more
          |less
          |better
          |worse
          |bigger
          |smaller
          |faster
          |slower
          |cheaper
          |older
          |younger
          |longer
          |easier
          |harder
        )(?: \p{L}{3,12})?
      `,
    ),
    after: next('expected|usual|ever|anyone'),
  },
  WontForWill: {
    wrong: 'wont',
    right: "won't",
    before: last('I|you|he|she|it|we|they|that|this|there|who|which'),
  },
  FormForFrom: {
    wrong: 'form',
    right: 'from',
    before: last('(?:came|comes?|hear|heard|received|got an? (?:e-?mail|letter|message|call|text))'),
    after: next('me|my|you|your|him|her|his|us|our|them|their|work|home|here|there|the'),
  },
  WhereFrom: { wrong: 'form', right: 'from', before: last('where are you'), after: end },
  /** "Two much needed repairs" is right. */
  TwoForToo: {
    wrong: 'two',
    right: 'too',
    before: notLast('those|these|the|good,|one,'),
    after:
      next('much|many') +
      either(stop, next('noise|time|money|work|food|stuff|information|people|things|questions|to|for|of')),
  },
  WereForWhere: {
    wrong: 'were',
    right: 'where',
    before: sentence,
    after: next('is|are|do|did|does|was|can I|should I'),
  },
  OfForOff: {
    wrong: 'of',
    right: 'off',
    before: last('turned|switched|logged|signed'),
    after: next('the|my|your|his|her|it|all'),
    notAfter: next('(?:my|your|his|her) own'),
  },
  /** Not a noun or an adjective: "in his everyday", "plain and everyday", "(everyday)". */
  EverydayForEveryDay: {
    wrong: 'everyday',
    right: 'every day',
    before: String.raw`(?:${sentence}|\b\p{L}+ )${notLast(
      anyOf`
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
        some
        any
        no
        of
        in
        for
        from
        with
        to
        as
        and
        or
        by
        on
        into
        than
        more
        most
        very
        so
        too
        quite
        is
        are
        was
        were
        be
        been
        it's
        become
        becomes
        became
        seems?
        feels?
        felt
        looks?
        looked
        sounds?
        sounded
        stays?
        remains?
        called
        something
        anything
        nothing
        everything
        things?
      `,
    )}`,
    after: anyOf`
      ${stop}
      ${next(anyOf`
        I
        you
        he
        she
        we
        they
        at
        before
        after
        in the
        on
        to
        of the (?:week|month|year)
        for
        since
        because
        when
        until
      `)}
    `,
    // "Everyday at home is dull", "everyday for me means"
    notAfter: either(
      next(String.raw`(?:at|in|for|to|on) \p{L}+(?: \p{L}+)? (?:is|was|means)`),
      next('at first'),
    ),
  },
  WereForWhereTo: {
    wrong: 'were',
    right: 'where',
    before: last('as to|not sure|no idea'),
    after: next('to'),
  },
  AnOther: { wrong: 'an other', right: 'another' },
};

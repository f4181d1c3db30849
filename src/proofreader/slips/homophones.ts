import { anyOf, pattern } from '../../shared';
import { clause, either, end, last, next, notEarlier, notLast, sentence, stop, type Slips } from './slip';

const persons = 'my|your|his|her|our|their|me|you|him|us|them|everyone|everybody|people';

/** Words with a meaning of their own that sound alike, or nearly. */
export const homophones: Slips = {
  LooseForLose: {
    wrong: 'loose',
    right: 'lose',
    before: last(
      "to|will|would|could|might|may|can|can't|don't|didn't|won't|not|never|(?:I|you|we|they|he|she)'ll",
    ),
    after: next(
      pattern`
        my
        |your
        |his
        |her
        |our
        |their
        |it
        |them
        |this
        |that
        |some
        |any
        |weight
        |money
        |time
        |hope
        |interest
        |sight
        |track
        |touch
        |patience
        |sleep
        |faith
        |(?:the|a|an) (?:
          game
          |match
          |money
          |job
          |data
          |battle
          |war
          |election
          |customers?
          |clients?
          |keys?
          |bet
          |fight
          |argument
          |connection
        )
      `,
    ),
  },
  EffectsForAffects: {
    wrong: 'effects|effected',
    right: (match) => `a${match.slice(1)}`,
    before: last('this|it|that|really|directly|negatively|badly|also|greatly'),
    after: next(persons),
  },
  PastForPassed: {
    wrong: 'past',
    right: 'passed',
    before: last("I|he|she|they|we|you|have|has|had|(?:I|we|you|they)'ve"),
    after: next(
      pattern`
        (?:the|my|his|her|our|their|an?|all|every) (?:(?:final|math|driving|written) )?(?:
          tests?
          |exams?
          |class
          |course
          |audition
          |interview
          |finals?
        )
      `,
    ),
  },
  PassedForPast: {
    wrong: 'passed',
    right: 'past',
    // "the car he was driving passed us": the verb has its subject at the beginning of the clause.
    before: pattern`
      (?:
        ${clause}(?:I|you|he|she|we|they) |
        ${last('then|just|and|kept|by|when|while')}
      )(?:walked|walking|drove|driving|ran|running|went) |
      (?:^|[.!?] )\p{L}+ (?:walked|drove|ran|went) `,
    after: next('the|my|his|her|our|their|an?|us|me|him|them|it'),
  },
  /** "The roof had lead to keep out rain", "the pipe was lead by the door" are right. */
  LeadForLed: {
    wrong: 'lead',
    right: 'led',
    before: last('has|had|have'),
    after: either(
      next(
        pattern`
          to (?:
            an? (?:increase|decrease|lot)
            |many
            |problems?
            |this
            |changes?
            |confusion
            |better
            |new
            |serious
            |the (?:creation|death|development|discovery|end|loss|decision|conclusion|belief)
          )
        `,
      ),
      next('astray|us|me|him|them'),
    ),
  },
  WasLeadBy: {
    wrong: 'lead',
    right: 'led',
    before: last(
      pattern`
        (?:
          I
          |you
          |he
          |she
          |we
          |they
          |who
          |team
          |group
          |band
          |company
          |study
          |class
          |tour
          |march
          |army
          |discussion
        ) (?:was|were|is|are|has been|have been)
      `,
    ),
    after: next('by (?:an?|the|my|your|his|her|our|their|him|them)|astray'),
  },
  LeadForLedByPerson: {
    wrong: 'lead',
    right: 'led',
    before: `${sentence}(?:he|she) `,
    after: next('the|us|me|them|an?'),
  },
  AdviceForAdvise: {
    wrong: 'advice',
    right: 'advise',
    // "How could advice on this help?": a modal verb needs its person.
    before: last(
      pattern`
        (?:
          please
          |kindly
          |cannot
          |(?:I|you|he|she|we|they|who|someone|anyone) (?:would|could|can|will|must)
          |(?:would|could|can|will) (?:you|anyone|someone)
        )
      `,
    ),
    after: `${next('on|me|us|him|them|you|how|if|whether|when|what|as|accordingly|against')}|${end}`,
  },
  AdviseForAdvice: {
    wrong: 'advise',
    right: 'advice',
    before: last('some|any|my|your|good|bad|great|legal|for (?:the|your)|of|piece of'),
    // "Some advise against it."
    notAfter: next('against|me|us|him|her|them|you|that|caution|waiting|taking'),
  },
  WeatherForWhether: { wrong: 'weather', right: 'whether', after: next('or not') },
  WeatherForWhetherClause: {
    wrong: 'weather',
    right: 'whether',
    before: last('knows?|knew|sure|decide|wonder(?:ing|ed)?|ask(?:ed)?|unsure|doubt|care'),
    after: next(
      'he|she|you|we|they|I|it|there|to (?:laugh|cry|go|stay|believe|buy|do|use|take|call|ask|trust)',
    ),
  },
  /** "She took a brake from the shelf" is right. */
  BrakeForBreak: {
    wrong: 'brake',
    right: 'break',
    before: last("(?:let's|should|(?:going|have|need|want) to) take a(?: (?:short|quick|little|long))?"),
    after: either(stop, next('now|today|from (?:work|studying|it)|for (?:lunch|a (?:minute|while|bit))')),
  },
  PeaceForPiece: {
    wrong: 'peace',
    right: 'piece',
    after: next(
      'of (?:cake|paper|pizza|bread|art|code|software|advice|information|work|furniture|equipment|cloth|wood|land)',
    ),
  },
  QuiteForQuiet: {
    wrong: 'quite',
    right: 'quiet',
    before: last('be|stay|keep|so|too'),
    after: String.raw`\s*(?:[.!?)]|$)`,
  },
  VeryQuite: { wrong: 'quite', right: 'quiet', before: last('very') },
  AcceptForExcept: {
    wrong: 'accept',
    right: 'except',
    before: last('everyone|everybody|everything|nothing|nobody|anyone|anything'),
    after: next('for'),
  },
  ExceptForAccept: {
    wrong: 'except',
    right: 'accept',
    before: last(
      anyOf`
        can't
        cannot
        won't
        couldn't
        not
        didn't
        don't
        doesn't
        please
        (?:have|has|had|want|wants|need|refused?|hard|able|willing|going|happy) to
      `,
    ),
    after: next(
      'my|your|his|her|our|this|that|the (?:offer|invitation|terms|challenge|job|fact|apology|payment)',
    ),
    notAfter: next('(?:this|that|my|your) (?:one|time|once)'),
  },
  /** Fewer things than above: "I except this case from the rule" is right. */
  ExceptForAcceptThing: {
    wrong: 'except',
    right: 'accept',
    before: `${clause}(?:I|we) `,
    after: next(
      pattern`
        (?:your|the|this|his|her|their) (?:
          apolog(?:y|ies)
          |offer
          |invitation
          |terms
          |proposal
          |challenge
          |job
          |conditions
          |request
        )
      `,
    ),
  },
  BareWithMe: { wrong: 'bare', right: 'bear', after: next('with (?:me|us)') },
  NoForKnow: {
    wrong: 'no',
    right: 'know',
    before: last("don't|didn't|do you|do not|doesn't|did you"),
    after: `${end}|${next('what|why|how|where|who|if|that|him|her|them|the')}`,
  },
  IntensivePurposes: { wrong: 'intensive purposes', right: 'intents and purposes', before: last('for all') },
  ThingForThink: {
    wrong: 'thing',
    right: 'think',
    before: String.raw`(?:${clause}I |\bdo you )`,
    after: `${next('so|that|it|we|you|he|she|they|this|I|about|of')}|${end}`,
  },
  NewForKnew: {
    wrong: 'new',
    right: 'knew',
    before: `${clause}I `,
    after: next('it|that|him|her|you|about|what|how'),
  },
  NowForKnow: { wrong: 'now', right: 'know', before: `${clause}I `, after: next('that|how|why') },
  NowForKnowWhether: {
    wrong: 'now',
    right: 'know',
    before: last('(?:like|love|want|wants|wanted|need|needs) to|let (?:me|us|him|her|them)'),
    after: next('if|whether|what|how|why|about|more about'),
  },
  HereForHear: {
    wrong: 'here',
    right: 'hear',
    before: last("can|can't|could|couldn't|(?:nice|good|great|love|like|happy|glad|forward) to"),
    after: next('you|from|him|her|me|it|back|about|that'),
  },
  ByForBuy: {
    wrong: 'by',
    right: 'buy',
    before: last('(?:need|needs|want|wants|like|going|where|how|afford) to'),
    after: next('an?|some|it|one|this|them|more|new|milk|food|tickets'),
  },
  HoleForWhole: {
    wrong: 'hole',
    right: 'whole',
    before: last('the|my'),
    after: next('day|time|thing|world|week|story|team|year|night|month|situation'),
    // "He dug the hole day after day", "day and night".
    notAfter: next(String.raw`\p{L}+ (?:after|and|by|in)`),
  },
  AHoleBunch: { wrong: 'hole', right: 'whole', before: last('a'), after: next('bunch|lot') },
  GrateForGreat: {
    wrong: 'grate',
    right: 'great',
    after: next('jobs?|time|day|ideas?|deal|way|week|weekend|news|work'),
  },
  WoodForWould: {
    wrong: 'wood',
    right: 'would',
    before: last('I|we|you|he|she|they|it'),
    after: next('like|be|have|love|go|not'),
  },
  DoToTheFact: {
    wrong: 'do',
    right: 'due',
    // "What do emissions do to the weather?", "what you can do to the weather map"
    before: pattern`
      ${notEarlier('what|whatever|that|which|damage|harm')}${notLast(anyOf`
        to
        can
        could
        will
        would
        should
        might
        may
        must
        not
        don't
        doesn't
        won't
        can't
        I
        you
        we
        they
      `)}
    `,
    after: next('to the (?:fact|weather|rain|lack)'),
  },
  AsApposedTo: { wrong: 'apposed', right: 'opposed', after: next('to') },
  BellowForBelow: {
    wrong: 'bellow',
    right: 'below',
    before: last(
      anyOf`
        see
        documents?
        attached
        links?
        lists?
        tables?
        images?
        pictures?
        details
        files?
        code
        mentioned
        listed
        described
        shown
        steps
        questions?
        comments?
        information
        errors?
        examples?
        screenshots?
        as
      `,
    ),
    after: `${end}|${next('for|is|are|and')}`,
  },
  ExitedForExcited: {
    wrong: 'exited',
    right: 'excited',
    before: last("so|very|really|super|I'm|I am|we're|we are"),
    after: `${next('about|for|to (?:see|be|join|meet|start|announce|share|work|have|get|hear|go|learn)')}|${end}`,
  },
  LooserForLoser: {
    wrong: 'looser',
    right: 'loser',
    before: last('real|total|complete|such a|sore'),
    after: end,
  },
  OnPropose: { wrong: 'propose', right: 'purpose', before: last('on'), after: end },
  BorrowForLend: {
    wrong: 'borrow',
    right: 'lend',
    before: last('(?:could|can|would|will) you(?: please)?|please'),
    after: next('me|us'),
  },
  /** "The default is send on enter" is right. */
  SendForSent: {
    wrong: 'send',
    right: 'sent',
    before: last('(?:was|were|been|have|has|had)(?: (?:already|never|just))?'),
    after: either(
      next('to (?:you|me|us|him|her|them|the wrong)'),
      next('by (?:mistake|e-?mail|post)|yesterday|today|back'),
    ),
    notInCase: '(?<=Send)',
  },
  /** "Green is for buy, red is for sell" is right. */
  ForSell: {
    wrong: 'sell',
    right: 'sale',
    before: last(
      pattern`
        (?:
          (?:house|home|apartment|flat|car|bike|boat|dog|laptop|phone|ticket)s?(?: is| are| was| were| not)?
          |(?:put|is|are|not) up
          |listed
        ) for
      `,
    ),
    after: stop,
  },
};

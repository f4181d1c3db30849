import { pattern } from '../../shared';
import { expression } from '../scan/letters';
import type { Frame } from './frame';
import { gentleFrames } from './gentle-frames';
import { modelFrames } from './model-frames';

const defenders = pattern`
  (?:
    parents
    |schools
    |teachers
    |banks
    |(?:the )?police
    |companies
    |doctors
    |scientists
    |detectives
    |investigators
    |governments
    |airports?
    |hospitals
    |experts
    |museums
    |stores
    |shops
    |nurses
    |therapists
    |journalists
    |historians
    |(?:[\p{L}]{3,12} )?(?:scanners|labs|filters|programs|software)
  )
`;

export const frames: readonly Frame[] = [
  {
    words: 'words against hate or violence',
    categories: ['hate', 'harassment', 'violence'],
    needles: [
      'should ever',
      'one should',
      'body should',
      'wrong',
      'not true',
      'untrue',
      'not ok',
      'never ok',
      'a lie',
      'racist',
      'sexist',
      'hate speech',
      'unacceptable',
      'would never',
      'will never',
      'fool',
      'bigot',
      'stop saying',
      'stop calling',
      'call ',
      'thing to say',
      'believe that',
      'false',
    ],
    pattern: expression(
      pattern`
        (?<![\p{L}])(?:
          (?:please )?(?:do not|don['’]t|never) (?:ever )?call[ ]
          (?:people|anyone|anybody|others|each other|him|her|them|me|us)(?! [^.!?\n]{0,60}(?:kill|die))
          |(?:nobody|no one) should (?:ever )?(?:be |have to )?(?:
            hurt
            |harm
            |kill
            |attack
            |assault
            |abuse
            |beat
            |shoot
            |threaten
            |hit
            |hang
            |drown
            |burn
            |poison
            |smash
            |stab
            |rape
            |torture
            |choke
            |strangle
            |behead
            |lynch
            |gas
            |execute
            |punch
            |kick
            |slap
            |stone
            |run over
            |spit (?:at|on)
            |humiliate
            |harass
            |mistreat
            |ridicule
            |exploit
            |call
            |told
            |treated
            |hate
            |insult
            |bully
            |mock
            |[\p{L}]{3,12}ed
          )
          |(?:it|that)(?:['’]s| is| was) (?:so |just |simply |never |really )?(?:
            wrong
            |not true
            |untrue
            |false
            |not ok(?:ay)?
            |ok(?:ay)?
            |a lie
            |unfair
            |racist
            |sexist
            |hateful
            |unacceptable
          ) (?:that|to (?:say|think|claim|call|tell|write|believe|hate|treat))
          |(?:i|we|you) (?:
            would never
            |will never
            |do not
            |don['’]t
            |never
            |refuse to
            |should not
            |shouldn['’]t
          ) (?:say|think|believe|claim|accept|tolerate|call|agree)
          |only a (?:fool|racist|bigot|monster|coward) (?:thinks?|says?|believes?|would|calls?)
          |(?:please )?stop (?:saying|calling|telling people|claiming)
          |(?:saying|calling|claiming|to say|to call) [^.!?\n]{1,90} (?:is|was) (?:
            wrong
            |racist
            |hate speech
            |unacceptable
            |not ok(?:ay)?
            |how
            |bullying
            |disgusting
            |a crime
            |sexist
            |transphobic
            |homophobic
            |antisemitic
            |hurtful
            |cruel
          )
          |(?:is|was) an? (?:terrible|horrible|awful|hateful|racist|cruel|stupid) thing to say
          |(?:is|was) (?:hate speech|not true|a lie|racist|wrong and|unacceptable)
        )(?![\p{L}])
      `,
      'gi',
    ),
  },
  {
    words: 'a question about protection, law or history',
    categories: ['illicit', 'violence', 'sexual', 'sexual-minors', 'hate', 'harassment'],
    needles: [
      'prevent',
      'protect',
      'report',
      'recogni',
      'detect',
      'defend',
      'spot ',
      'what should i do',
      'what can i do',
      'what do i do',
      'illegal',
      'legal',
      'crime',
      'penalty',
      'sentence for',
      'punish',
      'history',
      'find out',
      'catch',
      'investigat',
      'talk to',
      'talk with',
      'why did',
      'who ',
      'when did',
      'when was',
    ],
    pattern: expression(
      pattern`
        (?<![\p{L}])(?:
          how (?:can|do|should|could|would) (?:we|i|you|one|people|users) (?:best |better |make sure )?
          (?:to )?(?:
            prevent
            |protect
            |report
            |recogni[sz]e
            |defend
            |spot
            |help
            |support
            |talk (?:to|with)
          )
          |how (?:can|do|does|did|should|could|would) ${defenders} (?:
            prevent
            |stop
            |report
            |protect
            |detect
            |recogni[sz]e
            |avoid
            |defend
            |find out
            |catch
            |investigate
            |treat
            |spot
            |fight
            |identify
          )
          |what (?:should|can|do) (?:i|we|you) do (?:if|when)[ ]
          (?:i hear|i see|someone|somebody|a |my |the |you hear|you see|we )
          |(?:why|when|where|since when) (?:is|was|are|were) it[ ]
          (?:illegal|wrong|dangerous|forbidden|a crime|bad) to
          |is it (?:illegal|legal|a crime|against the law) to
          |what (?:is|are|was|were) the (?:maximum |usual |legal )?(?:
            penalt(?:y|ies)
            |sentence
            |punishment
            |laws?
            |consequences
            |history
            |warning signs
            |causes?
            |symptoms?
          )
          |(?:why|when|how|who|where) (?:did|was|were) (?:the )?(?:[\p{L}'’.-]{2,16} ){1,4}
          (?:killed|murdered|assassinated|shot|die|died|bombed|executed|attacked)
          |(?:who (?:killed|shot|murdered|assassinated|attacked|bombed))
        )(?![\p{L}])
      `,
      'gi',
    ),
  },
  {
    words: 'an exaggeration about small things',
    categories: ['violence', 'harassment'],
    needles: ['kill', 'murder', 'strangle', 'choke', 'punch', 'shoot', 'stab', 'hurt'],
    pattern: expression(
      pattern`
        (?<![\p{L}])i(?:
          ['’](?:m|ll|d)
          | am
          | will
          | would
          | could
          | may
          | might
          | want
          | wanna
          | swear
        )(?:
          [ ](?:
            going
            |gonna
            |to
            |almost
            |literally
            |just
            |seriously
            |so
            |honestly
            |i['’]ll
            |really
            |have
            |want
            |could
          )
        ){0,4} (?:
          kill(?:ed)?
          |murder(?:ed)?
          |strangle[d]?
          |choke
          |punch
          |shoot
          |stab
          |throttle
        ) (?:
          for (?:a|an|some|that|the|one|those|another)(?![\p{L}])
          |(?:my|him|her|them|you|that|this|whoever|the)(?![\p{L}])[^.!?\n]{0,36}
          (?:(?:because|for|if|when|after|over|,|who|and|again)(?![\p{L}]))?[^.!?\n]{0,50}(?<![\p{L}])(?:
            cake
            |milk
            |pizza
            |dishes
            |fries
            |chocolate
            |cookies?
            |spoil(?:s|er|ers|ed)?
            |season
            |episode
            |charger
            |shirt
            |sweater
            |snor(?:es?|ing)
            |homework
            |wi-?fi
            |remote
            |sandwich
            |coffee
            |tea
            |toilet
            |ice cream
            |leftovers
            |alarm
            |so loud
            |late again
            |practi[cs](?:e|es|ing)
            |piano
            |drums
            |lol
            |haha
            |yog(?:h)?urt
            |lunch
            |snack
            |burrito
            |last slice
            |surprise
            |password
          )
        )(?![\p{L}])
      `,
      'gi',
    ),
  },
  {
    words: 'another meaning of the word: a program, a pest, a game, a picture, a performance',
    categories: ['violence', 'illicit', 'self-harm', 'harassment', 'hate'],
    needles: [
      'kill',
      'shoot',
      'execut',
      'hang',
      'strangl',
      'chok',
      'blow',
      'bomb',
      'destroy',
      'cut',
      'whip',
      'beat',
      'terminat',
      'poison',
      'attack',
      'slaughter',
      'murder',
      'steal',
      'stab',
      'burn',
      'crush',
      'smash',
      'hit',
    ],
    pattern: expression(
      pattern`
        (?<![\p{L}])(?:
          kill
          |shoot
          |execut
          |hang
          |strangl
          |chok
          |blow
          |bomb
          |destroy
          |cut
          |whip
          |beat
          |terminat
          |poison
          |attack
          |slaughter
          |murder
          |steal
          |stab
          |burn
          |crush
          |smash
          |hit
        )(?:s|e|ed|es|ing|ting)?(?: (?:up|off|out|down|into|on))? (?:
          (?:
            a
            |an
            |the
            |my
            |our
            |all
            |any
            |some
            |this
            |that
            |every
            |these
            |those
            |zombie
            |hung
            |frozen
            |running
            |stuck
            |background
            |child
            |parent
            |unix
            |linux
            |windows
            |python
            |java
            |node
            |final
            |boss
            |enemy
            |tough
            |hard
            |high
            |free
            |wedding
            |short
            |family
            |school
            |two
            |three
          )[ ]
        ){0,4}(?:
          process(?:es)?
          |threads?
          |daemons?
          |tasks?
          |jobs?
          |programs?
          |scripts?
          |ports?
          |tabs?
          |apps?
          |quer(?:y|ies)
          |sessions?
          |terminals?
          |containers?
          |pods?
          |lights?
          |engine
          |weeds?
          |mold
          |mould
          |germs?
          |bacteria
          |virus(?:es)?
          |lice
          |fleas
          |ants
          |wasps
          |slugs
          |bed bugs
          |moths
          |mosquitoe?s
          |cockroach(?:es)?
          |aphids
          |photos?
          |photographs?
          |pictures?
          |films?
          |videos?
          |scenes?
          |hoops
          |baskets?
          |free throws?
          |throws?
          |portraits?
          |movies?
          |balloons?
          |tyres?
          |tires?
          |eggs
          |cream
          |drums?
          |high scores?
          |scores?
          |records?
          |final boss
          |boss(?:es)? in
          |level
          |zombies?
          |dragons?
          |monsters?
          |villagers?
          |creepers?
          |npcs?
          |enem(?:y|ies)
          |goblins?
          |orcs?
          |dummies
          |dummy
          |time
          |mood
          |vibe
          |conversation
          |interview
          |presentation
          |exam
          |base
          |bases
          |second base
          |show
          |calories
          |fat
          |cds?
          |dvds?
          |candles?
          |workout
          |hair
          |onions?
          |costs
          |carbs
          |sugar
          |grass
          |corners
        )(?![\p{L}])
      `,
      'gi',
    ),
  },
  {
    words: 'a game or a story',
    categories: ['violence', 'illicit', 'harassment'],
    needles: [
      ' in the game',
      ' in a game',
      'video game',
      'videogame',
      ' in this game',
      ' in my game',
      'minecraft',
      'fortnite',
      'skyrim',
      'roblox',
      'terraria',
      'gta',
      'grand theft',
      'call of duty',
      'the sims',
      'dark souls',
      'elden ring',
      'zelda',
      'overwatch',
      'stardew',
      'civilization',
      'witcher',
      'doom',
      'among us',
      'age of empires',
      'dungeons',
      'd&d',
      'hitman',
      'warcraft',
      'league of legends',
      'chess',
      'pokemon',
      'pokémon',
      'counter-strike',
      'counterstrike',
      'resident evil',
      'harry potter',
      'star wars',
      'game of thrones',
      'hamlet',
      'macbeth',
      ' in the novel',
      ' in the movie',
      ' in the film',
      ' in the book',
    ],
    pattern: expression(
      pattern`
        [ ]in (?:
          the game
          |a game
          |a video ?game
          |this game
          |my game
          |minecraft
          |fortnite
          |skyrim
          |roblox
          |terraria
          |gta
          |grand theft auto
          |call of duty
          |the sims
          |dark souls
          |elden ring
          |zelda
          |overwatch
          |stardew
          |civilization
          |the witcher
          |doom
          |among us
          |age of empires
          |dungeons
          |d&d
          |hitman
          |world of warcraft
          |league of legends
          |chess
          |pok[eé]mon
          |counter-?strike
          |resident evil
          |harry potter
          |star wars
          |game of thrones
          |hamlet
          |macbeth
          |the novel
          |the movie
          |the film
          |the book
        )(?![\p{L}])
      `,
      'gi',
    ),
  },
  {
    words: 'a report of what somebody else said or did, with a plea for help',
    categories: ['violence', 'harassment', 'hate', 'sexual'],
    needles: [
      'scared',
      'afraid',
      'should i do',
      'can i do',
      'do i do',
      'police',
      'report',
      'advice',
      'cried',
      'crying',
      'hurt',
      'blocked',
      'restraining',
    ],
    pattern: expression(
      pattern`
        (?<![\p{L}])(?:
          threaten(?:ed|s|ing)?
          |texted
          |texts
          |told
          |tells
          |wrote
          |writes
          |said
          |says
          |shouted
          |yelled
          |called
          |calls
          |sent
          |posted
          |commented
          |messaged
          |screamed
        )(?![\p{L}])[^\n]{0,180}?(?:
          scared
          |afraid
          |what (?:should|can|do) i do
          |police
          |report (?:it|him|her|them|this)
          |advice
          |(?:it|that) (?:still )?hurts?
          |cried
          |crying
          |blocked (?:him|her|them)
          |restraining order
        )
      `,
      'gi',
    ),
  },
  {
    words: 'a quotation that is spoken about',
    categories: ['harassment', 'hate', 'violence'],
    needles: ['"', '“'],
    pattern: expression(
      pattern`
        (?<![\p{L}])(?:
          why do (?:some |so many )?(?:people|men|women|kids|they) (?:think|say|believe|claim)
          |(?:tired|sick) of (?:hearing|being told|people saying)
          |what (?:can|should|do|would) (?:i|we|you) do (?:when|if) [^.!?\n]{0,40}
          |(?:the|an?|my|his|her|their|our) [\p{L}-]{3,14}[ ]
          (?:said|says|claimed|claims|wrote|writes|read|reads|stated|called)
        )[^.!?\n"“]{0,30}["“]
      `,
      'gi',
    ),
  },
  {
    words: 'words about oneself',
    categories: ['harassment', 'hate'],
    needles: ['i feel', 'i felt', 'i am', "i'm", 'i’m', 'i was', 'to be a', 'to be an', 'of me', 'i made'],
    pattern: expression(
      pattern`
        (?<![\p{L}])(?:
          i(?:['’]m| am| was| feel| felt) (?:like )?(?:so |such |really |just |a bit |being ){0,2}(?:an? )?
          (?:complete |total |real |bit of an? )?
          (?:idiot|fool|moron|stupid|dumb|loser|failure|ashamed|embarrassed)
          |(?:stupid|dumb|silly|idiotic) (?:mistake|thing|idea|move|of me)(?: that)?
          (?: i(?:['’]ve)? (?:made|did|done|had))?
          |(?:proud|glad|happy|blessed) to be (?:an? )?[\p{L}]{3,14}
        )(?![\p{L}])(?!
          [^.!?\n]{0,120}(?<![\p{L}])(?:you|your|kill|gas|shot|shoot|die|hang|they|them|all)(?![\p{L}])
        )
      `,
      'gi',
    ),
  },
  ...gentleFrames,
  ...modelFrames,
];

import { anyOf, pattern } from '../../shared';
import { despair } from './lexicon-despair';
import { illicitPatterns } from './lexicon-illicit';
import type { UnsafePattern } from './pattern';

const minor = pattern`
  (?<![\p{L}0-9])(?:
    (?:[1-9]|1[0-7])[ -]?(?:years?[ -]?olds?|y(?:\/)?o)(?![\p{L}])
    |underage
    |pre-?teens?
    |children
    |child
    |toddlers?
    |schoolgirls?
    |lolis?
    |shota
    |minors
    |little (?:girls?|boys?)
    |kids?
    |jailbait
  )(?![\p{L}])
`;
const minorNeedles = [
  'child',
  'minor',
  'underage',
  'year',
  'teen',
  'kid',
  'loli',
  'shota',
  'schoolgirl',
  'boy',
  'girl',
  'yo',
  'toddler',
  'daughter',
  'cp',
];

const you = pattern`
  (?:
    you
    |u
    |ya
    |your (?:whole |entire )?(?:family|wife|husband|kids?|children|mother|mom|mum|dog|house)
    |him
    |her
    |them
    |those (?:people|bastards)
    |everyone (?:here|there|in)
    |all of (?:you|them)
  )
`;

const peoples = anyOf`
  jews?
  jewish people
  muslims?
  christians
  hindus
  gays?
  gay people
  lesbians?
  trans(?:gender)?(?: people|s)?
  trannies
  faggots?
  homosexuals
  immigrants?
  migrants?
  refugees?
  foreigners?
  black people
  blacks
  white people
  whites
  asians?
  africans
  mexicans?
  arabs?
  gypsies
  roma
  disabled people
  niggers?
  kikes?
`;

/** The words of somebody who reports, condemns or quotes such a sentence. */
const reported = pattern`
  (?:
    (?<![\p{L}])(?:
      nobody
      |no one
      |not
      |never
      |wrong
      |racist
      |racism
      |disgusting
      |horrible
      |shocked
      |awful
      |hate speech
      |said
      |says
      |claims?
      |claimed
      |quotes?
      |believes?
      |believed
      |posted
      |tweets?
      |tweeted
      |thinks?
      |thought
      |accused
      |told
      |convicted
      |law
      |laws
      |court
      |killers? of
      |anyone who
      |people who (?:say|think)
      |history
      |nazis?
      |isis
      |taliban
      |regime
      |in the (?:game|novel|film|movie|book)
    )(?![\p{L}])
    |["“”«»]
  )
`;

export const unsafePatterns: readonly UnsafePattern[] = [
  {
    id: 'threat',
    category: 'violence',
    kind: 'threat',
    words: 'a threat to hurt somebody',
    needles: [
      'kill',
      'murder',
      'stab',
      'shoot',
      'hurt',
      'slit',
      'break',
      'burn',
      'rape',
      'beat',
      'strangle',
      'behead',
      'cut',
    ],
    source: pattern`
      (?<![\p{L}])(?:
        i(?:
          ['’]ll
          | will
          | am going to
          |['’]m going to
          |['’]m gonna
          | am gonna
          | swear (?:to god )?i(?:['’]ll| will)
        )
        |we(?:['’]ll| will|['’]re going to|['’]re coming to)
        |someone (?:should|will)
        |somebody (?:should|will)
      ) (?:
        (?:
          fucking
          |seriously
          |personally
          |really
          |come and
          |find you and
          |hunt you down and
          |make sure to
        )[ ]
      ){0,2}(?:
        (?:
          kill
          |murder
          |stab
          |shoot
          |strangle
          |behead
          |slit
          |rape
          |burn
          |break
          |beat
          |smash
          |cut
          |hurt
        ) (?:the shit out of )?${you}
        |(?:cut|slit|slash) (?:your|his|her|their) (?:throats?|faces?)
        |break (?:your|his|her|their) (?:legs?|necks?|bones|arms?|jaws?|fingers)
      )(?![\p{L}])(?!
        [ ]an? (?:quick |short |brief |private )?(?:e-?mail|message|text|note|line|dm|pm|link|reply)
        (?![\p{L}])
      )
    `,
    confidence: 0.85,
    unless: pattern`
      (?:
        joke
        |joking
        |lol
        |haha
        |jk
        |kidding
        |laugh
        |video ?game
        |in the game
        |chess
        |tickle
        |hugs?
        |with kindness
        |if you (?:don['’]t )?(?:tell|eat|spoil|forget|beat)
      )
    `,
  },
  {
    id: 'threat-veiled',
    category: 'violence',
    kind: 'threat',
    words: 'a threat to hurt somebody',
    needles: [
      'dead',
      'where you live',
      'watch your back',
      'gonna die',
      'going to die',
      'deserve to die',
      'bleed',
      'bullet',
    ],
    source: pattern`
      (?<![\p{L}])(?:
        i know where (?:you|u) (?:live|sleep|work)
        |(?:you(?:['’]re| are)|ur) (?:so )?(?:dead meat|a dead (?:man|woman)|as good as dead)
        |watch your back,? (?:you|bitch|or)
        |you (?:will|are going to|['’]re gonna|are gonna|deserve to) (?:die|bleed|burn)[ ]
        (?:for (?:this|what)|slowly|tonight|painfully|you)
        |(?:put|got) a bullet (?:in|with) (?:your|you)
        |you won['’]t live to see
      )
    `,
    confidence: 0.8,
  },
  {
    id: 'threat-place',
    category: 'violence',
    kind: 'threat',
    words: 'a threat to attack a place where people are',
    needles: ['shoot up', 'blow up', 'bomb', 'burn down'],
    source: pattern`
      (?<![\p{L}])(?:i|we)(?:['’](?:ll|m|re)| will| am| are) (?:going to |gonna |about to )?
      (?:shoot up|blow up|bomb|burn down) (?:the|this|that|my|our|your|a|their|his|her) (?:[\p{L}]{3,12} )?
      (?:
        schools?
        |church
        |mosque
        |synagogue
        |mall
        |office
        |workplace
        |courthouse
        |court
        |hospital
        |airport
        |campus
        |concert
        |embassy
        |club
        |police station
        |station
        |town hall
        |parade
        |temple
      )(?![\p{L}])
    `,
    confidence: 0.85,
    unless: pattern`
      (?:
        joke
        |joking
        |lol
        |haha
        |jk
        |kidding
        |minecraft
        |game
        |movie
        |film
        |novel
        |chess
        |balloon
        |photo ?bomb
        |in (?:the|my|a) (?:game|story|scene|dream|level)
      )
    `,
  },
  {
    id: 'killing-called-for',
    category: 'hate',
    kind: 'hate',
    words: 'a call to kill people for what they are',
    needles: [
      'be shot',
      'kill',
      'gassed',
      'exterminat',
      'be hanged',
      'be hung',
      'be burn',
      'lynch',
      'drown',
      'execut',
      'wiped out',
      'put down',
      'slaughter',
      'murder',
      'stoned',
      'beaten',
      'eradicat',
      ' die',
      ' burn',
    ],
    source: pattern`
      (?<![\p{L}])(?:${peoples}|women)(?![\p{L}])[^.!?\n]{0,60}?(?<![\p{L}])
      (?:should|must|need to|deserve to|ought to|have to) (?:all |just |really )?(?:
        be (?:all )?(?:
          shot
          |killed
          |gassed
          |exterminated
          |hanged
          |hung
          |burn(?:ed|t)
          |lynched
          |drowned
          |executed
          |wiped out
          |put down
          |slaughtered
          |murdered
          |stoned
          |beaten
          |eradicated
        )
        |die
        |burn
      )(?![\p{L}])
    `,
    confidence: 0.85,
    unless: reported,
  },
  {
    id: 'killing-announced',
    category: 'hate',
    kind: 'hate',
    words: 'an intention to kill people for what they are',
    needles: [
      'kill',
      'gas ',
      'shoot',
      'hang ',
      'burn',
      'lynch',
      'drown',
      'exterminat',
      'eradicat',
      'slaughter',
      'behead',
    ],
    source: pattern`
      (?<![\p{L}])(?:
        i(?:['’]ll| will| want to| would love to|['’]m (?:going to|gonna))
        |let['’]?s
        |we(?:['’]ll| should| must| need to| will| have to)
        |(?:some|every)(?:one|body) should
        |they should
      ) (?:all |just |go )?(?:
        kill
        |gas
        |shoot
        |hang
        |burn
        |lynch
        |drown
        |exterminate
        |eradicate
        |slaughter
        |behead
      ) (?:
        all[ ]
        |every[ ]
        |each[ ]
        |of[ ]
        |the[ ]
        |these[ ]
        |those[ ]
        |them[ ]
        |filthy[ ]
        |dirty[ ]
        |fucking[ ]
        |damn[ ]
      ){1,4}(?:${peoples})(?![\p{L}])(?!['’])
    `,
    confidence: 0.85,
    unless: reported,
  },
  {
    id: 'threat-other-languages',
    category: 'violence',
    kind: 'threat',
    words: 'a threat to hurt somebody',
    needles: [
      'bring',
      'töte',
      'tuer',
      'tuerai',
      'matar',
      'mato',
      'ammazz',
      'uccid',
      'vermoord',
      'zabij',
      'убью',
      'dood',
    ],
    source: pattern`
      (?<![\p{L}])(?:
        ich (?:
          bringe? (?:dich|euch|ihn|sie) um
          |werde (?:dich|euch|ihn|sie) (?:töten|umbringen|abstechen)
          |stech(?:e)? dich ab
        )
        |je vais (?:te|vous|le|la|les) (?:tuer|buter|crever|égorger)
        |je (?:te|vous) tuerai
        |(?:te|os|lo|la|los) voy a matar
        |voy a matar(?:te|os|lo|la|los)
        |te mato (?:si|cuando|por)
        |ti (?:ammazzo|uccido|ucciderò|ammazzerò)
        |vou (?:te|lhe) matar
        |vou matar (?:você|vocês|ela|ele)
        |ik (?:vermoord|maak) (?:je|jou|jullie) (?:dood)?
        |zabij(?:ę|e) (?:cię|was|go|ją)
        |я (?:тебя|вас|его|её) убью
        |убью (?:тебя|вас)
      )
    `,
    confidence: 0.8,
    unless: String.raw`(?:lach|rire|risa|ridere|scherz|witz|blague|broma|joke)`,
  },
  {
    id: 'self-harm-intent',
    category: 'self-harm',
    kind: 'self-harm',
    words: 'words of somebody who thinks of hurting or killing themselves',
    needles: [
      'kill myself',
      'killing myself',
      'harm',
      'die',
      'suicid',
      'end my life',
      'end it all',
      'hurt myself',
      'cut myself',
      'cutting myself',
      'live anymore',
      'reason to',
      'reason for me to',
      'better off',
      'alive',
      'without me',
      'wake up',
      'disappear',
      'kms',
    ],
    source: pattern`
      (?<![\p{L}])(?:
        i(?:['’]m| am| was| have been|['’]ve been)? ?(?:
          just[ ]
          |really[ ]
          |so[ ]
          |honestly[ ]
          |actually[ ]
          |often[ ]
          |sometimes[ ]
          |still[ ]
          |also[ ]
          |going to[ ]
          |gonna[ ]
          |about to[ ]
          |planning to[ ]
          |thinking (?:of|about)[ ]
          |think (?:of|about)[ ]
          |thought (?:of|about)[ ]
          |want(?:ed)? to[ ]
          |wanna[ ]
          |need to[ ]
          |feel like[ ]
          |tried to[ ]
          |try to[ ]
          |ready to[ ]
        ){1,4}(?:
          kill(?:ing)? myself
          |d(?:ie|ying)
          |end(?:ing)? (?:my (?:own )?life|it all)
          |hurt(?:ing)? myself
          |harm(?:ing)? myself
          |cut(?:ting)? myself
          |commit(?:ting)? suicide
          |suicide
          |kms
          |not wak(?:e|ing) up
          |disappear(?:ing)? forever
        )
        |i(?:['’]m| am) (?:feeling )?suicidal
        |i can(?:['’]t|not) (?:live|go on living) (?:like this )?any ?more
        |(?:no|any) reason (?:for me )?to (?:live|go on living|stay alive)
        |(?:everyone|everybody|they|you|the world|my family)(?:['’]d| would| will|['’]ll)? (?:all )?be
        [ ]better off without me
        |better off dead
      )(?![\p{L}])
    `,
    confidence: 0.85,
    unless: pattern`
      (?:
        dying to
        |so (?:boring|awkward|spicy|hungover)(?![\p{L}])
        |of (?:laughter|laughing|embarrassment|shame|boredom|cringe|cuteness|happiness|joy)
        |laughing
        |lmao
        |lol
        |embarrass
        |cringe
        |to die for
        |die (?:on|in) (?:this|that|the) (?:hill|game|level)
        |in (?:the|this|my) (?:game|novel|story|dream)
        |character
      )
    `,
  },
  despair,
  {
    id: 'self-harm-other-languages',
    category: 'self-harm',
    kind: 'self-harm',
    words: 'words of somebody who thinks of hurting or killing themselves',
    needles: [
      'umbring',
      'sterben',
      'leben',
      'mourir',
      'suicid',
      'tuer',
      'vie',
      'morir',
      'vivir',
      'matarme',
      'morire',
      'vivere',
      'uccider',
      'morrer',
      'viver',
      'matar',
      'dood',
      'leven',
      'umrzeć',
      'żyć',
      'zabić',
      'умереть',
      'жить',
      'покончить',
      'selbstmord',
      'ritzen',
    ],
    source: pattern`
      (?<![\p{L}])(?:
        ich (?:will|möchte|wollte)(?: einfach| nur| so)?[ ]
        (?:nicht mehr leben|sterben|mich umbringen|mir das leben nehmen)
        |ich (?:denke an|habe) selbstmord(?:gedanken)?
        |ich (?:kann|mag) nicht mehr leben
        |je (?:veux|voudrais|vais)(?: juste)? (?:mourir|me tuer|me suicider|en finir)
        |je ne veux plus vivre
        |j['’]ai envie de mourir
        |(?:quiero|voy a|pienso en) (?:morir(?:me)?|matarme|suicidarme|quitarme la vida)
        |no quiero (?:seguir viviendo|vivir más)
        |ya no quiero vivir
        |voglio (?:morire|uccidermi|ammazzarmi|farla finita)
        |non voglio più vivere
        |(?:quero|vou) (?:morrer|me matar|acabar com (?:tudo|a minha vida))
        |não quero mais viver
        |ik wil (?:dood|niet meer leven|er niet meer zijn|zelfmoord plegen)
        |chcę (?:umrzeć|się zabić)
        |nie chcę (?:już )?żyć
        |(?:я )?(?:хочу|собираюсь) (?:умереть|покончить с собой)
        |(?:я )?(?:больше )?не хочу (?:больше )?жить
      )(?![\p{L}])
    `,
    confidence: 0.85,
    unless: String.raw`(?:lachen|peinlich|scham|rire|honte|risa|vergüenza|ridere|vergogna|rir|vergonha)`,
  },
  {
    id: 'minors-asked',
    category: 'sexual-minors',
    kind: 'sexual-minors',
    words: 'a wish for a child in a sexual setting',
    needles: minorNeedles,
    source: minor,
    confidence: 0.95,
    // Both in one sentence: what is wanted, and that it is made or shown.
    needs: pattern`
      ^(?=
        [^]*?(?:
          nudes?
          |naked
          |porn
          |sexually explicit
          |explicit sex
          |erotic
          |smut
          |hentai
          |sex (?:scene|story|with|between)
          |fuck
          |blow ?job
          |masturbat
          |orgasm
        )
      )(?=
        [^]*?(?:
          (?<![\p{L}])(?:
            write
            |tell me
            |make
            |give me
            |show
            |send
            |draw
            |generate
            |create
            |describe
            |continue
            |role ?play
            |imagine
            |pretend
            |looking for
            |trade
            |sell
            |want
          )(?![\p{L}])
          |(?:nudes?|naked|porn|nude) (?:pics?|pictures?|photos?|images?|videos?|of)
        )
      )
    `,
    unless: pattern`
      (?:
        abus
        |victim
        |surviv
        |arrest
        |convict
        |charg
        |police
        |report
        |law
        |illegal
        |crim
        |prevent
        |protect
        |educat
        |awareness
        |traffick
        |therap
        |predator
        |research
        |stud(?:y|ies)
        |filter
        |policy
        |moderat
      )
    `,
  },
  {
    id: 'minors',
    category: 'sexual-minors',
    kind: 'sexual-minors',
    words: 'a child in a sexual setting',
    needles: minorNeedles,
    source: minor,
    confidence: 0.9,
    needs: pattern`
      (?:
        (?:child|kiddie|teen) porn
        |porn(?:ographic|ography)?
        |erotic(?:a)?
        |nudes?
        |naked (?:pictures?|photos?|images?|videos?)
        |sexual(?:ly)? (?:explicit|scene|story|fantasy|arous)
        |sexy
        |sex (?:with|scene|story|tape)
        |(?:having|have|had) sex
        |fuck(?:s|ing|ed)?
        |blow ?job
        |masturbat
        |horny
        |seduc
        |orgasm
        |smut
        |hentai
        |moan
      )
    `,
    sureWith: pattern`
      (?:
        (?<![\p{L}])(?:
          write
          |tell
          |make
          |give
          |show
          |send
          |draw
          |generate
          |create
          |describe
          |imagine
          |continue
          |role ?play
          |pretend
          |looking for
          |trade
          |share
          |want
        )(?![\p{L}])
        |erotic
        |fantas
        |smut
        |hentai
        |seduc
        |moan
      )
    `,
    unless: pattern`
      (?:
        felon
        |offen[dc]
        |molest
        |visa
        |countr
        |defin
        |touris
        |church
        |priest
        |teacher
        |scandal
        |abus
        |victim
        |surviv
        |arrest
        |convict
        |charg
        |jail
        |prison
        |court
        |police
        |report
        |law
        |illegal
        |crime
        |criminal
        |protect
        |prevent
        |educat
        |teach
        |awareness
        |traffick
        |raped?
        |assault
        |trauma
        |therap
        |when i was
        |as a child
        |my (?:own )?childhood
        |pedophil
        |paedophil
        |predator
        |groom
        |consent
        |parent
        |worr
        |research
        |stud(?:y|ies)
        |statistic
        |fuck(?:ing)? (?:kid|child|hate|love|year)
        |(?:have|having|had) (?:a |any |no |two |three |\d )?(?:kid|child|children|minors)
        |without (?:kids|children)
      )
    `,
  },
  ...illicitPatterns,
];

import { pattern } from '../../shared';
import type { UnsafePattern } from './pattern';

/** Requests for instructions for serious harm. */
export const illicitPatterns: readonly UnsafePattern[] = [
  {
    id: 'weapons',
    category: 'illicit',
    kind: 'illicit-how-to',
    words: 'a request for instructions for weapons, poison or drugs',
    needles: [
      'bomb',
      'explosive',
      'meth',
      'nerve',
      'sarin',
      'ricin',
      'napalm',
      'ghost gun',
      'poison',
      'anthrax',
      'detonator',
      'molotov',
      'fentanyl',
      'heroin',
      'cocaine',
      'silencer',
      'grenade',
      'mustard gas',
      'thermite',
      'nitroglycerin',
    ],
    source: pattern`
      (?<![\p{L}])(?:
        how (?:
          do (?:i|you|we|people)
          |can (?:i|you|we|one)
          |to
          |would (?:i|you|one)
          |could (?:i|you|one)
        )
        |(?:give|tell|show|teach|write|provide|send|explain)(?: (?:me|us|to me))?
        (?: (?:a|an|the|some|detailed|step[- ]by[- ]step|full|complete)){0,3}? ?(?:
          how to
          |instructions?(?: (?:for|on|to)(?: how to)?)?
          |guide(?: (?:for|on|to))?
          |recipe(?: (?:for|to))?
          |tutorial(?: (?:for|on))?
          |steps? (?:for|to)
        )
        |(?:instructions?|recipe|guide|steps|tutorial|blueprint) (?:for|to|on)(?: how to)?
      )(?:
        [ ](?:best|easily|safely|quickly|secretly|illegally|successfully|at home)
      )? (?:
        make
        |making
        |build
        |building
        |create
        |creating
        |synthesi[sz]e
        |synthesi[sz]ing
        |cook
        |cooking
        |produce
        |producing
        |manufacture
        |manufacturing
        |construct
        |constructing
        |assemble
        |assembling
        |brew
        |prepare
        |extract
        |3d[- ]print
        |get
        |obtain
        |buy
      )(?:
        [ ](?:
          a
          |an
          |the
          |some
          |my own
          |your own
          |your
          |homemade
          |home-made
          |simple
          |powerful
          |small
          |large
          |dirty
          |working
          |undetectable
          |real
          |high[- ]yield
          |crystal
          |deadly
          |lethal
          |pure
          |illegal
        )
      ){0,4} (?:
        pipe ?bombs?
        |nail bombs?
        |car bombs?
        |pressure cooker bombs?
        |fertili[sz]er bombs?
        |dirty bombs?
        |bombs?
        |explosives?
        |explosive devices?
        |ieds?
        |detonators?
        |molotov(?: cocktails?)?(?!['’]s)
        |(?:crystal )?meth(?:amphetamine)?
        |nerve (?:gas|agents?)
        |sarin
        |ricin
        |vx(?: gas)?
        |anthrax
        |napalm
        |mustard gas
        |chlorine gas
        |thermite
        |nitroglycerine?
        |tatp
        |ghost guns?
        |untraceable (?:guns?|firearms?)
        |(?:gun )?silencers?
        |grenades?
        |fentanyl
        |heroin
        |cocaine
        |crack
        |mdma
        |lsd
        |ghb
        |(?:lethal |deadly |undetectable )?poisons?
        |bioweapons?
        |biological weapons?
        |chemical weapons?
      )(?![\p{L}])
    `,
    confidence: 0.88,
    unless: pattern`
      (?:
        bath bomb
        |bomb cake
        |cherry bomb
        |photo ?bomb
        |seed bomb
        |sex bomb
        |glitter bomb
        |stink bomb
        |cocoa bomb
        |chocolate bomb
        |bomb (?:shelter|disposal|detection|proof|threat)
        |in (?:minecraft|fortnite|the game|roblox|terraria|rust|gta|among us)
        |video ?game
        |game
        |recogni[sz]e
        |detect
        |defus
        |dispos
        |prevent
        |avoid
        |history of
        |historians?
        |novel
        |help (?:for|with)
        |addict
        |withdrawal
        |off of
        |rid of
        |quit
      )
    `,
  },
  {
    id: 'cyber',
    category: 'illicit',
    kind: 'illicit-how-to',
    words: 'a request for instructions to break into accounts or to write harmful software',
    needles: [
      'hack',
      'ransomware',
      'malware',
      'keylogger',
      'virus',
      'phish',
      'crack',
      'ddos',
      'botnet',
      'spyware',
      'trojan',
    ],
    source: pattern`
      (?<![\p{L}])(?:
        how (?:do i|can i|to|would i|could i|do you|can you)
        |(?:write|create|build|code|give|show|teach)(?: me)?(?:
          [ ](?:a|an|some|the|how to|code for|working|undetectable|python|simple)
        ){0,4}
        |help me(?: to)?
      )(?:
        [ ](?:secretly|remotely|quietly|easily|create|write|make|build|code|deploy|spread)
      ){0,2} ?(?:
        hack (?:into )?(?:
          (?:a|my|his|her|their|your|someone(?:['’]s)?|somebody(?:['’]s)?|any|the)[ ]
        )?(?:
          (?:
            girlfriend
            |boyfriend
            |wife
            |husband
            |ex
            |neighbou?r
            |boss
            |teacher
            |school
            |bank
            |friend
            |person
          )(?:['’]s)?[ ]
        )?(?:
          account
          |phone
          |computer
          |e-?mail
          |facebook
          |instagram
          |snapchat
          |whatsapp
          |wi-?fi
          |network
          |database
          |bank
          |webcam
          |icloud
          |server
          |website
        )
        |(?:(?:a|an|some|undetectable|working|simple) ){0,2}(?:
          ransomware
          |keylogger
          |malware
          |computer virus
          |trojan
          |botnet
          |spyware
          |phishing (?:e-?mails?|pages?|sites?|websites?|kits?)
          |rootkit
        )
        |(?:launch|run|perform|start|do) a ddos
      )(?![\p{L}])
    `,
    confidence: 0.7,
    unless: pattern`
      (?:
        prevent
        |protect
        |(?<![\p{L}])detect
        |defend
        |defen[cs]e
        |remove
        |avoid
        |recogni[sz]e
        |spot
        |report
        |against
        |secure
        |security awareness
        |training
        |analy[sz]e
        |was hacked
        |been hacked
        |got hacked
        |recover
      )
    `,
  },
  {
    id: 'crime',
    category: 'illicit',
    kind: 'illicit-how-to',
    words: 'a request for instructions for a serious crime',
    needles: [
      'murder',
      'body',
      'launder',
      'counterfeit',
      'fake passport',
      'fake id',
      'steal',
      'kidnap',
      'human traffick',
      'shoplift',
      'poison',
    ],
    source: pattern`
      (?<![\p{L}])(?:
        how (?:do i|can i|to|would i|could i|do you|can you|should i)
        |(?:give|tell|show|teach|help) me(?:
          [ ](?:a|the|how|to|step[- ]by[- ]step|instructions|guide|plan|for|on)
        ){0,5}
      )(?: (?:best|easily|successfully|secretly|safely))? (?:
        get away with (?:murder|killing)
        |(?:hide|dispose of|get rid of) (?:a|the|my|his|her) (?:dead )?(?:
          body(?! (?:text|copy|fat|hair|odou?r|font|tag|element|content|scroll|background))
          |corpse
        )
        |launder(?:ing)? (?:[\p{L}\d.,$€£]{1,12} ){0,4}(?:money|cash)
        |(?:make|print|get|buy|create) (?:counterfeit|fake) (?:
          money
          |bills
          |currency
          |passports?
          |ids?
          |id cards?
          |driver['’]?s licen[cs]es?
        )
        |steal (?:a|my|his|her|someone(?:['’]s)?) (?:car|identity|credit cards?|credit card numbers)
        |kidnap (?:a|my|someone|somebody)
        |traffic (?:people|humans|children)
        |(?:kill|murder|poison) (?:my|a|someone|somebody|his|her) ?(?:
          wife
          |husband
          |neighbou?r
          |boss
          |person
          |child
          |parents?
          |girlfriend
          |boyfriend
          |ex
          |without
        )?
      )(?![\p{L}])
    `,
    confidence: 0.72,
    unless: pattern`
      (?:
        novel
        |story
        |character
        |plot
        |game
        |the sims
        |minecraft
        |skyrim
        |hitman
        |workout
        |mystery
        |fiction
        |screenplay
        |prevent
        |protect
        |avoid
        |detect
        |report
        |spot
        |weeds?
        |plants?
        |bugs?
        |ants
        |mosquito
        |lawn
        |python
        |process
        |thread
        |buzz
        |time
        |mood
        |vibe
        |was stolen
        |darling
        |with kindness
        |insurance
      )
    `,
  },
];

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { WordClass } from '../../../src/filter/detector/heads';
import { list } from '../../../src/shared';
import { parseCsv } from './csv';

export interface Lexicon {
  /** Single words of each class. */
  readonly words: ReadonlyMap<string, WordClass>;
  readonly slurs: readonly string[];
  readonly profanities: readonly string[];
  readonly sexual: readonly string[];
}

const own: Readonly<Partial<Record<WordClass, readonly string[]>>> = {
  group: list`
    women
    woman
    men
    gay
    gays
    lesbian
    lesbians
    trans
    transgender
    bisexual
    muslim
    muslims
    islam
    jew
    jews
    jewish
    christian
    christians
    hindu
    hindus
    sikh
    sikhs
    buddhist
    buddhists
    atheist
    atheists
    black
    blacks
    white
    whites
    asian
    asians
    latino
    latinos
    latina
    mexican
    mexicans
    arab
    arabs
    african
    africans
    chinese
    indian
    indians
    pakistani
    pakistanis
    turk
    turks
    turkish
    roma
    romani
    immigrant
    immigrants
    refugee
    refugees
    migrant
    migrants
    foreigner
    foreigners
    disabled
    deaf
    blind
    autistic
    elderly
    natives
    indigenous
    poles
    polish
    russian
    russians
    ukrainian
    ukrainians
    israeli
    israelis
    palestinian
    palestinians
    nigerian
    nigerians
    somali
    somalis
    syrian
    syrians
    queer
    nonbinary
    feminist
    feminists
    catholic
    catholics
    mormon
    mormons
    irish
    vietnamese
    korean
    koreans
    filipino
    filipinos
    homosexual
    homosexuals
    female
    females
    lgbt
    lgbtq
    hispanic
    hispanics
    minorities
    gypsies
    democrats
    republicans
    liberals
    conservatives
  `,
  minor: list`
    minor
    minors
    underage
    child
    children
    kid
    kids
    schoolgirl
    schoolgirls
    schoolboy
    schoolboys
    preteen
    preteens
    toddler
    toddlers
    teen
    teens
    teenage
    teenager
    infant
    infants
    stepdaughter
    stepson
    niece
    nephew
    loli
    lolita
    shota
    pedo
    pedophile
    paedophile
    prepubescent
  `,
  insult: list`
    idiot
    idiots
    idiotic
    moron
    morons
    moronic
    stupid
    dumb
    loser
    losers
    clown
    imbecile
    coward
    pathetic
    worthless
    disgusting
    scum
    scumbag
    vermin
    filth
    filthy
    pig
    pigs
    subhuman
    savages
    parasites
    cretin
    creep
    ugly
    trash
    garbage
    brainless
    fool
    fools
    liar
    liars
    ignorant
    dumbass
    jerk
    dimwit
  `,
  harm: list`
    kill
    kills
    killed
    killing
    murder
    murdered
    murdering
    stab
    stabbed
    stabbing
    shoot
    shot
    shooting
    strangle
    strangled
    slaughter
    slaughtered
    behead
    torture
    tortured
    rape
    raped
    raping
    lynch
    lynched
    hang
    hanged
    exterminate
    exterminated
    suicide
    overdose
    die
    dead
    death
    kidnap
    attack
    bleed
    massacre
    assassinate
    burn
    poison
    poisoned
    gassed
    drown
    choke
  `,
  weapon: list`
    bomb
    bombs
    explosive
    explosives
    grenade
    gun
    guns
    rifle
    pistol
    shotgun
    ammunition
    silencer
    ricin
    sarin
    anthrax
    napalm
    thermite
    ied
    meth
    methamphetamine
    heroin
    cocaine
    fentanyl
    lsd
    mdma
    ecstasy
    ghb
    cyanide
    arsenic
    malware
    ransomware
    keylogger
    trojan
    botnet
    rootkit
    spyware
    phishing
    exploit
  `,
  assistant: list`
    prompt
    prompts
    instruction
    instructions
    system
    assistant
    ai
    chatbot
    llm
    gpt
    chatgpt
    model
    guidelines
    directive
    directives
    restrictions
    filter
    jailbreak
    dan
    unfiltered
    policy
    policies
    anweisungen
    anweisung
    instruktionen
    istruzioni
    instrucciones
    consignes
    instrucoes
  `,
};

/** Words of surge-ai/profanity that are ordinary words first: as lexicon words they would cry wolf. */
const ordinary = new Set(list`
  ass-backwards
  bang
  bar
  blow
  blows
  bone
  box
  cracker
  crown
  dating
  deposit
  doom
  dragon
  excrement
  fairy
  fairies
  fly
  fire
  frog
  gin
  girls
  god
  goddamn
  happy
  hook
  husky
  inhale
  jerk
  kid
  kids
  kraut
  latin
  lady
  laid
  lies
  looser
  love
  lover
  lovers
  mad
  magic
  milk
  monkey
  muff
  nail
  nut
  nuts
  owned
  pee
  period
  pie
  poor
  premature
  redneck
  roach
  rope
  screw
  seaman
  sexuality
  shoot
  slave
  sniper
  snatch
  soap
  spider
  stones
  strapped
  string
  stroke
  suck
  sucks
  sugar
  swallow
  sweetness
  team
  tongue
  top
  trap
  turd
  twinkie
  welfare
  wood
  yellow
  sex
  sexual
  penis
  vagina
  breast
  breasts
  nipple
  nipples
  naked
  nude
  urine
  vomit
  sperm
  semen
  uterus
  rectum
  genital
  genitals
  erection
  ovum
  prostitute
  escort
  escorts
  virgin
  lesbian
  lesbians
  gay
  gays
  homo
  queer
  queers
  trans
  transgender
  bisexual
  condom
  testicle
  testicles
  scrotum
  labia
  clitoris
  menstruation
  weed
  fat
  fatty
  crap
  damn
  hell
  butt
  bugger
  bloody
  blacks
  whites
  jew
  jews
  jewish
  primitive
  oriental
  gypsy
  mental
  retard69
`);

const classOf = (category: string, severity: number): WordClass | undefined => {
  if (category.startsWith('racial') || (category.startsWith('sexual orientation') && severity >= 2))
    return 'slur';
  if (category.startsWith('sexual anatomy')) return 'sexual';
  if (category.startsWith('bodily')) return 'profanity';
  if (/insult|animal|mental|physical/u.test(category)) return 'insult';
  return undefined;
};

export function readLexicon(data: string): Lexicon {
  const rows = parseCsv(readFileSync(join(data, 'surge-profanity/profanity_en.csv'), 'utf8'));
  const words = new Map<string, WordClass>();
  const lists = { slur: [] as string[], sexual: [] as string[], profanity: [] as string[] };
  for (const row of rows) {
    const word = (row['text'] ?? '').toLowerCase();
    const severity = Number(row['severity_rating']);
    const kind = classOf(row['category_1'] ?? '', severity);
    if (kind === undefined) continue;
    const single = /^[\p{L}\p{N}@$*']+$/u.test(word) && !ordinary.has(word) && word.length > 2;
    if (single) words.set(word, kind === 'profanity' || /fuck|shit/u.test(word) ? 'profanity' : kind);
    if (kind in lists && severity >= 1.8 && /^[a-z ]+$/u.test(word) && !ordinary.has(word))
      lists[kind as keyof typeof lists].push(word);
  }
  for (const [kind, members] of Object.entries(own))
    for (const word of members) words.set(word, kind as WordClass);
  return { words, slurs: lists.slur, sexual: lists.sexual, profanities: lists.profanity };
}

import { anyOf, list, pattern } from '../../shared';
import { expression } from '../scan/letters';

/** Words beside which a name stands. The expressions hold no name themselves: it is read where they end or begin. */
export interface NameCue {
  readonly pattern: RegExp;
  /** 0..1: how often what is read there is a person's name. */
  readonly confidence: number;
  /** Capitalised words the name must have; default 1. */
  readonly words?: number;
  /** What must follow the name. */
  readonly followedBy?: RegExp;
  /** The name is the writer's or the reader's: wherever else it stands in the text, it is theirs. */
  readonly spreads?: boolean;
  /** Adjectives of place and belief stand there as well: "I am Canadian". */
  readonly adjectives?: boolean;
  /** The name has its line to itself. */
  readonly alone?: boolean;
}

const kin = anyOf`
    wife
    husband
    son
    daughter
    brother
    sister
    mother
    father
    mom
    mum
    dad
    aunt
    uncle
    cousin
    friend
    best friend
    boyfriend
    girlfriend
    partner
    fiancée?
    boss
    supervisor
    colleague
    co-?worker
    neighbou?r
    teacher
    kid
    child
    roommate
    flatmate
    landlord
    landlady
    assistant
    nephew
    niece
    grandmother
    grandfather
    grandson
    granddaughter
    stepson
    stepdaughter
    therapist
    lawyer
    dentist
  `;
/** The last words of those. */
const kinLast = kin
  .replace('best friend|', '')
  .replace('fiancée?', 'fiancé|fiancée')
  .replace('co-?worker', 'coworker|co-worker')
  .replace('neighbou?r', 'neighbour|neighbor')
  .split('|');
const roles = anyOf`
    CEO
    CFO
    CTO
    president
    director
    manager
    professor
    attorney
    lawyer
    solicitor
    detective
    officer
    nurse
    doctor
    teacher
    coach
    captain
    producer
    songwriter
    singer
    actor
    actress
    author
    writer
    journalist
    reporter
    editor
    commenter
    player
    senator
    governor
    mayor
    judge
    pastor
    priest
    rabbi
    engineer
    architect
    accountant
    secretary
    spokesman
    spokeswoman
    spokesperson
    founder
    co-founder
    founders
    guitarist
    drummer
    composer
    painter
    artist
    poet
    chef
    principal
    surgeon
    dentist
    therapist
    patient
    client
    witness
    suspect
    victim
    tenant
    applicant
    candidate
  `;

type More = Partial<Omit<NameCue, 'confidence' | 'pattern'>>;

/** Words after which a name may stand: tried before a capital letter whose preceding word is one of `last`. */
export interface LeadingCue extends NameCue {
  /** Lower case, without punctuation at their ends; the empty word is punctuation alone. */
  readonly last: readonly string[];
}

const after = (last: readonly string[], confidence: number, source: string, more: More = {}): LeadingCue => ({
  last,
  confidence,
  pattern: expression(`(?:${source})$`, ''),
  ...more,
});

const before = (confidence: number, source: string, more: More = {}): NameCue => ({
  confidence,
  pattern: expression(source, 'g'),
  ...more,
});

const word = '(?<![\\p{L}])';

/** Characters before a name in which its cue stands. */
export const cueReach = 90;

export const leadingCues: readonly LeadingCue[] = [
  // Phrases after which only a name can follow.
  after(
    list`
      is
      name’s
      name's
      called
      me
      by
      name
      signed
      patient
      customer
      employee
      contact
      attn
      nom
      nombre
      nome
      naam
      nazwisko
      namn
      navn
      ist
      heiße
      heisse
      heißt
      m’appelle
      m'appelle
      est
      llamo
      es
      chiamo
      è
      é
      chamo-me
      chamo
      heet
      się
      heter
      hedder
      зовут
    `,
    0.8,
    pattern`
      ${word}(?:
        [Mm]y (?:full |first |last |maiden |middle )?name(?: is|['’]s|:)
        |[Hh](?:is|er) (?:full |first |last |maiden )?name(?: is|['’]s)
        |[Tt]heir name is
        |I am called
        |(?:[Pp]eople|[Ee]veryone|[Ff]riends|[Tt]hey|[Jj]ust|[Pp]lease) calls? me
        |I go by
        |(?:
          NAME
          |[Nn]ame
          |[Ss]igned
          |[Pp]atient
          |[Cc]ustomer
          |[Ee]mployee
          |[Cc]ontact
          |[Aa]ttn
          |[Nn]om
          |[Nn]ombre
          |[Nn]ome
          |[Nn]aam
          |[Ii]mię i nazwisko
          |[Nn]amn
          |[Nn]avn
        ) ?:
        |[Mm]ein(?: vollständiger)? Name(?: ist|:)
        |[Ii]ch hei(?:ß|ss)e
        |[Jj]e m['’]appelle
        |[Mm]on nom est
        |[Mm]e llamo
        |[Mm]i nombre es
        |[Mm]i chiamo
        |[Ii]l mio nome è
        |[Mm]eu nome(?: completo)? é
        |[Cc]hamo-me
        |[Mm]e chamo
        |[Ii]k heet
        |[Mm]ijn naam is
        |[Nn]azywam się
        |[Jj]ag heter
        |[Jj]eg he(?:dd|t)er
        |[Mm]eine? (?:Kollegin?|Chefin?) heißt
        |[Мм]еня зовут
      )\s{1,6}
    `,
    { spreads: true },
  ),
  // An answer to "What's your name?"
  after(
    list`
      name
      it's
      it’s
      is
      i'm
      i’m
      am
      user
      customer
      client
      caller
      me
      you
    `,
    0.75,
    pattern`
      ${word}(?:[Yy]our|the) (?:first |full |last )?name(?: on the [a-z]{2,12})?\?\s{1,3}
      (?:[A-Z][a-z]{2,9}: )?(?:[Ii]t['’]?s |[Ii]t is |[Ii]['’]m |[Ii] am )?
    `,
    { spreads: true },
  ),
  // Titles: a name follows whatever else the sentence says.
  after(
    list`
      mr
      mrs
      ms
      mx
      miss
      dr
      prof
      professor
      sir
      dame
      rev
      herr
      herrn
      frau
      fräulein
      monsieur
      madame
      mademoiselle
      mme
      mlle
      m
      señor
      señora
      señorita
      sr
      sra
      srta
      don
      doña
      signor
      signora
      sig
      sig.ra
      dott
      senhor
      senhora
      meneer
      mevrouw
      dhr
      mevr
      mw
      pan
      pani
      господин
      госпожа
    `,
    0.75,
    pattern`
      (?<![\p{L}&])(?:
        Mr
        |Mrs
        |Ms
        |Mx
        |Miss
        |Dr
        |Prof
        |Professor
        |Sir
        |Dame
        |Rev
        |Herrn?
        |Frau
        |Fräulein
        |Monsieur
        |Madame
        |Mademoiselle
        |Mme
        |Mlle
        |M\.
        |Señora?
        |Señorita
        |Sra?
        |Srta
        |Don
        |Doña
        |Signora?
        |Sig
        |Sig\.ra
        |Dott
        |Senhora?
        |Meneer
        |Mevrouw
        |Dhr
        |Mevr
        |Mw
        |Pan
        |Pani
        |Господин
        |Госпожа
        |(?:mr|mrs|ms|dr|prof)(?=\.)
      )\.?(?: (?:Dr|Prof)\.?){0,2}[ ]
    `,
  ),
  // Greetings at the start of a line, up to the comma or the end of the line.
  after(
    list`
      dear
      hi
      hello
      hey
      morning
      hallo
      liebe
      lieber
      liebes
      geehrte
      geehrter
      tag
      cher
      chère
      bonjour
      salut
      estimado
      estimada
      querido
      querida
      hola
      gentile
      caro
      cara
      ciao
      prezado
      prezada
      olá
      beste
      geachte
      drogi
      droga
      szanowny
      szanowna
      cześć
      hej
      kære
      kära
      hei
      уважаемый
      уважаемая
      привет
    `,
    0.65,
    pattern`
      (?:^|\n)[ \t>]{0,6}(?:
        Dear
        |Hi
        |Hello
        |Hey
        |Good morning
        |Hallo
        |Lieber?
        |Liebes
        |Sehr geehrter?
        |Guten Tag
        |Chère?
        |Bonjour
        |Salut
        |Estimad[oa]
        |Querid[oa]
        |Hola
        |Gentile
        |Car[oa]
        |Ciao
        |Prezad[oa]
        |Olá
        |Beste
        |Geachte
        |Drog[ia]
        |Szanown[ya]
        |Cześć
        |Hej
        |Kære
        |Kära
        |Hei
        |Уважаем(?:ый|ая)
        |Привет
      ),?[ ]
    `,
    { followedBy: /^[ \t]{0,2}(?:[,!:\n—–-]|\r?$)/, spreads: true },
  ),
  // Closings, a line break, a name that has the line to itself.
  after(
    [
      '',
      ...list`
      regards
      sincerely
      yours
      truly
      faithfully
      cheers
      best
      wishes
      thanks
      you
      love
      grüßen
      grüße
      mfg
      lg
      cordialement
      salutations
      vous
      saludos
      atentamente
      saluti
      atenciosamente
      abraços
      groeten
      groet
      pozdrawiam
      hälsningar
      hilsen
    `,
    ],
    0.7,
    pattern`
      (?:
        [Rr]egards
        |[Ss]incerely
        |[Yy]ours(?: truly| faithfully| sincerely)?
        |[Cc]heers
        |[Bb]est(?: wishes)?
        |[Tt]hanks
        |[Tt]hank you
        |[Ll]ove
        |[Gg]rüßen
        |[Gg]rüße
        |MfG
        |LG
        |[Cc]ordialement
        |[Ss]alutations
        |[Bb]ien à vous
        |[Ss]aludos
        |[Aa]tentamente
        |[Cc]ordiali saluti
        |[Ss]aluti
        |[Aa]tenciosamente
        |[Aa]braços
        |[Gg]roeten
        |[Gg]roet
        |[Pp]ozdrawiam
        |[Hh]älsningar
        |[Hh]ilsen
      )[,.!]?[ \t]{0,3}\r?\n(?:\r?\n){0,2}[ \t>]{0,6}[-–—]?[ ]?
    `,
    { alone: true, spreads: true },
  ),
  // The same on one line, at its end: "Best regards, Anna Keller".
  after(
    list`
      regards
      sincerely
      yours
      truly
      faithfully
      wishes
      grüßen
      grüße
      cordialement
      saludos
      saluti
      atenciosamente
      groeten
      groet
      pozdrawiam
      hälsningar
      hilsen
    `,
    0.6,
    pattern`
      (?:
        [Rr]egards
        |[Ss]incerely(?: yours)?
        |[Yy]ours (?:truly|faithfully|sincerely)
        |[Bb]est wishes
        |[Gg]rüßen
        |[Gg]rüße
        |[Cc]ordialement
        |[Ss]aludos
        |[Ss]aluti
        |[Aa]tenciosamente
        |[Gg]roeten
        |[Gg]roet
        |[Pp]ozdrawiam
        |[Hh]älsningar
        |[Hh]ilsen
      )[,.!]?[ \t]{1,3}(?:[Ff]rom )?
    `,
    { followedBy: /^[ \t]{0,3}\.?[ \t]{0,3}(?:\r?\n|$)/, spreads: true },
  ),
  // "my sister Anna", "meine Nachbarin Petra", "mon mari Luc".
  after(
    [
      ...kinLast,
      ...list`
        mann
        frau
        bruder
        schwester
        freund
        freundin
        sohn
        tochter
        mutter
        vater
        chef
        chefin
        kollege
        kollegen
        kollegin
        nachbar
        nachbarn
        nachbarin
        onkel
        tante
        lehrer
        lehrerin
        mari
        frère
        ami
        amie
        fils
        père
        oncle
        voisin
        voisine
        collègue
        femme
        sœur
        soeur
        fille
        mère
        marido
        mujer
        esposa
        hermano
        hermana
        hijo
        hija
        amigo
        amiga
        jefe
        jefa
        vecino
        vecina
        madre
        padre
        marito
        moglie
        fratello
        sorella
        figlio
        figlia
        amico
        amica
        capo
        vicino
        vicina
        man
        vrouw
        broer
        zus
        zoon
        dochter
        vriend
        vriendin
        collega
        buurman
        buurvrouw
        baas
        mulher
        irmão
        irmã
        filho
        filha
        chefe
        vizinho
        vizinha
      `,
    ],
    0.7,
    pattern`
      ${word}(?:
        [Mm]y (?:[a-z]{3,9} )?(?:${kin}),?
        |[Mm]eine?[mnr]? (?:
          Mann
          |Frau
          |Bruder
          |Schwester
          |Freund(?:in)?
          |Sohn
          |Tochter
          |Mutter
          |Vater
          |Chef(?:in)?
          |Kollegen?
          |Kollegin
          |Nachbar(?:n|in)?
          |Onkel
          |Tante
          |Lehrer(?:in)?
        )
        |[Mm]on (?:mari|frère|ami|fils|père|oncle|voisin|collègue)
        |[Mm]a (?:femme|sœur|soeur|fille|mère|tante|voisine|collègue)
        |[Mm]on amie
        |[Mm]i (?:
          marido
          |mujer
          |esposa
          |hermano
          |hermana
          |hijo
          |hija
          |amigo
          |amiga
          |jefe
          |jefa
          |vecino
          |vecina
          |madre
          |padre
        )
        |[Mm]i[oa] (?:marito|moglie|fratello|sorella|figlio|figlia|amico|amica|capo|vicino|vicina)
        |[Mm]ijn (?:man|vrouw|broer|zus|zoon|dochter|vriend|vriendin|collega|buurman|buurvrouw|baas)
        |[Mm](?:eu|inha) (?:marido|mulher|irmão|irmã|filho|filha|amigo|amiga|chefe|vizinho|vizinha)
      )[ ]
    `,
    { spreads: true },
  ),
  after(kinLast, 0.65, `${word}(?:[Hh]is|[Hh]er|[Oo]ur|[Tt]heir|[Yy]our) (?:[a-z]{3,9} )?(?:${kin}),? `),
  // "producer Tom Smith", "the CEO Anna Keller".
  after(roles.toLowerCase().split('|'), 0.65, `${word}(?:${roles}),? `, { words: 2 }),
  // "directed by", "married to", "in memory of": people do that, or it is done to them.
  after(
    list`
      by
      starring
      featuring
      features
      to
      from
      of
      c/o
      attn
      with
      as
      name
    `,
    0.65,
    pattern`
      ${word}(?:
        (?:
          [Dd]irected
          |[Ww]ritten
          |[Ss]ung
          |[Pp]erformed
          |[Pp]roduced
          |[Cc]omposed
          |[Aa]uthored
          |[Pp]ainted
          |[Ss]igned
          |[Pp]hotographed
        )(?: and [a-z]{4,9})? [Bb]y:?
        |[Ss]tarring
        |[Ff]eaturing
        |(?:also )?features
        |[Mm]arried to
        |[Ee]ngaged to
        |[Dd]ivorced from
        |[Ii]n memory of
        |[Oo]n behalf of
        |[Cc]/o
        |[Aa]ttn\.?
        |[Ii]n the name of
        |[Uu]nder the name(?: of)?
        |[Ff]ollow up with
        |[Tt]ribute to
        |known as
        |(?:under|to) my (?:partner|wife|husband)['’]s name
      ) {1,4}
    `,
    { words: 2 },
  ),
  after(
    ['add', 'remove', 'register', 'nominate'],
    0.65,
    `${word}(?:[Aa]dd|[Rr]emove|[Rr]egister|[Nn]ominate) `,
    {
      words: 2,
      followedBy: /^ (?:as|from|to) (?:an? |the |my |our )?[a-z]/,
    },
  ),
  after(
    ['named', 'called', 'him', 'her'],
    0.65,
    pattern`
      ${word}(?:
        (?:
          son
          |daughter
          |boy
          |girl
          |man
          |woman
          |child
          |baby
          |kid
          |guy
          |friend
          |brother
          |sister
          |grandmother
          |grandfather
          |colleague
          |student
        ) (?:(?:is|was) )?(?:named|called)
        |(?:[Nn]amed|called) (?:him|her)
      )[ ]
    `,
    {
      followedBy: /^(?:[.,;!?\n]| (?:and|who|in|after|at|with)|$)/,
    },
  ),
  // "…", says Anna.
  after(
    ['says', 'said', 'asked', 'replied', 'explained', 'added', 'whispered', 'shouted'],
    0.65,
    `[,.!?]["”’»],? (?:says|said|asked|replied|explained|added|whispered|shouted) `,
  ),
  after(
    ['am', "i'm", 'i’m', 'is'],
    0.65,
    `${word}(?:I am|I['’]m|(?:[Hh]ello|[Hh]i|[Hh]ey|[Mm]orning),? [Tt]his is) `,
    {
      words: 2,
      adjectives: true,
      spreads: true,
      followedBy: /^(?:[.,;!?\n]| (?:and|from|calling|speaking|at|with|but|again)(?![a-z])|$)/,
    },
  ),
];

const whose = '(?:the|our|an?|my|his|her|their)';

/** Words that stand right after a name. */
export const trailingCues: readonly NameCue[] = [
  // Anna Keller, the director; Anna Keller lives in …; Anna Keller said; Anna Keller, MD.
  before(0.65, `, ${whose} `, {
    words: 2,
    followedBy: expression(`^, ${whose} (?:[a-z-]{2,14} ){0,2}(?:${roles}|${kin})(?![\\p{L}])`, ''),
  }),
  before(
    0.65,
    pattern`
      [ ](?:
        lives
        |lived
        |resides
        |works
        |worked
        |grew up
        |was born
        |passed away
        |died
        |got married
        |is married
        |(?:will be|is) (?:talking|speaking)
        |speaks?
      )[ ]
    `,
    { words: 2 },
  ),
  before(
    0.65,
    ' (?:says|said|told|wrote|writes|explained|replied|points out|pointed out|asked|listed)(?![a-z])',
    { words: 2 },
  ),
  before(0.65, ',? (?:Ph\\.?D|M\\.D|MD|DDS|DVM|Esq|Jr|Sr)(?![\\p{L}])', { words: 2 }),
  before(
    0.7,
    pattern`
      ['’]s (?:
        wife
        |husband
        |son
        |daughter
        |mother
        |father
        |brother
        |sister
        |girlfriend
        |boyfriend
        |birthday
        |funeral
        |wedding
        |phone number
        |e-?mail
        |killers?
        |(?:home )?address(?: is|:)
      )(?![\p{L}])
    `,
  ),
  before(0.8, ' {1,2}(?:<|\\()[\\w.+-]{2,40}@[\\w-]{2,40}\\.', { spreads: true, words: 2 }),
];

import { anyOf, pattern } from '../../shared';
import { expression } from '../scan/letters';
import { isQuoted, sentenceAround } from '../scan/sentence';

/** Words of one language for "ignore everything you were told before". Lower case, as sources of expressions. */
interface Phrasebook {
  /** Lower-case pieces one of which every verb holds: where none stands, the book stays closed. */
  readonly stems: readonly string[];
  readonly verbs: string;
  /** Instructions, rules, prompts. */
  readonly orders: string;
  /** Which: all, previous, above, your. */
  readonly which: string;
  /** Everything, what you were told. */
  readonly everything: string;
  /** Before, so far, above. */
  readonly earlier: string;
}

const phrasebooks: readonly Phrasebook[] = [
  {
    stems: [
      'ignore',
      'disregard',
      'forget',
      'overr',
      'bypass',
      'discard',
      'abandon',
      'neglect',
      'drop',
      'skip',
      'dismiss',
      'follow',
      'attention',
      'cancel',
      'erase',
      'delete',
    ],
    verbs: anyOf`
        ignore
        disregard
        forget
        override
        overrule
        bypass
        discard
        abandon
        neglect
        drop
        skip
        dismiss
        stop following
        do not follow
        don['’]t follow
        pay no attention to
        cancel
        erase
        delete
      `,
    orders: anyOf`
        instructions?
        prompts?
        rules?
        guidelines?
        directions?
        directives?
        commands?
        orders?
        constraints?
        restrictions?
        programming
        training
        polic(?:y|ies)
        tasks?
        assignments?
        guardrails?
        safeguards?
        safety (?:measures|settings|filters?)
        content filters?
        system (?:message|prompt)s?
        context
        thoughts
        conversation
      `,
    which: anyOf`
        all
        any
        every
        previous
        prior
        preceding
        earlier
        above
        foregoing
        former
        existing
        initial
        original
        your
        these
        those
        past
        other
        system
      `,
    everything: 'everything|anything|all (?:of )?(?:that|this|the above)|whatever|what (?:you|i|we|they)',
    earlier:
      'before|above|previous(?:ly)?|prior|earlier|so far|said|told|learned|discussed|beforehand|up to now|else',
  },
  {
    stems: ['ignorier', 'verg', 'missacht', 'verwirf', 'überspring', 'beachte', 'lass'],
    verbs: anyOf`
        ignorier(?:e|t|en)?
        vergiss
        vergesst
        vergessen sie
        missachte
        missachten sie
        verwirf
        überspringe
        beachte nicht
        lass(?:en sie)?
      `,
    orders: anyOf`
        anweisung(?:en)?
        instruktion(?:en)?
        regeln?
        vorgaben?
        befehle?
        aufträge
        aufgaben?
        anordnungen
        richtlinien
        informationen
        einschränkungen
        prompts?
        systemprompt
      `,
    which: anyOf`
        alle[rn]?
        vorherigen?
        bisherigen?
        obigen?
        vorigen?
        früheren
        deine
        ihre
        sämtliche
        diese
        vorangegangenen
        meine vorherigen
      `,
    everything: 'alles|was',
    earlier: 'davor|vorher|bisher|zuvor|oben|gesagt|besprochen|bis jetzt|hinter',
  },
  {
    stems: ['ignore', 'oubli', 'pas compte', 'suis pas', 'suivez pas', 'abstraction', 'désobéi', 'contourne'],
    verbs: anyOf`
        ignore[zr]?
        oublie[zr]?
        ne (?:tiens|tenez) pas compte
        ne suis pas
        ne suivez pas
        fais abstraction
        faites abstraction
        désobéis
        contourne[zr]?
      `,
    orders:
      'instructions?|consignes?|règles?|directives?|ordres?|commandes?|prompts?|restrictions?|contraintes?',
    which: 'toutes?|tous|précédente?s?|antérieure?s?|ci-dessus|tes|vos|mes|ces|initiales?',
    everything: 'tout|ce que|ce qui',
    earlier: "précède|avant|précédemment|dit|ci-dessus|jusqu['’]ici|auparavant",
  },
  {
    stems: ['ignor', 'olvid', 'descart', 'omite', 'caso omiso', 'no sigas', 'desobedece'],
    verbs: 'ignor[ae]n?|olvid[ae]n?|descart[ae]|omite|haz caso omiso|no sigas|desobedece',
    orders:
      'instrucciones|instrucción|reglas|órdenes|indicaciones|directrices|comandos|normas|prompts?|restricciones',
    which: 'todas?|todos|anteriores?|previas?|previos|tus|sus|mis|arriba|estas|iniciales',
    everything: 'todo|lo que',
    earlier: 'antes|anterior(?:mente)?|arriba|dicho|dije|digo|hasta ahora',
  },
  {
    stems: ['ignora', 'dimentica', 'trascura', 'scarta', 'non seguire', 'lascia perdere'],
    verbs: 'ignora(?:te|re)?|dimentica(?:te|re)?|trascura|scarta|non seguire|lascia perdere',
    orders: 'istruzioni|regole|ordini|direttive|indicazioni|comandi|prompt|restrizioni',
    which: 'tutte|tutti|precedenti|sopra|tue|vostre|queste|iniziali|le',
    everything: 'tutto|quello che|ciò che',
    earlier: 'prima|precedente(?:mente)?|sopra|detto|finora',
  },
  {
    stems: ['ignor', 'esque', 'desconsider', 'descart', 'não siga'],
    verbs: 'ignor[ea]m?|esqueç[ae]m?|desconsider[ea]|descart[ea]|não siga',
    orders: 'instruções|instrução|regras|ordens|diretrizes|comandos|orientações|prompts?|restrições',
    which: 'todas?|todos|anteriores?|prévias|acima|suas|tuas|minhas|essas|iniciais',
    everything: 'tudo|o que',
    earlier: 'antes|anterior(?:mente)?|acima|disse|até agora',
  },
  {
    stems: ['negeer', 'vergeet', 'sla over', 'volg niet', 'laat'],
    verbs: 'negeer|vergeet|sla over|volg niet|laat',
    orders: 'instructies?|regels?|opdrachten?|aanwijzingen|richtlijnen|bevelen|prompts?|beperkingen',
    which: 'alle|vorige|eerdere|voorgaande|bovenstaande|jouw|je|uw|deze',
    everything: 'alles|wat',
    earlier: 'eerder|hiervoor|hierboven|vooraf|gezegd|tot nu toe',
  },
  {
    stems: ['ignoruj', 'zapomnij', 'pomi', 'odrzuć'],
    verbs: 'zignoruj(?:cie)?|ignoruj(?:cie)?|zapomnij(?:cie)?|pomiń|odrzuć',
    orders: 'instrukcj(?:[ei]|ach)|polece(?:nia|ń|niach)|zasad(?:y|ach)?|reguły|wytyczne|rozkazy|komendy',
    which: 'wszystki(?:e|ch)|wszelkie|poprzedni(?:e|ch)|wcześniejsze|powyższe|swoje|twoje',
    everything: 'wszystko|co',
    earlier: 'wcześniej|przedtem|powyżej|poprzednio|dotąd',
  },
  {
    stems: ['игнорируй', 'забудь', 'отбрось', 'не следуй'],
    verbs: anyOf`
      игнорируй(?:те)?
      проигнорируй(?:те)?
      забудь(?:те)?
      отбрось(?:те)?
      не следуй(?:те)?
    `,
    orders: anyOf`
      инструкци[июй]
      указани[яй]
      правила?
      команды?
      приказы?
      промпты?
      ограничения
    `,
    which: 'все|всех|предыдущи[ех]|прежни[ех]|прошлые|вышеуказанные|свои|твои|ваши',
    everything: 'вс[её]|что',
    earlier: 'ранее|раньше|до этого|выше|прежде|сказал',
  },
  {
    stems: [
      'ignor',
      'glöm',
      'bortse från',
      'glem',
      'se bort fra',
      'unohda',
      'ohita',
      'zapome',
      'zanemari',
      'zaboravi',
      'figyelmen kívül',
      'felejtsd',
      'uită',
      'αγνόησε',
      'ξέχασε',
      'yok say',
      'unut',
      'abaikan',
      'lupakan',
      'bỏ qua',
      'quên',
    ],
    verbs: anyOf`
        ignorera
        glöm
        bortse från
        ignorer
        glem
        se bort fra
        unohda
        ohita
        ignoruj(?:te)?
        zapomeň(?:te)?
        zanemari
        zaboravi
        figyelmen kívül hagyd
        felejtsd el
        ignoră
        uită
        αγνόησε
        ξέχασε
        yok say
        unut
        abaikan
        lupakan
        bỏ qua
        quên
      `,
    orders: anyOf`
        instruktion(?:er|erna)?
        instruks(?:er|jon|joner)?
        regler(?:na|ne)?
        anvisningar
        ohjeet
        ohjeita
        instrukce
        pokyny
        pravidla
        instrukcije
        upute
        utasítás(?:okat|t)?
        szabály(?:okat|t)?
        instrucțiuni(?:le)?
        reguli(?:le)?
        οδηγίες
        κανόνες
        talimatlar[ıi]?
        kurallar[ıi]?
        instruksi
        perintah
        hướng dẫn
        chỉ dẫn
      `,
    which: anyOf`
        alla
        tidigare
        föregående
        alle
        tidligere
        forrige
        kaikki
        aiemmat
        aikaisemmat
        všechny
        předchozí
        sve
        prethodne
        minden
        összes
        korábbi
        toate
        anterioare
        precedente
        όλες
        προηγούμενες
        tüm
        önceki
        bütün
        semua
        sebelumnya
        mọi
        tất cả
        trước
      `,
    everything: 'allt|alt|kaikki|vše|sve|mindent|totul|tot|όλα|her şeyi|semuanya|mọi thứ',
    earlier: anyOf`
        innan
        tidigare
        før
        tidligere
        ovan
        ovenfor
        aiemmin
        předtím
        prije
        előtte
        înainte
        πριν
        önce
        sebelumnya
        trước
      `,
  },
];

interface Compiled {
  readonly stems: readonly string[];
  readonly verb: RegExp;
  readonly orders: RegExp;
  readonly which: RegExp;
  readonly everything: RegExp;
  readonly earlier: RegExp;
}

const whole = (source: string, flags: string): RegExp =>
  expression(String.raw`(?<![\p{L}])(?:${source})(?![\p{L}])`, flags);

const books: readonly Compiled[] = phrasebooks.map((book) => ({
  stems: book.stems,
  verb: whole(book.verbs, 'gi'),
  orders: whole(book.orders, 'i'),
  which: whole(book.which, 'i'),
  everything: whole(book.everything, 'i'),
  earlier: whole(book.earlier, 'i'),
}));

/** Scripts without spaces between words: the phrase as it is written. */
const unspaced = new RegExp(
  anyOf`
    (?:忽略|無視|无视|忘记|忘記|忘掉|不要理会)[^。！？\n]{0,12}(?:指令|指示|提示|规则|規則|说明|內容|内容)
    (?:前|上|以前|これまで|すべて)の?[^。！？\n]{0,10}(?:指示|命令|ルール|プロンプト)[^。！？\n]{0,6}(?:無視|忘れ)
    (?:이전|위의|모든)[^.!?\n]{0,12}(?:지시|명령|규칙|지침)[^.!?\n]{0,8}(?:무시|잊)
    (?:تجاهل|انس)[^.!?\n]{0,24}(?:التعليمات|الأوامر|القواعد)
    (?:पिछले|सभी)[^।!?\n]{0,16}(?:निर्देश|आदेश)[^।!?\n]{0,12}(?:अनदेखा|भूल)
  `,
  'g',
);

/** Characters after the verb in which its object stands. */
const reach = 90;

/** What turns the phrase into talk about somebody else, or into its opposite. */
const reported = new RegExp(
  pattern`
    (?:
      n['’]t
      |\b(?:
        not
        |never
        |he
        |she
        |they
        |who
        |people
        |users?
        |students?
        |children
        |kids
        |drivers?
        |we
        |i
        |attackers?
        |can
        |could
        |would
        |may
        |might
        |tend to
        |tried to
        |told (?:me|him|her|us|them) to
        |asked (?:me|him|her|us|them) to
        |decided to
        |want(?:s|ed)? to
        |likes? to
        |chose to
        |nicht
        |ne
        |no
        |não
        |niet
        |nie
        |не
        |er
        |sie
        |il
        |elle
        |ils
        |él
        |ella
      )
    )(?:\s{1,3}[a-z]{1,10}ly)?\s{0,3}$
  `,
  'i',
);
const aboutAttacks = new RegExp(
  pattern`
    \b(?:
      attack(?:er|s)?
      |inject(?:ion|ions|ed)?
      |jailbreak\w{0,10}
      |phrases?
      |example
      |e\.g\.
      |such as
      |says
      |said
      |wrote
      |reads
      |titled
      |called
      |known as
      |malicious
      |angreifer
      |beispiel
      |attaque
      |exemple
      |ataque
      |ejemplo
    )\b
  `,
  'i',
);

export interface Override {
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
}

/** Every place that tells a reader to ignore what it was told. Offsets of the text given. */
export function findOverrides(text: string): readonly Override[] {
  const found: Override[] = [];
  const lower = text.toLowerCase();
  for (const book of books.filter(({ stems }) => stems.some((stem) => lower.includes(stem))))
    for (const match of text.matchAll(book.verb)) {
      const from = match.index + match[0].length;
      const rest = (text.slice(from, from + reach).split(/[.!?。！？\n]/)[0] ?? '').slice(0, reach);
      const object = objectOf(book, rest);
      if (object) found.push(judge(text, match.index, from + object.length, object.confidence));
    }
  for (const match of text.matchAll(unspaced))
    found.push(judge(text, match.index, match.index + match[0].length, 0.9));
  return found;
}

/** “Ignore my previous e-mail; new instructions are attached”: one's own letter, whatever comes behind it. */
const ownLetter = new RegExp(
  pattern`
    ^ (?:my|our) (?:previous|last|earlier|prior|first|other|old) (?:
      e-?mails?
      |messages?
      |mails?
      |letters?
      |texts?
      |posts?
      |comments?
      |repl(?:y|ies)
      |questions?
      |calls?
      |voicemails?
      |invoices?
      |attachments?
      |notes?
      |reminders?
    )(?![\p{L}])
  `,
  'iu',
);

function objectOf(book: Compiled, rest: string): { length: number; confidence: number } | undefined {
  if (ownLetter.test(rest)) return undefined;
  const orders = book.orders.exec(rest);
  if (orders && orders.index <= 48) {
    const end = orders.index + orders[0].length;
    const near = `${rest.slice(0, orders.index)} ${rest.slice(end, end + 24)}`;
    if (book.which.test(near)) return { length: end, confidence: 0.92 };
    if (book.earlier.test(rest.slice(end, end + 24))) return { length: end, confidence: 0.85 };
  }
  const everything = book.everything.exec(rest);
  if (everything && everything.index <= 20) {
    const end = everything.index + everything[0].length;
    const earlier = book.earlier.exec(rest.slice(end, end + 40));
    // “Forget what I said about the budget” takes one thing back; nobody's orders.
    if (earlier && /^ (?:about|on|regarding)\b/i.test(rest.slice(end + earlier.index + earlier[0].length)))
      return undefined;
    if (earlier) return { length: end + earlier.index + earlier[0].length, confidence: 0.75 };
  }
  return undefined;
}

function judge(text: string, start: number, end: number, confidence: number): Override {
  const { before } = sentenceAround(text, start, end);
  const told = reported.test(before.slice(-40));
  const quoted =
    isQuoted(text, start, end) && aboutAttacks.test(text.slice(Math.max(0, start - 160), end + 80));
  return { start, end, confidence: told || quoted ? confidence * 0.45 : confidence };
}

export const overrideExpressions: readonly RegExp[] = [
  ownLetter,
  ...books.flatMap((book) => [book.verb, book.orders, book.which, book.everything, book.earlier]),
  unspaced,
  reported,
  aboutAttacks,
];

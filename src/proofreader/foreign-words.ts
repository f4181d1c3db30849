import { stopWords } from '../text';

/**
 * Frequent short words of languages in Latin letters that `stopWords` does not have, chosen by hand.
 * They tell that a sentence is not English, not which language it is in.
 */
const moreLanguages = {
  afrikaans:
    'nie ek jy sy hy ons julle hulle het vir baie kan moet sal wat maar ook nog met aan dit hierdie wees geen',
  albanian:
    'a te më të me dhe nuk per nga eshte jam kam kur por shume mund duhet qe kjo ky une ti ne tek mire si jane kishte',
  azerbaijani: 've bir bu ilə üçün deyil mən sən biz çox var daha olan nə necə kimi sonra amma',
  basque: 'eta da ez bat dut ere baina hau zer oso dago egin izan nire zuen dira gara naiz beti orain nahi',
  bosnian:
    'nije je da sam si smo ste su bio bila bilo ali ili kako što zašto kad gdje ovo ono vrlo jako mi vam nam treba',
  catalan:
    'els les amb per que no és una dels del però molt aquest aquesta està són també quan jo tu ens vostè ha he i hi',
  estonian: 'ja ei on see ma sa ta me te nad kui aga ka oli mis kas siis väga veel oma minu selle ning pole',
  esperanto: 'la kaj estas ne mi vi li ŝi ni ili en de por kun sed tre ankaŭ tio kiu kio mia via al',
  filipino:
    'ang ng mga sa na ay hindi ko ka mo siya kami tayo sila ito para kung pero at po ba lang din naman kayo ako wala',
  galician:
    'o os as un unha non é e que con para por pero moi tamén está son eu ti el nós iso hoxe polo pola',
  haitian: 'mwen pa li nou yo ou se nan ak pou ki sa te ap gen yon tout men kote kijan anpil',
  hausa: 'da ba ne ce na ta ya mu ku su wannan amma kuma sosai yanzu babu ina',
  hindi:
    'hai hain nahi nahin kya kyun mujhe tum aap hum woh yeh ka ki ke ko se mein aur bhi toh tha thi raha rahi kar hoon mera tera kab abhi bahut acha accha baat bhai yaar',
  icelandic:
    'og að er ekki ég þú hann hún við þið þeir það í á um með til frá sem en líka mjög hvað hvar var eru hafa',
  indonesian:
    'yang dan di ke dari tidak ini itu saya kamu anda dia kami kita mereka akan sudah bisa untuk dengan ada juga tapi karena pada apa adalah lagi harus belum gak aku nggak mau banget',
  irish: 'agus an na ní níl tá sé sí mé tú ag ar le go do bhí seo sin ach gach ó cad conas againn agam leis',
  kurdish: 'û ez tu ew em hûn ne di bi ji bo ku li min te vê wê gelek heye baş çi',
  latin: 'et est non in ad cum sed quod qui quae ut si sunt esse enim etiam hoc nec atque per ex tamen autem',
  latvian:
    'un ir nav es tu viņš viņa mēs jūs viņi ar no uz par ka bet kā arī ļoti šis tas kas man tev vai lai',
  lithuanian:
    'ir yra nėra aš tu jis ji mes jūs jie su iš į ant per kad bet kaip taip labai šis tai man tau ar dar tik',
  luxembourgish: 'an net ech hien mir dir si ass sinn hunn mat fir vun op awer och wéi wat däers eis kann',
  malagasy: 'ny sy tsy aho ianao izy isika dia amin any tao fa raha efa misy be no ho',
  malay:
    'yang dan di ke dari tidak ini itu saya awak dia kami kita mereka akan sudah boleh untuk dengan ada juga tetapi kerana pada apa tak nak',
  maltese: 'u li ma mhux huwa hija jien int aħna fil tal għal biex dan din kien kienet ħafna imma wkoll',
  maori: 'te he ko ka i ki ngā nga kei mō mo ahau koe ia kāore ana tēnei',
  occitan: 'lo la los las amb que non es dins per mas plan tanben son aquel aquesta ieu tu nos vos',
  romanian:
    'nu sunt este eu tu el ea noi voi ei dar si sau pentru fara cand unde foarte acum asta cum imi iti mai am ai are',
  shona: 'ndi uye kuti asi ini iwe isu imi avo pano nei chete kana iyi icho zvino',
  slovak:
    'a je sa na že nie som si sme ste sú bol bola bolo ale alebo ako čo keď kde toto veľmi tiež už ešte pre pri od do mi',
  slovene:
    'in je ne sem si smo ste so bil bila bilo ali pa kako kaj ko kje to zelo tudi že še za pri od do mi ker lahko',
  somali: 'waa iyo in ka ku u la oo aan ma waxa waxaan si uu ay aad badan laakiin halkan maanta',
  sundanese: 'anu jeung teu abdi anjeun urang aya ka ti bade kudu ogé pisan',
  swahili:
    'na ya wa kwa ni la za katika hii hiyo si mimi wewe yeye sisi wao lakini sana pia kama leo sasa nini hapa kuwa',
  uzbek: 'va bu bir men sen biz siz ular uchun bilan emas juda ham lekin nima qanday kerak bor yo',
  vietnamese:
    'và là của tôi bạn anh chị em không có được cho với này đó những các một người rất nhưng thì mà khi nào gì ở để làm đã sẽ đang toi khong cua duoc nhung',
  welsh:
    'y yr yn mae ddim dw ei fy dy am ar ac i o gyda wedi roedd bydd hefyd ond nid beth sut iawn rydw rydym fi chi ni',
  yoruba: 'ni ti kò kii mo o ó a wọn àwọn fún sí pé àti ṣe bí jẹ́ náà',
  zulu: 'futhi ukuthi ngoba kodwa mina wena thina lapha lokhu kakhulu manje yini ngi uku',
} as const satisfies Readonly<Record<string, string>>;

const letters: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  ß: 'ss',
  đ: 'd',
  ı: 'i',
  æ: 'ae',
  þ: 'th',
};

/** A word as it is typed on a keyboard without its marks: 'für' gives 'fur'. */
export const withoutMarks = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łøßđıæþ]/gu, (letter) => letters[letter] ?? letter);

const { en: _english, ...others } = stopWords;

const sets = (lists: Readonly<Record<string, string>>): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(Object.entries(lists).map(([language, words]) => [language, new Set(words.split(' '))]));

const nameable = sets(others);
const unnamed = sets(moreLanguages);

/** Frequent short words of other languages, with and without their marks; some are English words, too. */
export const foreignWords: ReadonlySet<string> = new Set(
  [...nameable.values(), ...unnamed.values()]
    .flatMap((words) => [...words])
    .flatMap((word) => [word, withoutMarks(word)]),
);

/** Whether clearly more of the words (in lower case) are frequent in a language (ISO 639-1) than in any unnamed one. */
export function isLikeliest(language: string, words: ReadonlySet<string>): boolean {
  const hits = (list: ReadonlySet<string> = new Set()): number =>
    [...words].filter((word) => list.has(word)).length;
  const most = Math.max(...[...unnamed.values()].map(hits));
  return hits(nameable.get(language)) > most + 1;
}

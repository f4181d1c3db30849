import { expression, startsSmall } from '../scan/letters';
import type { Hit, Rule } from '../scan/rule';
import type { Subject } from '../scan/subject';

const capital = "[\\p{Lu}][\\p{L}'’-]{0,24}";
const joint = "(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|bin|ibn|al|el|ter|te|zu|Mc|Mac|O['’])";
/** One to four capitalised words, with the particles of family names between them. */
const fullName = `${capital}(?:[ \\u00A0](?:[\\p{Lu}]\\.|(?:${joint} ){0,2}${capital})){0,3}`;

/** Titles: a name follows whatever else the sentence says. */
const titled = expression(
  `(?<![\\p{L}])(?:Mr|Mrs|Ms|Mx|Miss|Dr|Prof|Professor|Sir|Dame|Rev|Herrn?|Frau|Fräulein|Monsieur|Madame|Mademoiselle|Mme|Mlle|M\\.|Señora?|Señorita|Sra?|Srta|Don|Doña|Signora?|Sig|Sig\\.ra|Dott|Senhora?|Meneer|Mevrouw|Dhr|Mevr|Mw|Pan|Pani|Господин|Госпожа)\\.?(?: (?:Dr|Prof)\\.?){0,2} (?<name>${fullName})`,
  'dg',
);

/** Phrases after which only a name can follow. */
const introduced = expression(
  `(?<![\\p{L}])(?:[Mm]y (?:full |first |last |maiden |middle )?name(?: is|['’]s|:)|[Hh](?:is|er) (?:full |first |last |maiden )?name(?: is|['’]s)|[Tt]heir name is|I am called|[Pp]eople call me|(?:[Nn]ame|NAME|[Ss]igned|[Pp]atient|[Cc]ustomer|[Ee]mployee|[Cc]ontact|[Aa]ttn|[Nn]om|[Nn]ombre|[Nn]ome|[Nn]aam|[Ii]mię i nazwisko|[Nn]amn|[Nn]avn) ?:|[Mm]ein(?: vollständiger)? Name(?: ist|:)|[Ii]ch heiße|[Ii]ch heisse|[Jj]e m['’]appelle|[Mm]on nom est|[Mm]e llamo|[Mm]i nombre es|[Mm]i chiamo|[Ii]l mio nome è|[Mm]eu nome é|[Cc]hamo-me|[Mm]e chamo|[Ii]k heet|[Mm]ijn naam is|[Nn]azywam się|[Jj]ag heter|[Jj]eg hedder|[Jj]eg heter|[Mm]eu nome completo é|[Mm]eine? (?:Kollegin?|Chefin?) heißt|[Мм]еня зовут)\\s{1,3}(?:(?:Mr|Mrs|Ms|Dr|Prof)\\.? )?(?<name>${fullName})`,
  'dg',
);

/** Greetings at the start of a line, up to the comma or the end of the line. */
const greeted = expression(
  `(?:^|\\n)[ \\t]{0,4}(?:Dear|Hi|Hello|Hey|Hallo|Liebe[rs]?|Sehr geehrte[r]?|Guten Tag|Cher|Chère|Bonjour|Salut|Estimad[oa]|Querid[oa]|Hola|Gentile|Caro|Cara|Ciao|Prezad[oa]|Car[oa]|Olá|Beste|Geachte|Drog[ia]|Szanown[ya]|Cześć|Hej|Kære|Kära|Hei|Уважаем(?:ый|ая)|Привет) (?<name>${fullName})(?=[ \\t]{0,2}[,!:\\n—–-]|$)`,
  'dg',
);

/** Closings, a line break, a name that has the line to itself. */
const closed = expression(
  `(?:[Rr]egards|[Ss]incerely|[Yy]ours(?: truly| faithfully| sincerely)?|[Cc]heers|[Bb]est(?: wishes)?|[Tt]hanks|[Tt]hank you|[Ll]ove|[Gg]rüßen|[Gg]rüße|MfG|LG|[Cc]ordialement|[Ss]alutations|[Bb]ien à vous|[Ss]aludos|[Aa]tentamente|[Cc]ordiali saluti|[Ss]aluti|[Aa]tenciosamente|[Aa]braços|[Gg]roeten|[Gg]roet|[Pp]ozdrawiam|[Hh]älsningar|[Hh]ilsen),?[ \\t]{0,3}\\n{1,3}[ \\t]{0,4}[-–—]?[ ]?(?<name>${fullName})(?=[ \\t]{0,3}(?:\\n|$|,))`,
  'dg',
);

/** Capitalised words that follow such phrases and are no names. */
const notName = expression(
  String.raw`^(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sr|Sra|All|Team|Sir|Madam|Everyone|Everybody|Friends?|Colleagues?|Customer|Customers|Support|There|Both|Folks|Guys|Mom|Mum|Dad|God|Lord|Diary|Santa|World|Kolleg[\p{L}]{0,6}|Damen|Herren|Herr|Frau|Zusammen|Alle|Monsieur|Madame|Mesdames|Messieurs|Tous|Toutes|Señor[\p{L}]{0,3}|Todos|Tutti|Signor[\p{L}]{0,2}|Allemaal|Państwo|Wszyscy|The|This|That|It|Not|No|Yes|Hiring|Reader|Neighbou?r[\p{L}]{0,2}|Board|Committee|Professor|Doctor|Student[\p{L}]{0,2}|Parents?|President|Minister|Council|Office|Bob’s)(?![\p{L}])`,
  '',
);

/** A possessive, or the beginning of an address, at the end of what was taken for a name. */
const afterName =
  /(?:['’]s?| (?:Apt|Suite|Unit|Flat|Box|Inc|LLC|Ltd|GmbH|The|And|But|On|In|At|From)(?: .{0,60})?)$/;

const patterns: readonly (readonly [RegExp, number])[] = [
  [introduced, 0.8],
  [titled, 0.75],
  [closed, 0.7],
  [greeted, 0.65],
];

function find({ text }: Subject): readonly Hit[] {
  const hits: Hit[] = [];
  for (const [pattern, confidence] of patterns) {
    for (const match of text.matchAll(pattern)) {
      const place = match.indices?.groups?.['name'];
      if (place === undefined) continue;
      const name = text.slice(place[0], place[1]);
      if (notName.test(name) || startsSmall(name)) continue;
      const extra = afterName.exec(name)?.[0].length ?? 0;
      hits.push({ start: place[0], end: place[1] - extra, confidence });
    }
  }
  return hits;
}

export const nameRule: Rule = {
  id: 'personal.person-name',
  category: 'personal',
  kind: 'person-name',
  label: 'NAME',
  words: 'the name of a person (after a title, a greeting, a signature or "my name is")',
  expressions: [titled, introduced, greeted, closed, notName, afterName],
  find,
};

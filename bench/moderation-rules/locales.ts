import type { Dice } from './generate';

/** What the generator needs to write like somebody from one place. */
export interface LocaleData {
  readonly locale: string;
  readonly country: string;
  /** The national part of an IBAN: 0 is a digit, A a letter. */
  readonly bban: string;
  readonly phones: readonly string[];
  readonly mailNames: readonly string[];
  readonly streets: readonly string[];
  readonly cities: readonly string[];
  readonly addresses: readonly string[];
  readonly dates: readonly string[];
  readonly nationalId: (roll: Dice) => string;
  /** Sentences with one `{{kind}}`. */
  readonly templates: readonly string[];
  /** Sentences without personal data, numbers included. */
  readonly plain: readonly string[];
}

const many = (roll: Dice, count: number): string =>
  Array.from({ length: count }, () => String(roll(10))).join('');
const at = (list: string, index: number): string => list.charAt(index);

const spanish = (roll: Dice): string => {
  const number = many(roll, 8);
  return `${number}${at('TRWAGMYFPDXBNJZSQVHLCKE', Number(number) % 23)}`;
};

function italian(roll: Dice): string {
  const consonant = (): string => at('BCDFGLMNPRSTVZ', roll(14));
  const day = String(1 + roll(28)).padStart(2, '0');
  const body =
    `${Array.from({ length: 6 }, consonant).join('')}${40 + roll(55)}${at('ABCDEHLMPRST', roll(12))}${day}H501`.slice(
      0,
      14,
    );
  const full = `${body}${roll(10)}`;
  const odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
  const sum = Array.from(full).reduce((total, character, index) => {
    const code = /\d/.test(character) ? Number(character) : character.charCodeAt(0) - 65;
    return total + (index % 2 === 0 ? (odd[code] ?? 0) : code);
  }, 0);
  return `${full}${String.fromCharCode(65 + (sum % 26))}`;
}

function weighted(
  roll: Dice,
  count: number,
  weights: readonly number[],
  check: (sum: number) => number | undefined,
): string {
  for (;;) {
    const body = `${1 + roll(9)}${many(roll, count - 1)}`;
    const digit = check(
      Array.from(body).reduce(
        (total, character, index) => total + Number(character) * (weights[index] ?? 0),
        0,
      ),
    );
    if (digit !== undefined && digit < 10) return `${body}${digit}`;
  }
}

const dutch = (roll: Dice): string => weighted(roll, 8, [9, 8, 7, 6, 5, 4, 3, 2], (sum) => sum % 11);

function german(roll: Dice): string {
  // One digit stands twice, as the rules of the Steuer-ID ask for, the check digit after ISO 7064 mod 11,10.
  for (;;) {
    const order = Array.from({ length: 10 }, (_, digit) => digit);
    for (let index = 9; index > 0; index -= 1) {
      const other = roll(index + 1);
      [order[index], order[other]] = [order[other] ?? 0, order[index] ?? 0];
    }
    const body = [...order.slice(0, 9), order[roll(8)] ?? 0];
    if (body[0] === 0) continue;
    let product = 10;
    for (const digit of body) {
      const sum = (digit + product) % 10 || 10;
      product = (sum * 2) % 11;
    }
    const check = (11 - product) % 10;
    const whole = `${body.join('')}${check}`;
    if (!/(\d)\1\1/.test(whole)) return whole.replace(/(\d{2})(\d{3})(\d{3})(\d{3})/, '$1 $2 $3 $4');
  }
}

function french(roll: Dice): string {
  const body = `${1 + roll(2)}${many(roll, 2)}${String(1 + roll(12)).padStart(2, '0')}${String(1 + roll(89)).padStart(2, '0')}${many(roll, 6)}`;
  const key = String(97n - (BigInt(body) % 97n)).padStart(2, '0');
  const whole = `${body}${key}`;
  return roll(2) === 0
    ? whole
    : whole.replace(/(\d)(\d\d)(\d\d)(\d\d)(\d{3})(\d{3})(\d\d)/, '$1 $2 $3 $4 $5 $6 $7');
}

const pesel = (roll: Dice): string => {
  const body = `${String(40 + roll(59))}${String(1 + roll(12)).padStart(2, '0')}${String(1 + roll(28)).padStart(2, '0')}${many(roll, 4)}`;
  const sum = Array.from(body).reduce(
    (total, digit, index) => total + Number(digit) * ([1, 3, 7, 9, 1, 3, 7, 9, 1, 3][index] ?? 0),
    0,
  );
  return `${body}${(10 - (sum % 10)) % 10}`;
};

function cpf(roll: Dice): string {
  const body = many(roll, 9);
  const check = (text: string): string => {
    const sum = Array.from(text).reduce(
      (total, digit, index) => total + Number(digit) * (text.length + 1 - index),
      0,
    );
    return String(((sum * 10) % 11) % 10);
  };
  const first = check(body);
  const whole = `${body}${first}${check(body + first)}`;
  return whole.replace(/(\d{3})(\d{3})(\d{3})(\d{2})/, '$1.$2.$3-$4');
}

const mailNames = ['ann', 'j.miller', 'support-team', 'o_nolan', 'Maria', 'x99'];

export const locales: readonly LocaleData[] = [
  {
    locale: 'en-US',
    country: 'GB',
    bban: 'AAAA00000000000000',
    mailNames,
    phones: ['(212) 55#-####', '415-6##-####', '+1 312 7## ####', '617.3##.####'],
    streets: ['Maple', 'Old Mill', 'North Lincoln', 'Martin Luther King', 'Sunset'],
    cities: ['Boston, MA', 'San Jose, CA', 'Austin, TX'],
    addresses: [
      '{n} {street} Street',
      '{n} {street} Ave, Apt 4B, {city} 0####',
      '{n} {street} Blvd, {city} 9####',
      '{n} {street} Rd., {city} 7####',
    ],
    dates: ['{m}/{d}/{y}', 'March {d}, {y}', '{y}-{m}-{d}'],
    nationalId: (roll) => `${100 + roll(560)}-${10 + roll(89)}-${1000 + roll(8999)}`,
    templates: [
      'You can reach me at {{phone}} after work.',
      'My email is {{email}} by the way.',
      'Please charge {{card}} for the tickets.',
      'Ship it to {{postal-address}}, thanks!',
      'I was born on {{date-of-birth}} in Ohio.',
      'My social security number is {{national-id}}.',
      'The server at {{ip-address}} is down again.',
      'The password is {{stated-password}}',
      'Wire it to {{iban}} today.',
      'Her cell is {{phone}}, call before six.',
    ],
    plain: [
      'We sold 1,2## units in 2019 and 3,4## in 2020.',
      'The meeting moved to room 4## at 10:30.',
      'I have had enough of this, honestly, 20 years is a long time.',
      'Chapter ##, page 1##, second paragraph.',
      'He ran 5 miles in 4#:## minutes.',
      'Order #### has been delayed by 2 weeks.',
    ],
  },
  {
    locale: 'en-GB',
    country: 'GB',
    bban: 'AAAA00000000000000',
    mailNames,
    phones: ['020 7### ####', '07911 1#####', '+44 161 49# ####', '0131 55# ####'],
    streets: ['Station', 'Queens', 'Church', 'Victoria Park'],
    cities: ['Leeds', 'Bristol', 'Edinburgh'],
    addresses: [
      '{n} {street} Road, {city} LS# #AB',
      'Flat 3, {n} {street} Lane',
      '{n} {street} Close, {city}',
      '{n}a {street} Terrace, {city} BS# #QT',
    ],
    dates: ['{d}/{m}/{y}', '{d} March {y}', '{d}.{m}.{y}'],
    nationalId: (roll) =>
      `${at('ABCEHJKLMNPRSTWXYZ', roll(18))}${at('ABCEHJKLMPRSTWXYZ', roll(17))}`.replace(
        /GB|NK|TN|ZZ|BG|KN|NT/,
        'AB',
      ) + ` ${10 + roll(89)} ${10 + roll(89)} ${10 + roll(89)} ${at('ABCD', roll(4))}`,
    templates: [
      'Ring me on {{phone}} when you arrive.',
      'Write to {{email}} please.',
      'The card number is {{card}}.',
      'We live at {{postal-address}}.',
      'Date of birth: {{date-of-birth}}',
      'My national insurance number is {{national-id}}.',
      'Pay into {{iban}} please.',
      'The wifi password is {{stated-password}}',
    ],
    plain: [
      'The 19:45 from platform 9 is cancelled.',
      'It cost £3#.99 plus 20 % VAT.',
      'I could have screamed, I was so cross with him.',
      'Between 1939 and 1945 nobody repaired it.',
      'Add 250 g of flour and 3 eggs.',
      'The score was 3-1 after 90 minutes.',
    ],
  },
  {
    locale: 'de-DE',
    country: 'DE',
    bban: '000000000000000000',
    mailNames,
    phones: ['030 12#####', '0171 1######', '+49 89 12#####', '0221/47####', '(040) 3######'],
    streets: ['Lindenstraße', 'Am Alten Markt', 'Goetheplatz', 'Berliner Straße', 'Mühlenweg', 'Hauptstr.'],
    cities: ['Berlin', 'Bad Homburg', 'Köln'],
    addresses: ['{street} {n}, 1#### {city}', '{street} {n}', '{street} {n}a, 5#### {city}'],
    dates: ['{d}.{m}.{y}', '{d}. März {y}'],
    nationalId: german,
    templates: [
      'Ruf mich an: {{phone}}.',
      'Meine E-Mail lautet {{email}}.',
      'Die Kreditkarte {{card}} wurde gesperrt.',
      'Ich wohne in der {{postal-address}}.',
      'Ich bin geboren am {{date-of-birth}}.',
      'Meine Steuer-ID ist {{national-id}}.',
      'Bitte überweise auf {{iban}}.',
      'Das Passwort lautet {{stated-password}}',
      'Meine Handynummer: {{phone}}',
    ],
    plain: [
      'Der Zug um 14:35 Uhr hatte 2# Minuten Verspätung.',
      'Das kostet 1#,90 € pro Stück.',
      'Ich bin so wütend, dass ich heulen könnte.',
      'Im Jahr 1989 zogen 3 Familien ein.',
      'Absatz 3 Satz 2 gilt seit dem 01.01.2020.',
      'Artikelnummer 4711-#### ist ausverkauft.',
    ],
  },
  {
    locale: 'fr-FR',
    country: 'FR',
    bban: '0000000000AAAAAAAAAAA00',
    mailNames,
    phones: ['06 12 34 ## ##', '01.42.6#.##.##', '+33 6 78 ## ## ##', '0478######'],
    streets: [
      'rue de la République',
      'avenue Victor Hugo',
      'boulevard Saint-Michel',
      'place Bellecour',
      'chemin des Vignes',
    ],
    cities: ['Paris', 'Lyon', 'Saint-Étienne'],
    addresses: ['{n} {street}, 7#### {city}', '{n} bis {street}', '{n}, {street}, 6#### {city}'],
    dates: ['{d}/{m}/{y}', '{d} avril {y}'],
    nationalId: french,
    templates: [
      'Appelle-moi au {{phone}} ce soir.',
      'Mon adresse mail : {{email}}',
      'Ma carte est la {{card}}.',
      'J’habite {{postal-address}}.',
      'Née le {{date-of-birth}} à Lille.',
      'Mon numéro de sécurité sociale est {{national-id}}.',
      'Virement sur {{iban}} merci.',
      'Le mot de passe est {{stated-password}}',
    ],
    plain: [
      'Le train de 18 h 45 a 2# minutes de retard.',
      'Cela coûte 1#,50 € par personne.',
      'Je suis tellement en colère que j’en pleure.',
      'En 1998, nous étions 2# dans la classe.',
      'Voir page 1##, chapitre 3.',
      'La commande ##### est arrivée.',
    ],
  },
  {
    locale: 'es-ES',
    country: 'ES',
    bban: '00000000000000000000',
    mailNames,
    phones: ['612 34# ###', '+34 655 ### ###', '91 123 ## ##', '93#######'],
    streets: [
      'Calle Mayor',
      'Avenida de la Constitución',
      'Plaza de España',
      'Calle de Atocha',
      'Paseo del Prado',
    ],
    cities: ['Madrid', 'Sevilla', 'San Sebastián'],
    addresses: ['{street} {n}, 28### {city}', '{street}, {n}', '{street}, nº {n}, 41### {city}'],
    dates: ['{d}/{m}/{y}', '{d} de mayo de {y}'],
    nationalId: spanish,
    templates: [
      'Llámame al {{phone}} mañana.',
      'Mi correo es {{email}}.',
      'La tarjeta {{card}} está caducada.',
      'Vivo en la {{postal-address}}.',
      'Nací el {{date-of-birth}} en Burgos.',
      'Mi DNI es {{national-id}}.',
      'Haz la transferencia a {{iban}}.',
      'La contraseña es {{stated-password}}',
    ],
    plain: [
      'El tren de las 18:45 llega con 2# minutos de retraso.',
      'Cuesta 1#,50 € cada uno.',
      'Estoy tan enfadada que podría gritar.',
      'En 1992 éramos 2# en la clase.',
      'Véase la página 1##.',
      'El pedido ##### ya salió.',
    ],
  },
  {
    locale: 'it-IT',
    country: 'IT',
    bban: 'A0000000000AAAAAAAAAAAA',
    mailNames,
    phones: ['347 12# ####', '+39 333 45# ####', '06 698#####', '02 7#######'],
    streets: [
      'Via Roma',
      'Corso Vittorio Emanuele',
      'Piazza del Duomo',
      'Viale dei Mille',
      'Via Giuseppe Verdi',
    ],
    cities: ['Roma', 'Milano', 'Reggio Emilia'],
    addresses: ['{street} {n}, 00### {city}', '{street}, {n}', '{street} {n}, 20### {city} (MI)'],
    dates: ['{d}/{m}/{y}', '{d} maggio {y}'],
    nationalId: italian,
    templates: [
      'Chiamami al {{phone}} stasera.',
      'La mia mail è {{email}}.',
      'La carta {{card}} è scaduta.',
      'Abito in {{postal-address}}.',
      'Sono nata il {{date-of-birth}} a Bari.',
      'Il mio codice fiscale è {{national-id}}.',
      'Bonifico su {{iban}} grazie.',
      'La password è {{stated-password}}',
    ],
    plain: [
      'Il treno delle 18:45 ha 2# minuti di ritardo.',
      'Costa 1#,50 € a persona.',
      'Sono così arrabbiata che potrei urlare.',
      'Nel 1990 eravamo 2# in classe.',
      'Vedi pagina 1##.',
      'L’ordine ##### è partito.',
    ],
  },
  {
    locale: 'nl-NL',
    country: 'NL',
    bban: 'AAAA0000000000',
    mailNames,
    phones: ['06 12######', '+31 20 62# ####', '010-41#####'],
    streets: ['Prinsengracht', 'Kerkstraat', 'Stationsplein', 'Julianalaan'],
    cities: ['Amsterdam', 'Den Haag', 'Utrecht'],
    addresses: ['{street} {n}, 10## AB {city}', '{street} {n}', '{street} {n}a, 35## XK {city}'],
    dates: ['{d}-{m}-{y}', '{d} maart {y}'],
    nationalId: dutch,
    templates: [
      'Bel me op {{phone}} vanavond.',
      'Mijn e-mail is {{email}}.',
      'Kaart {{card}} is geblokkeerd.',
      'Mijn adres is {{postal-address}}.',
      'Ik ben geboren op {{date-of-birth}}.',
      'Mijn BSN is {{national-id}}.',
      'Maak over naar {{iban}} alsjeblieft.',
      'Het wachtwoord is {{stated-password}}',
    ],
    plain: [
      'De trein van 18:45 heeft 2# minuten vertraging.',
      'Het kost € 1#,50 per persoon.',
      'Ik ben zo boos dat ik kan schreeuwen.',
      'In 1990 waren we met 2# in de klas.',
      'Zie bladzijde 1##.',
      'Bestelling ##### is onderweg.',
    ],
  },
  {
    locale: 'pl-PL',
    country: 'PL',
    bban: '000000000000000000000000',
    mailNames,
    phones: ['601 23# ###', '+48 512 ### ###', '22 62# ## ##'],
    streets: ['ul. Długa', 'ul. Jana Pawła', 'al. Jerozolimskie', 'pl. Wolności'],
    cities: ['Warszawa', 'Kraków', 'Nowy Sącz'],
    addresses: ['{street} {n}, 00-### {city}', '{street} {n}/1#', '{street} {n}, 31-### {city}'],
    dates: ['{d}.{m}.{y}', '{d} maja {y}'],
    nationalId: pesel,
    templates: [
      'Zadzwoń pod {{phone}} wieczorem.',
      'Mój e-mail to {{email}}.',
      'Karta {{card}} jest zablokowana.',
      'Mieszkam przy {{postal-address}}.',
      'Urodzona {{date-of-birth}} w Łodzi.',
      'PESEL: {{national-id}}',
      'Przelew na {{iban}} proszę.',
      'Hasło to: {{stated-password}}',
    ],
    plain: [
      'Pociąg o 18:45 ma 2# minut opóźnienia.',
      'Kosztuje 1#,50 zł za sztukę.',
      'Jestem tak zła, że mogłabym krzyczeć.',
      'W 1990 roku było nas 2# w klasie.',
      'Patrz strona 1##.',
      'Zamówienie ##### jest w drodze.',
    ],
  },
  {
    locale: 'pt-BR',
    country: 'PT',
    bban: '000000000000000000000',
    mailNames,
    phones: ['(11) 9####-####', '+55 21 9#### ####', '(31) 3###-####'],
    streets: ['Rua das Flores', 'Avenida Paulista', 'Praça da Sé', 'Rua XV de Novembro'],
    cities: ['São Paulo', 'Recife', 'Belo Horizonte'],
    addresses: ['{street}, {n}', '{street}, {n}, 013##-000 {city}', '{street} {n}'],
    dates: ['{d}/{m}/{y}', '{d} de maio de {y}'],
    nationalId: cpf,
    templates: [
      'Meu celular é {{phone}}.',
      'Meu e-mail é {{email}}.',
      'O cartão {{card}} foi clonado.',
      'Moro na {{postal-address}}.',
      'Nasci em {{date-of-birth}}.',
      'Meu CPF é {{national-id}}.',
      'Transfira para {{iban}} por favor.',
      'A senha é {{stated-password}}',
    ],
    plain: [
      'O ônibus das 18:45 atrasou 2# minutos.',
      'Custa R$ 1#,50 por pessoa.',
      'Estou com tanta raiva que poderia gritar.',
      'Em 1990 éramos 2# na turma.',
      'Veja a página 1##.',
      'O pedido ##### já saiu.',
    ],
  },
];

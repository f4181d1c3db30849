import { describe, expect, it } from 'vitest';

import { masked } from './support/masked';

/** [locale, what is written, what the engine sees] */
type Case = readonly [locale: string, text: string, seen: string];

describe('identity and tax numbers, with their check digits', () => {
  it.each<Case>([
    ['en-US', 'My SSN is 536-22-8714, keep it safe.', 'My SSN is {ID}, keep it safe.'],
    [
      'en-GB',
      'National insurance: QQ 12 34 56 C is the sample, mine is AB 12 34 56 C.',
      'National insurance: QQ 12 34 56 C is the sample, mine is {ID}.',
    ],
    ['en-CA', 'SIN 046 454 286 on the form', 'SIN {ID} on the form'],
    ['de-DE', 'Meine Steuer-ID lautet 36 574 261 809.', 'Meine Steuer-ID lautet {ID}.'],
    ['de-CH', 'AHV-Nummer 756.9217.0769.85', 'AHV-Nummer {ID}'],
    [
      'fr-FR',
      'Mon numéro de sécurité sociale est le 2 55 08 14 168 025 38.',
      'Mon numéro de sécurité sociale est le {ID}.',
    ],
    ['es-ES', 'Mi DNI es 12345678Z, gracias.', 'Mi DNI es {ID}, gracias.'],
    ['it-IT', 'Il mio codice fiscale è RSSMRA85T10A562S.', 'Il mio codice fiscale è {ID}.'],
    ['nl-NL', 'Mijn BSN is 111222333.', 'Mijn BSN is {ID}.'],
    ['pl-PL', 'PESEL: 44051401359', 'PESEL: {ID}'],
    ['pt-BR', 'Meu CPF é 529.982.247-25.', 'Meu CPF é {ID}.'],
    ['fi-FI', 'Henkilötunnus 131052-308T', 'Henkilötunnus {ID}'],
    ['sv-SE', 'Personnummer 811228-9874', 'Personnummer {ID}'],
    ['es-CL', 'Mi RUT es 12.345.678-5', 'Mi RUT es {ID}'],
    ['en-IN', 'PAN ABCPE1234F', 'PAN {ID}'],
    ['en-US', "My driver's license number is A5631933.", "My driver's license number is {ID}."],
  ])('%s %s', async (locale, text, seen) => {
    expect(await masked(text, { locale })).toBe(seen);
  });

  it('leaves numbers with a wrong check digit alone', async () => {
    const text = 'DNI 12345678A, CPF 529.982.247-26, AHV 756.9217.0769.84, PESEL 44051401358';
    expect(await masked(text)).toBe(text);
  });
});

describe('phone numbers', () => {
  it.each<Case>([
    ['en-US', 'Text me at 415-555-2671 x204 after six.', 'Text me at {PHONE} after six.'],
    ['en-GB', 'Ring 020 7946 0958 or 07700 900123.', 'Ring {PHONE} or {PHONE}.'],
    ['de-DE', 'Mobil: 0171 1234567', 'Mobil: {PHONE}'],
    ['fr-FR', 'Appelle-moi au 06.12.34.56.78 ce soir', 'Appelle-moi au {PHONE} ce soir'],
    ['es-ES', 'Mi móvil es 612 345 678.', 'Mi móvil es {PHONE}.'],
    ['it-IT', 'Chiamami al 347 123 4567', 'Chiamami al {PHONE}'],
    ['pt-BR', 'Meu celular: (11) 91234-5678', 'Meu celular: {PHONE}'],
    ['', 'WhatsApp +48 601 234 567', 'WhatsApp {PHONE}'],
  ])('%s %s', async (locale, text, seen) => {
    expect(await masked(text, locale === '' ? {} : { locale })).toBe(seen);
  });
});

describe('postal addresses', () => {
  it.each<Case>([
    ['en-US', 'I live at 742 Evergreen Terrace, Springfield, IL 62704.', 'I live at {ADDRESS}.'],
    ['en-GB', 'Send it to 221B Baker Street, London NW1 6XE please', 'Send it to {ADDRESS} please'],
    ['de-DE', 'Ich wohne in der Lindenstraße 12, 10969 Berlin.', 'Ich wohne in der {ADDRESS}.'],
    ['fr-FR', 'Livrez au 12 bis rue de la Paix, 75002 Paris.', 'Livrez au {ADDRESS}.'],
    ['es-ES', 'Vivo en la Calle de Alcalá 42, 28014 Madrid.', 'Vivo en la {ADDRESS}.'],
    ['it-IT', 'Abito in Via Giuseppe Garibaldi 7, 00153 Roma.', 'Abito in {ADDRESS}.'],
    ['nl-NL', 'Mijn adres is Prinsengracht 263, 1016 GV Amsterdam.', 'Mijn adres is {ADDRESS}.'],
    ['pt-BR', 'Moro na Rua Augusta, 1500.', 'Moro na {ADDRESS}.'],
    ['pl-PL', 'Mieszkam przy ul. Marszałkowska 10, 00-590 Warszawa.', 'Mieszkam przy {ADDRESS}.'],
    ['en-US', 'Suite 4, 12 Old Mill Road\nAustin, TX 78701', '{ADDRESS}'],
    ['en-US', 'Mrs. Harper, Apt. 731 96 Sireli 2\nTartu TA 56325', 'Mrs. {NAME}, {ADDRESS}'],
    ['en-US', 'Please send it to 12 Fernhollow, thanks.', 'Please send it to {ADDRESS}, thanks.'],
    ['en-US', 'My zip code is 62704-1234.', 'My zip code is {ADDRESS}.'],
    ['en-US', '> 57 Veslebakken 48\n> Apt. 884\n> Harstad\n>\n> Norway 26873\n> Bye', '> {ADDRESS}\n> Bye'],
    ['en-US', 'at 19 folkestone road\nsuite 482\nwincle 6348', 'at {ADDRESS}'],
    ['es-ES', 'Vivo en la Plaza de España, nº 123, 41303 San Sebastián.', 'Vivo en la {ADDRESS}.'],
    ['en-GB', 'We live at Flat 3, 21 Church Lane.', 'We live at {ADDRESS}.'],
    ['en-US', 'Unit 8087 Box 7596\nDPO AE 50606', '{ADDRESS}'],
    [
      'fr-FR',
      'J’habite 31 bis avenue Victor Hugo.  Toi, 2 rue d’Alésia ?',
      'J’habite {ADDRESS}.  Toi, {ADDRESS} ?',
    ],
    ['sv-SE', 'Adress: Storgatan 12, 111 23 Stockholm', 'Adress: {ADDRESS}'],
    ['hu-HU', 'Veres Pálné u. 91, 1053 Budapest', '{ADDRESS}'],
    ['en-US', 'Write to P.O. Box 1234 if in doubt.', 'Write to {ADDRESS} if in doubt.'],
  ])('%s %s', async (locale, text, seen) => {
    expect(await masked(text, { locale })).toBe(seen);
  });
});

describe('dates of birth, names, devices', () => {
  it.each<Case>([
    ['en-US', 'She was born on 8/8/1944 in May.', 'She was born on {DATE} in May.'],
    ['en-GB', 'Date of birth: 14 March 1986', 'Date of birth: {DATE}'],
    ['de-DE', 'Ich bin geboren am 3. Mai 1990.', 'Ich bin geboren am {DATE}.'],
    ['fr-FR', 'Née le 21/11/1978 à Lyon', 'Née le {DATE} à Lyon'],
    ['en-GB', 'My name is Siobhán O’Neill and I am late.', 'My name is {NAME} and I am late.'],
    [
      'en-GB',
      'Dear Mrs Harper,\nthank you.\n\nKind regards,\nTom van der Berg',
      'Dear Mrs {NAME},\nthank you.\n\nKind regards,\n{NAME}',
    ],
    ['en-US', "See you then. Best regards, Michael O'Sullivan", 'See you then. Best regards, {NAME}'],
    ['en-GB', 'Kind regards, The Support Team', 'Kind regards, The Support Team'],
    ['de-DE', 'Sehr geehrte Frau Müller,', 'Sehr geehrte Frau {NAME},'],
    ['es-ES', 'Me llamo Lucía Gómez.', 'Me llamo {NAME}.'],
    ['en-US', 'Hello, this is Jason Hoover. Who are you?', 'Hello, this is {NAME}. Who are you?'],
    ['en-US', "I'm Ana Lucía Prado, from Lima.", "I'm {NAME}, from Lima."],
    ['en-US', "What's your name? It's Kent Mailly.", "What's your name? It's {NAME}."],
    [
      'en-US',
      'My sister Romilda and my boss, Peter Voss, agree.',
      'My sister {NAME} and my boss, {NAME}, agree.',
    ],
    ['de-DE', 'Meine Nachbarin Petra hat angerufen.', 'Meine Nachbarin {NAME} hat angerufen.'],
    ['fr-FR', 'Mon mari Luc est malade.', 'Mon mari {NAME} est malade.'],
    ['en-US', 'Erin Mourik, the new director, lives here.', '{NAME}, the new director, lives here.'],
    [
      'en-US',
      'The film was directed by Shawn Kastelijn and seen by many.',
      'The film was directed by {NAME} and seen by many.',
    ],
    ['en-US', '“We won,” said Taylor.', '“We won,” said {NAME}.'],
    ['en-US', "It is Margit's birthday tomorrow.", "It is {NAME}'s birthday tomorrow."],
    ['en-US', 'please ask mr. Lombardo again', 'please ask mr. {NAME} again'],
    [
      'en-US',
      'Ask Rosa Winkel or rosa.winkel@example.org; Rosa knows.',
      'Ask {NAME} or {EMAIL}; {NAME} knows.',
    ],
    [
      'en-GB',
      'My name is Ingrid Falk. Please note that Ingrid is spelt with a d, and Ms Falk is my mother.',
      'My name is {NAME}. Please note that {NAME} is spelt with a d, and Ms {NAME} is my mother.',
    ],
    [
      'en-US',
      'Destiny Novak\n\n95 Joaquin Suarez 2906\n Apt. 884\n Santa Catalina\n\n Uruguay 46894',
      '{NAME}\n\n{ADDRESS}',
    ],
    [
      'en-US',
      '> Teresa Gomes\n> Smith Ltd.\n> 57 Old Mill Road\n> Bye',
      '> {NAME}\n> Smith Ltd.\n> {ADDRESS}\n> Bye',
    ],
    ['en-US', 'The printer is 192.168.1.77, MAC 3C:52:82:AF:01:9B.', 'The printer is {IP}, MAC {MAC}.'],
    ['en-US', 'Upgrade from 10.15.6.9 to 10.15.7.1 now.', 'Upgrade from 10.15.6.9 to 10.15.7.1 now.'],
    ['en-US', 'Blocked: 2001:db8:85a3::8a2e:370:7334 again', 'Blocked: {IP} again'],
  ])('%s %s', async (locale, text, seen) => {
    expect(await masked(text, { locale })).toBe(seen);
  });
});

describe('ordinary writing is left alone', () => {
  it.each([
    'In 2019 we sold 1,250,000 units, up 12.5 % from 2018-2019, at 3.14159265358979 each.',
    'Dear all, see chapter 1.2.3.4 and ISBN 978-3-16-148410-0 on page 123456.',
    'We meet on 12/11/2024 at 10:30; the train leaves at 11:45 from platform 9.',
    'I ran 10 miles on Highway 1 and 3 times around the Green Park on Sunday.',
    'The Treaty of 1648, the war of 1939-1945 and the 30 years between them.',
    'Order 20241123-000417 ships in 3 boxes of 12 x 500 ml.',
    'Use color #aabbcc and scale 2x; commit 9fceb02d0ae598e95dc970b74767f19372d61af8.',
    'He was born in a small town, the youngest of 7 children, during the winter of 63.',
    'Mi hermana tiene 25 años y vive con 2 gatos.',
    'The score was 21-14 28-26 30-29 and nobody cared.',
    'Meet me at 9 AM Monday, or at 10 Tuesday; I live 3 Miles away and 2 doors down the road.',
    'The 9 Supreme Court justices heard 12 Angry Men of 1957 and 3 Apollo Missions, Houston.',
    "I'm Canadian, you are Irish, and this is Utter Nonsense. I am Roman Catholic.",
    'The Supreme Court said so; the White House says otherwise. My friend said hello.',
    'Will you be there? My will is strong, said the judge. The manager, New York, 1999.',
    "Monday's address was long. America's daughter, God's son, Today's birthday. S&M. Evidently not.",
    'Kind regards,\nThe Support Team\n\nDear Customer Service, hi there, dear all,',
    'In 1998 Windows 98, in 2007 Vista; Boeing 747 and 3 Airbus 320, Toulouse.',
    'There were 12 people on floor 3.\nUnit 5 begins today.\nChapter 4, verse 12345.',
    'Voir page 185, chapitre 3.  Ma carte est perdue. Ik ben geboren in mei 1966.\r\nZie bladzijde 100',
    'Spring 2019, Nürnberg 2, Platz 3 im Rennen, Goldberg 5, Colgate 12.',
    'I sold lot 7057 1171 2285 in room 5 of 12.',
    'Room 101 on Main is where the Drive to win started in 1984.',
  ])('%s', async (text) => {
    expect(await masked(text, { locale: 'en-US' })).toBe(text);
  });
});

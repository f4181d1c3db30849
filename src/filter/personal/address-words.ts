/** Words of which addresses are made, by language. All lower case, without a final point. */
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** "12 Baker Street": after the name. The second set are everyday words as well and count for less. */
export const typesAfter = words(
  'street avenue road lane drive boulevard terrace crescent parkway highway gardens grove mews quay alley plaza st ave av rd ln dr blvd ct pl sq ter cres pkwy cir hwy trl gdns rte',
);
export const weakTypesAfter = words(
  'court way place square close circle trail row walk hill rise view loop ridge route green',
);

/** "rue de la Paix", "Calle Mayor", "ul. Długa": before the name. Small letters are usual in the second set. */
export const typesBefore = words(
  'calle c/ avenida avda av plaza pza paseo p.º carrera camino camiño ronda travesía ctra carretera via viale v.le piazza p.zza corso largo vicolo strada contrada rua r travessa praça estrada alameda rodovia vila bd bld boul rue avenue boulevard place chemin impasse allée quai route cours square passage sentier faubourg voie calea strada bulevardul ul al aleja pl plac os ulica улица ул проспект пр пр-т переулок пер площадь οδός λεωφόρος',
);
export const smallTypesBefore = words(
  'rue avenue av boulevard bd boul place chemin impasse allée quai route cours square passage sentier faubourg villa voie rond-point calle c/ avenida avda plaza paseo carrera camino ronda rua praça travessa ul al pl os ulica улица ул проспект пр пр-т переулок пер площадь',
);

/** German, Dutch, Nordic, Hungarian names end in what they are. The second list ends other words, too. */
export const suffixes =
  'straße strasse str. weg platz allee gasse ufer chaussee steig promenade straat laan plein gracht kade dijk singel steeg dreef gatan vägen gränd gade vej allé gaten veien vegen bakken katu polku utca ulica stræde braut gata backen stigen vegur'.split(
    ' ',
  );
export const weakSuffixes =
  'damm ring berg graben markt vei väg gate tie tänav kuja haugen plads plass torg torget'.split(' ');

/** The same as words of their own: "Am Alten Markt 3", "Grote Laan 5", "Veres Pálné u. 91". */
export const typesBeforeNumber = words(
  'straße strasse str weg platz allee gasse damm ufer ring markt graben berg chaussee steig promenade laan plein gate vei väg street road avenue lane utca u út útja tér katu gata baan plads plass tee ulica tänav',
);

/** Small words inside the names of streets and places. */
export const particles = words(
  "de del della dello dei degli di da do dos das du des la las le les los el et y e al aux van von der den het 't zum zur am im an of the og i på pod nad u na d' l' dell' d’ l’ dell’ à",
);

export const directions = words('n s e w ne nw se sw north south east west');

/** Capitalised words that follow or precede a number for other reasons: times, quantities, openings of sentences. */
export const otherCapitals = words(
  'am pm a.m p.m january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday januar februar märz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag uhr euro euros dollars pounds kg km mb gb million billion millionen milliarden percent prozent years year days hours minutes weeks months people the a an and or but if so we i you he she it they this that these those in on at of to from with for my our your his her their is was are were no not yes chapter article page section figure table version volume part step level phase season episode week day windows covid iphone supreme high federal circuit gen section apollo formula bundesliga liga world super top act title type class grade highway room gate platform terminal flight bus line train der die das ein eine und oder im am um zum seit unsere unser meine mein seite kapitel artikel absatz ich wir sie er es le la les un une des el los las una il lo gli uno',
);

/** Words that are written with a point. */
export const abbreviations = words(
  'st av ave rd ln dr blvd ct pl sq ter cres pkwy cir hwy trl gdns rte avda pza ctra bd boul ul al os ул пр пер αγ mt ft sta sto ste dott prof gen str',
);

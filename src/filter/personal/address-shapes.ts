import { pattern } from '../../shared';
import { expression } from '../scan/letters';

/**
 * What stands before a street: units and the words that announce an address; boxes and postcodes that stand for one.
 */
/** A unit named before the house number: "Flat 3, 107 Church Lane". Run on what stands before. */
export const unitBefore = new RegExp(
  pattern`
    (?:
      Flat
      |Apt
      |Apartment
      |Unit
      |Suite
      |Room
      |Wohnung
      |Appartement
      |Apartamento
      |Piso
      |Interno
    )\.? ?(?:\d{1,4}[A-Za-z]?|[A-Za-z]\d{0,3}),? $
  `,
  'i',
);

/** The number of a unit is no house number. */
export const unitWordBefore =
  /(?:Flat|Apt|Apartment|Unit|Suite|Room|Wohnung|Appartement|Apartamento|Piso|Interno)\.? ?$/i;

/** One of these, in lower case, stands in every text in which the expression below can match. */
export const boxWords = ['box', 'postfach', 'postbus', 'postal', 'bp', 'b.p', 'apartado', 'skrytka'];
export const box = expression(
  pattern`
    (?<![\p{L}])(?:
      P\.? ?O\.? Box
      |Post(?:al)? Box
      |Postfach
      |Postbus
      |Boîte postale
      |B\.?P\.?
      |Apartado(?: de Correos)?
      |Casella postale
      |Caixa Postal
      |Skrytka pocztowa
    )(?: (?:no|nº|nr)\.?)? \d{1,6}(?! ?(?:%|€|\$))
  `,
  'g',
);

export const militaryWords = ['po a'];
export const military = expression(
  pattern`
    (?<![\p{L}])(?:
      (?:Unit|PSC) ?\d{3,5},? Box \d{1,5}
      |US(?:S|NS|NV|CGC) [A-Z][\p{L}-]{1,24}
    )\s{1,2}(?:[ADF]PO) A[AEP] \d{5}
  `,
  'gi',
);

/** A postcode that is said to be one. */
export const zipWords = ['zip', 'post', 'plz', 'código', 'codice', 'cap', 'cep', 'kod'];
export const zip = new RegExp(
  pattern`
    (?:
      \bzip(?: ?code)?
      |\bpost(?:al)? ?code
      |\bPLZ
      |\bPostleitzahl
      |\bcode postal
      |\bcódigo postal
      |\bcodice postale
      |\bCAP
      |\bCEP
      |\bpostcode
      |\bkod pocztowy
    )(?: is| ist| est| es| è| é|:| -)?:? {1,3}(?<code>
      \d{5}(?:-\d{3,4})?
      |\d{4} ?[A-Z]{2}
      |\d{2}-\d{3}
      |[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}
    )(?![A-Za-z0-9])
  `,
  'dgi',
);

/** Somewhere before: makes an address with a street word more certain. */
export const wordsForAddress = new RegExp(
  pattern`
    (?:
      address
      |live[sd]? (?:at|on|in)
      |living at
      |resid
      |ship
      |deliver
      |send (?:it|them|this)?
      |post(?:ed)? to
      |mail(?:ed)? to
      |meet (?:me )?at
      |adresse
      |anschrift
      |wohn
      |liefer
      |schick
      |habit
      |livr
      |envoy
      |dirección
      |domicilio
      |vivo
      |vive
      |enví
      |entreg
      |indirizzo
      |abito
      |residente
      |sped
      |endereço
      |moro
      |mora
      |adres
      |woon
      |bezorg
      |mieszka
      |adress
      |bor[ ]
      |bo på
      |адрес
      |живу
    )[^\n]{0,40}$
  `,
  'iu',
);

/** Right before: what follows is an address even when no word in it says so. */
export const announced = new RegExp(
  pattern`
    (?:
      \baddress(?:es)?(?: (?:linked|of|for|on)[^\n.:]{0,40})?(?: is| was|:| to| with| it is|,)?
      |\baddress[^\n.?!]{0,50}(?:: |\? it is )
      |\blive[sd]? at
      |\bliving at
      |\blocated at
      |\boffices? (?:is|are) (?:at|in)
      |\b(?:send|post|mail|ship)(?: it| this| that| them| me one)? to
      |\b(?:sent|deliver(?:ed|s)?|ship(?:ped)?|return(?:ed)?|posted|mailed|taxi|cab|moved|move) to
      |\b(?:meet|see) (?:me|us|you|them|him|her) at
      |\bmeeting[^\n.]{0,30}at
      |\brestaurant is at
      |\boffice is at
      |\barrived at
      |\badresse(?: ist| lautet|:| est)
      |\banschrift(?: ist| lautet|:)?
      |\bwohn(?:e|en|t|haft)(?: in| an)?(?: der| dem)?
      |\bliefer\S{0,6} (?:an|nach)
      |\bhabite(?: au)?
      |\bdomicili\S{1,4}(?: au| en|:)?
      |\bdirección(?: es|:)?
      |\bviv[eo] en
      |\bindirizzo(?: è|:)?
      |\babito in
      |\bendereço(?: é|:)?
      |\bmoro n[ao]
      |\badres(?: is|:)?
      |\bwoon(?: op| aan)
      |\bmieszkam przy
      |адрес:?
      |живу на
    )[ \t]{0,3}(?:\r?\n[ \t>]{0,4}){0,2}$
  `,
  'iu',
);

export const shapeExpressions: readonly RegExp[] = [
  unitBefore,
  unitWordBefore,
  box,
  military,
  zip,
  wordsForAddress,
  announced,
];

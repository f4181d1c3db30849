import isIdentityCard from 'validator/lib/isIdentityCard.js';
import isTaxID from 'validator/lib/isTaxID.js';

/** An identity, insurance or tax number of one country. */
export interface IdKind {
  readonly id: string;
  readonly words: string;
  /** ISO 3166 of the issuer. */
  readonly region: string;
  /** The whole number as written; anchored. */
  readonly written: RegExp;
  /** Whether the number without its separators keeps its check digit. */
  readonly check: (compact: string) => boolean;
  /** Words that stand before such a number. */
  readonly context: RegExp;
  /** 0..1 without a word for it: 0 where the shape is shared with ordinary numbers. */
  readonly alone: number;
  /** 0..1 without a word for it when the text's locale is the issuer's. */
  readonly athome: number;
}

export const kind = (
  id: string,
  words: string,
  written: RegExp,
  check: (compact: string) => boolean,
  context: RegExp,
  alone = 0,
  athome: number = alone,
): IdKind => ({ id, words, region: id.slice(0, 2).toUpperCase(), written, check, context, alone, athome });

/** The check that validator knows for the tax numbers of a locale. */
export const tax =
  (locale: string) =>
  (compact: string): boolean =>
    isTaxID(compact, locale);
/** The check that validator knows for identity cards. */
export const card =
  (locale: validatorLocale) =>
  (compact: string): boolean =>
    isIdentityCard(compact, locale);
type validatorLocale = NonNullable<Parameters<typeof isIdentityCard>[1]>;
/** Nothing to check: the shape and the words around it decide. */
export const any = (): boolean => true;

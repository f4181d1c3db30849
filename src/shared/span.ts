/** A half-open range [start, end) of UTF-16 code units in a text. 0 <= start <= end <= text.length. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

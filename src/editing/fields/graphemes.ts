import { pattern, type Span } from '../../shared';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Characters that can be part of a longer grapheme cluster; plain ASCII text needs no segmenter. */
const mayCluster = /[^\t\n\x20-\x7e]/;

/**
 * Characters after which Chromium never lets a selection begin, where the segmenter sees an edge: the zero-width
 * joiner whatever stands before it, and the viramas (canonical combining class 9) of Indic and related scripts, which
 * bind the next consonant.
 */
const binding = new RegExp(pattern`
  [
    \u200d
    \u094d
    \u09cd
    \u0a4d
    \u0acd
    \u0b4d
    \u0bcd
    \u0c4d
    \u0ccd
    \u0d3b
    \u0d3c
    \u0d4d
    \u0dca
    \u0e3a
    \u0eba
    \u0f84
    \u1039
    \u103a
    \u1714
    \u1715
    \u1734
    \u17d2
    \u1a60
    \u1b44
    \u1baa
    \u1bab
    \u1bf2
    \u1bf3
    \u2d7f
    \ua806
    \ua82c
    \ua8c4
    \ua953
    \ua9c0
    \uaaf6
    \uabed
  ]$
`);

/**
 * Widens a span to whole grapheme clusters. The browser snaps a selection that cuts one (an accent from its letter,
 * half of an emoji) to its edges, so an edit that began inside would land elsewhere.
 */
export function widenToGraphemes(text: string, { start, end }: Span): Span {
  return { start: clusterStart(text, start), end: clusterEnd(text, end) };
}

function clusterStart(text: string, index: number): number {
  let at = index;
  while (isInside(text, at)) at = segmenter.segment(text).containing(at - 1)?.index ?? at - 1;
  return at;
}

function clusterEnd(text: string, index: number): number {
  let at = index;
  while (isInside(text, at)) {
    const cluster = segmenter.segment(text).containing(at);
    at = cluster ? cluster.index + cluster.segment.length : at + 1;
  }
  return at;
}

/** True for a place with parts of one cluster on both sides. */
function isInside(text: string, index: number): boolean {
  if (index <= 0 || index >= text.length) return false;
  if (!mayCluster.test(text.slice(index - 1, index + 1))) return false;
  return binding.test(text.charAt(index - 1)) || segmenter.segment(text).containing(index)?.index !== index;
}

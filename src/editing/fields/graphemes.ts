import type { Span } from '../../shared';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Characters that can be part of a longer grapheme cluster; plain ASCII text needs no segmenter. */
const mayCluster = /[^\t\n\x20-\x7e]/;

/**
 * Widens a span to whole grapheme clusters. The browser snaps a selection that cuts one (an accent from its letter,
 * half of an emoji) to its edges, so an edit that began inside would land elsewhere.
 */
export function widenToGraphemes(text: string, { start, end }: Span): Span {
  return { start: clusterEdge(text, start, 'start'), end: clusterEdge(text, end, 'end') };
}

function clusterEdge(text: string, index: number, edge: 'start' | 'end'): number {
  if (index <= 0 || index >= text.length) return index;
  if (!mayCluster.test(text.slice(index - 1, index + 1))) return index;
  const cluster = segmenter.segment(text).containing(index);
  if (!cluster || cluster.index === index) return index;
  return edge === 'start' ? cluster.index : cluster.index + cluster.segment.length;
}

/** A rectangle in CSS pixels of the viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where the card stands relative to the selection; `over` only where the selection leaves no room at all. */
export type Side = 'below' | 'above' | 'right' | 'left' | 'over';

export interface Placement {
  readonly side: Side;
  readonly left: number;
  readonly top: number;
  /** The card must not be higher; its body scrolls. */
  readonly maxHeight: number;
}

/** Between the card and the selection. */
const gap = 8;
/** Between the card and the edge of the viewport. */
const margin = 8;
/** A lower card is not worth reading. */
const usefulHeight = 200;

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

/**
 * Puts a card of its natural `size` beside the selection without covering it: below where it fits, else above,
 * else at a side, else where there is most room, with its height limited. A side once taken (`previous`) is kept
 * while it stays useful, so that a growing card does not jump. A selection out of sight leaves the card at the edge.
 */
export function place(anchor: Box, size: Size, viewport: Size, previous?: Side): Placement {
  const lowest = viewport.height - margin;
  const widest = viewport.width - margin;
  const top = clamp(anchor.bottom + gap, margin, lowest);
  const bottom = clamp(anchor.top - gap, margin, lowest);
  const below = lowest - top;
  const above = bottom - margin;

  const left = clamp(anchor.left, margin, Math.max(margin, widest - size.width));
  const placeBelow = (): Placement => ({ side: 'below', left, top, maxHeight: below });
  const placeAbove = (): Placement => ({
    side: 'above',
    left,
    top: bottom - Math.min(size.height, above),
    maxHeight: above,
  });
  const beside = (side: 'left' | 'right', at: number): Placement => ({
    side,
    left: at,
    top: clamp(anchor.top, margin, Math.max(margin, lowest - size.height)),
    maxHeight: lowest - margin,
  });

  const kept = Math.min(size.height, usefulHeight);
  if (previous === 'below' && below >= kept) return placeBelow();
  if (previous === 'above' && above >= kept) return placeAbove();
  if (below >= size.height) return placeBelow();
  if (above >= size.height) return placeAbove();
  if (widest - (anchor.right + gap) >= size.width)
    return beside('right', Math.max(margin, anchor.right + gap));
  if (anchor.left - gap - margin >= size.width) {
    return beside('left', Math.min(anchor.left - gap, widest) - size.width);
  }
  if (Math.max(below, above) >= kept) return below >= above ? placeBelow() : placeAbove();
  return {
    side: 'over',
    left: Math.max(margin, widest - size.width),
    top: Math.max(margin, lowest - size.height),
    maxHeight: lowest - margin,
  };
}

import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { place, type Box, type Placement, type Size } from '../../src/ui/card/position';
import { campaign } from '../support/campaign';

const viewport = { width: 1000, height: 800 };
const size = { width: 400, height: 300 };
const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const shown = (at: Placement, { width, height }: Size): Box =>
  box(at.left, at.top, width, Math.min(height, at.maxHeight));
const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe('the card finds its place', () => {
  it('below the selection, at its left edge', () => {
    expect(place(box(120, 100, 200, 20), size, viewport)).toMatchObject({
      side: 'below',
      left: 120,
      top: 128,
    });
  });

  it('above it where there is no room below', () => {
    expect(place(box(120, 600, 200, 20), size, viewport)).toMatchObject({ side: 'above', top: 292 });
  });

  it('at its side where there is room neither below nor above', () => {
    expect(place(box(20, 200, 400, 400), size, viewport)).toMatchObject({
      side: 'right',
      left: 428,
      top: 200,
    });
    expect(place(box(580, 200, 400, 400), size, viewport)).toMatchObject({ side: 'left', left: 172 });
  });

  it('on the roomier side, lower and scrolling, where it fits nowhere', () => {
    expect(place(box(0, 280, 1000, 300), size, viewport)).toMatchObject({ side: 'above', maxHeight: 264 });
  });

  it('over the selection only where that fills the window', () => {
    expect(place(box(0, 0, 1000, 800), size, viewport).side).toBe('over');
  });

  it('does not jump to another side while it grows', () => {
    const anchor = box(100, 500, 200, 20);
    const small = place(anchor, { width: 400, height: 150 }, viewport);
    expect(small.side).toBe('below');
    expect(place(anchor, { width: 400, height: 500 }, viewport, small.side)).toMatchObject({
      side: 'below',
      maxHeight: 264,
    });
  });

  it('stays at the edge when the selection is scrolled away', () => {
    expect(place(box(100, -900, 200, 20), size, viewport)).toMatchObject({ side: 'below', top: 8 });
    expect(place(box(100, 2000, 200, 20), size, viewport)).toMatchObject({ side: 'above', top: 492 });
  });

  it('is always inside the window and never on the selection, except where it says so', () => {
    const length = (low: number, high: number) => integer({ min: low, max: high });
    assert(
      property(
        length(320, 1600),
        length(240, 1200),
        length(-400, 1600),
        length(-400, 1600),
        length(1, 1600),
        length(1, 1200),
        length(60, 800),
        constantFrom(undefined, 'below' as const, 'above' as const),
        (width, height, left, top, wide, high, cardHeight, previous) => {
          const window = { width, height };
          const card = { width: Math.min(416, width - 16), height: cardHeight };
          const anchor = box(left, top, wide, high);
          const at = place(anchor, card, window, previous);
          const rect = shown(at, card);
          expect(rect.left).toBeGreaterThanOrEqual(8);
          expect(rect.right).toBeLessThanOrEqual(width - 8);
          expect(rect.top).toBeGreaterThanOrEqual(8);
          expect(rect.bottom).toBeLessThanOrEqual(height - 8);
          expect(at.side !== 'over' && overlap(rect, anchor)).toBe(false);
        },
      ),
      campaign({ short: 300, long: 100_000 }),
    );
  });
});

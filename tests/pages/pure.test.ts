import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { advance, cutOff, started, stop } from '../../src/rewrite';
import { piecesOf } from '../../src/pages/options/filter/marks';
import { excerpt, formatBytes, formatTimeLeft, hostOf } from '../../src/pages/parts/format';
import { resultOf } from './results';
import { campaign } from '../support/campaign';

describe('a run', () => {
  it('goes from start to result, and nothing moves it after its end', () => {
    const written = advance(started, { type: 'partial', text: 'Hello' });
    expect(written).toMatchObject({ name: 'running', partial: 'Hello' });
    const done = advance(written, { type: 'result', result: resultOf('Hello.') });
    expect(done).toMatchObject({ name: 'done' });
    expect(advance(done, { type: 'partial', text: 'later' })).toBe(done);
    expect(stop(done)).toBe(done);
  });

  it('keeps what was written when it is stopped, cancelled, fails or is cut off', () => {
    const written = advance(started, { type: 'partial', text: 'Hello' });
    expect(stop(written)).toEqual({ name: 'stopped', partial: 'Hello' });
    expect(advance(written, { type: 'error', error: { code: 'cancelled' } })).toEqual(stop(written));
    expect(advance(written, { type: 'error', error: { code: 'device-lost' } })).toMatchObject({
      name: 'failed',
      partial: 'Hello',
      findings: [],
    });
    expect(cutOff(written)).toMatchObject({ name: 'failed', error: { code: 'engine-interrupted' } });
  });

  it('forgets what was written when the engine starts again', () => {
    const written = advance(started, { type: 'partial', text: 'Hello' });
    expect(advance(written, { type: 'restarted', reason: 'device' })).toMatchObject({ partial: '' });
  });
});

describe('marked pieces', () => {
  it('cut at the edges of spans, overlaps joined up', () => {
    const pieces = piecesOf('one two three', [
      { start: 4, end: 9 },
      { start: 4, end: 7 },
    ]);
    expect(pieces.map(({ text, marked }) => [text, marked])).toEqual([
      ['one ', false],
      ['two t', true],
      ['hree', false],
    ]);
  });

  it('joined are the text, whatever the spans', () => {
    const spans = fc.array(fc.record({ start: fc.nat(40), end: fc.nat(60) }));
    fc.assert(
      fc.property(fc.string({ maxLength: 40, unit: 'binary' }), spans, (text, spans) => {
        const pieces = piecesOf(text, spans);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        expect(pieces.every((piece) => text.startsWith(piece.text, piece.start))).toBe(true);
      }),
      campaign({ short: 300, long: 20_000 }),
    );
  });
});

describe('figures', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [2_140, '2 kB'],
    [711_000_000, '711 MB'],
    [1_810_000_000, '1.8 GB'],
  ])('%i bytes read %s', (bytes, words) => {
    expect(formatBytes(bytes, 'en')).toBe(words);
  });

  it.each([
    [0.2, '1 sec'],
    [40, '40 sec'],
    [95, '2 min'],
    [7_000, '2 hr'],
  ])('%d seconds read %s', (seconds, words) => {
    expect(formatTimeLeft(seconds, 'en')).toBe(words);
  });

  it('shorten a text to whole characters', () => {
    expect(excerpt('  a\n b  ', 10)).toBe('a b');
    expect(excerpt('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 2)).toBe('👩‍👩‍👧‍👦…');
  });

  it('name a site by its host', () => {
    expect(hostOf('http://localhost:8080')).toBe('localhost:8080');
    expect(hostOf('not an address')).toBe('not an address');
  });
});

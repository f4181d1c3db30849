import { describe, expect, it } from 'vitest';

import { keyCommand, keyNames } from '../../src/ui/card/keys';

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false };
const change = { onChange: true, inField: false, rtl: false };
const button = { onChange: false, inField: false, rtl: false };
const field = { onChange: false, inField: true, rtl: false };

describe('keys in the card', () => {
  it.each([
    ['ArrowRight', 'next'],
    ['ArrowDown', 'next'],
    ['ArrowLeft', 'previous'],
    ['ArrowUp', 'previous'],
    ['Home', 'first'],
    ['End', 'last'],
    ['Enter', 'accept'],
    ['Backspace', 'reject'],
    ['Delete', 'reject'],
    ['Escape', 'close'],
    ['F6', 'leave'],
    ['Tab', 'tab'],
  ])('%s on a change: %s', (key, command) => {
    expect(keyCommand({ ...plain, key }, change)).toBe(command);
  });

  it('the left arrow goes on in right-to-left text', () => {
    expect(keyCommand({ ...plain, key: 'ArrowLeft' }, { ...change, rtl: true })).toBe('next');
    expect(keyCommand({ ...plain, key: 'ArrowRight' }, { ...change, rtl: true })).toBe('previous');
  });

  it('Ctrl+Enter and ⌘Enter accept all, from any button', () => {
    expect(keyCommand({ ...plain, key: 'Enter', ctrlKey: true }, button)).toBe('accept-all');
    expect(keyCommand({ ...plain, key: 'Enter', metaKey: true }, change)).toBe('accept-all');
  });

  it('a button keeps Enter and Backspace does nothing there', () => {
    expect(keyCommand({ ...plain, key: 'Enter' }, button)).toBeUndefined();
    expect(keyCommand({ ...plain, key: 'Backspace' }, button)).toBeUndefined();
  });

  it('a text field keeps its keys, all but the ways out', () => {
    for (const key of ['ArrowLeft', 'Enter', 'Backspace', 'Home', 'a']) {
      expect(keyCommand({ ...plain, key }, field)).toBeUndefined();
    }
    expect(keyCommand({ ...plain, key: 'Escape' }, field)).toBe('close');
    expect(keyCommand({ ...plain, key: 'Tab', shiftKey: true }, field)).toBe('tab-back');
  });

  it('leaves shortcuts of the browser and keys of an input method alone', () => {
    expect(keyCommand({ ...plain, key: 'ArrowLeft', altKey: true }, change)).toBeUndefined();
    expect(keyCommand({ ...plain, key: 'Home', ctrlKey: true }, change)).toBeUndefined();
    expect(keyCommand({ ...plain, key: 'Enter', isComposing: true }, change)).toBeUndefined();
  });

  it('names keys as the keyboard does', () => {
    expect(keyNames('MacIntel').undo).toBe('⌘Z');
    expect(keyNames('Linux x86_64').undo).toBe('Ctrl+Z');
  });
});

import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';

import { errorCodes } from '../../src/shared';
import { codesWithValues, errorKeys } from '../../src/ui/controls';

const messages = generateChromeMessages(await parseMessagesFile('src/locales/en.yml'));
const text = (key: string): string => messages[key.replaceAll('.', '_')]?.message ?? '';

describe('every error says what happened and what to do next', () => {
  it.each(errorCodes)('%s', (code) => {
    const { what, next } = errorKeys(code);
    for (const sentence of [text(what), text(next)]) {
      expect(sentence).toMatch(/^[A-Z].*\.$/s);
    }
    expect(text(what)).not.toBe(text(next));
  });

  it.each([...codesWithValues])('%s has a sentence for its values', (code) => {
    expect(text(errorKeys(code).whatWith)).toMatch(/^[A-Z].*\$1.*\.$/s);
    expect(text(errorKeys(code).what)).not.toContain('$');
  });

  it('there is no sentence for a code that does not exist', () => {
    const known = new Set(errorCodes.flatMap((code) => Object.values(errorKeys(code))));
    const written = Object.keys(messages).filter((key) => key.startsWith('error_'));
    expect(written.filter((key) => ![...known].some((name) => name.replaceAll('.', '_') === key))).toEqual(
      [],
    );
  });
});

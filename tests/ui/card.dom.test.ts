import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { original, result } from './card-samples';
import { asked, cardOf, openCardStudio, showCard, type CardStudio } from './card-support';

let studio: CardStudio;
beforeAll(async () => {
  studio = await openCardStudio();
});
afterAll(() => studio.close());

const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
/** The name of what has the focus in the card; '' when the page has it. */
const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const focused = harness.card.element.shadowRoot?.activeElement;
    return focused?.getAttribute('aria-label') ?? focused?.textContent ?? '';
  });
const pageFocus = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');

describe('by keys alone', () => {
  it('accepts, rejects, goes from change to change and writes once', async () => {
    const page = await studio.open();
    await page.focus('#field');
    await showCard(page, 'result');
    expect(await focusedName(page)).toBe('Replace “i” with “I”, not decided');
    await press(page, 'ArrowRight', 'ArrowDown');
    expect(await focusedName(page)).toBe("Replace “you're” with “your”, not decided");
    await press(page, 'Home', 'Enter');
    expect(await focusedName(page)).toBe('Replace “recieved” with “received”, not decided');
    await press(page, 'Backspace', 'Enter', 'Enter', 'Backspace');
    expect(await focusedName(page)).toBe('Replace “untill” with “by”, not decided');
    await press(page, 'Backspace');
    expect(await focusedName(page)).toBe('Apply 3 changes');
    expect(await asked(page)).toEqual([['rewrite', { action: 'fix' }]]);
    await press(page, 'Enter');
    const replaced = original.replace(' i ', ' I ').replace("you're", 'your').replace('definately ', '');
    expect(await asked(page)).toEqual([
      ['rewrite', { action: 'fix' }],
      ['replace', replaced],
    ]);
    expect(await pageFocus(page)).toBe('field');
    await page.close();
  });

  it('Ctrl+Enter accepts everything and writes once', async () => {
    const page = await studio.open();
    await page.focus('#field');
    const card = await showCard(page, 'result');
    await press(page, 'Control+Enter');
    await card.getByRole('strong').getByText('6 changes applied').waitFor();
    expect((await asked(page)).slice(1)).toEqual([['replace', result.revised]]);
    await press(page, 'x');
    expect((await asked(page)).at(-1)).toEqual(['close', false]);
    expect(await cardOf(page).count()).toBe(0);
    await page.close();
  });

  it('Esc closes and gives the focus back, also while the page has it', async () => {
    const page = await studio.open();
    await page.focus('#after');
    await showCard(page, 'result');
    expect(await pageFocus(page)).toBe('');
    await press(page, 'Escape');
    expect(await pageFocus(page)).toBe('after');
    await showCard(page, 'generating');
    expect(await pageFocus(page)).toBe('after');
    await press(page, 'Escape');
    expect(await cardOf(page).count()).toBe(0);
    expect((await asked(page)).map(([name]) => name)).toEqual([
      'rewrite',
      'abort',
      'close',
      'rewrite',
      'abort',
      'close',
    ]);
    await page.close();
  });

  it('Tab goes round inside, F6 goes out and in', async () => {
    const page = await studio.open();
    await page.focus('#field');
    await showCard(page, 'single');
    const names: string[] = [];
    for (let count = 0; count < 8; count += 1) {
      await press(page, 'Tab');
      names.push(await focusedName(page));
    }
    expect(names.map((name) => name.slice(0, 13))).toEqual([
      'AcceptCtrl ↵',
      'Copy',
      'Try again',
      'Ran on this d',
      'Fix spelling ',
      'Close',
      'Hide marks',
      'Replace “reci',
    ]);
    await press(page, 'F6');
    expect(await pageFocus(page)).toBe('field');
    await press(page, 'F6');
    expect(await focusedName(page)).toContain('Replace “recieved”');
    await page.close();
  });

  it('another action: the list by arrows, a custom one with its instruction', async () => {
    const page = await studio.open();
    await page.focus('#field');
    const card = await showCard(page, 'result');
    await card.getByRole('button', { name: 'Fix spelling and grammar' }).press('Enter');
    expect(await focusedName(page)).toBe('Fix spelling and grammar');
    await press(page, 'ArrowUp');
    expect(await focusedName(page)).toBe('Reply…');
    await press(page, 'ArrowUp', 'ArrowUp');
    expect(await focusedName(page)).toBe('Custom…');
    await press(page, 'Enter');
    await page.keyboard.type('Make it rhyme');
    await press(page, 'Enter');
    expect((await asked(page)).at(-1)).toEqual([
      'rewrite',
      { action: 'custom', instruction: 'Make it rhyme' },
    ]);
    expect(await focusedName(page)).toBe('Stop');
    await press(page, 'Enter');
    await card.locator('.what', { hasText: 'Stopped.' }).waitFor();
    expect(await focusedName(page)).toBe('Try again');
    await page.close();
  });

  it('Esc closes the list and the question, not the card', async () => {
    const page = await studio.open();
    const card = await showCard(page, 'result');
    await card.getByRole('button', { name: 'Fix spelling and grammar' }).press('Enter');
    await press(page, 'Escape');
    expect(await focusedName(page)).toBe('Fix spelling and grammar');
    await press(page, 'Enter', 'End', 'ArrowUp', 'Enter', 'Escape');
    await card.getByText('6 changes suggested').first().waitFor();
    await page.close();
  });

  it('reads right-to-left text from the right', async () => {
    const text = 'שלום עולמ גדל';
    const page = await studio.open({ body: `<textarea id="field">${text}</textarea>` });
    await page.evaluate((hebrew) => {
      harness.open({ selector: '#field', language: 'he' });
      harness.push({
        type: 'result',
        result: harness.samples.resultOf(hebrew, [
          ['עולמ', 'עולם'],
          ['גדל', 'גדול'],
        ]),
      });
    }, text);
    expect(await focusedName(page)).toContain('עולם');
    await press(page, 'ArrowLeft');
    expect(await focusedName(page)).toContain('גדול');
    await page.close();
  });
});

describe('by mouse', () => {
  it('accepts one, rejects one, applies', async () => {
    const page = await studio.open();
    const card = await showCard(page, 'result', { takeFocus: false });
    await card.locator('ins', { hasText: 'received' }).click();
    await card.getByRole('button', { name: 'Accept', exact: true }).click();
    await card.locator('ins', { hasText: 'before Friday' }).click();
    await card.getByRole('button', { name: 'Reject' }).click();
    await card.getByRole('button', { name: 'Apply 1 change' }).click();
    expect((await asked(page)).slice(1)).toEqual([['replace', original.replace('recieved', 'received')]]);
    await page.close();
  });

  it('copies where the page text cannot be edited, and offers no apply', async () => {
    const page = await studio.open({ body: `<p id="field">${original}</p>` });
    const card = await showCard(page, 'result', { editable: false });
    expect(await card.getByRole('button', { name: /^(Accept all|Apply)/ }).count()).toBe(0);
    await press(page, 'Backspace');
    await card.getByRole('button', { name: 'Copy' }).click();
    expect((await asked(page)).at(-1)).toEqual(['copy', result.revised.replace(' I ', ' i ')]);
    await card.getByRole('button', { name: 'Copied' }).waitFor();
    await page.close();
  });

  it('keeps the suggestion for Copy when the field cannot be written', async () => {
    const page = await studio.open();
    const card = await showCard(page, 'result');
    await page.evaluate(() => {
      harness.answers.replace = { ok: false, error: { code: 'field-changed' } };
    });
    await card.getByRole('button', { name: 'Accept all' }).click();
    await card.getByText('Nothing was overwritten.').waitFor();
    expect(await card.getByRole('button', { name: /Apply|Accept all/ }).count()).toBe(0);
    await card.getByRole('button', { name: 'Copy' }).click();
    expect((await asked(page)).at(-1)).toEqual(['copy', result.revised]);
    await page.close();
  });

  it('without a model offers the instant fix and the choice of a model', async () => {
    const page = await studio.open();
    const card = await showCard(page, 'needs-model');
    await card.getByText('“Clearer” needs a writing model').first().waitFor();
    await card.getByRole('button', { name: 'Choose a model' }).click();
    await card.getByRole('button', { name: 'Fix spelling and grammar now' }).click();
    expect((await asked(page)).map(([name]) => name)).toEqual(['rewrite', 'openModels', 'abort', 'rewrite']);
    expect((await asked(page)).at(-1)).toEqual(['rewrite', { action: 'fix', engine: 'nothing' }]);
    await page.close();
  });
});

describe('the focus is not stolen', () => {
  it('from someone who went on typing', async () => {
    const page = await studio.open();
    await page.focus('#field');
    await showCard(page, 'generating');
    await page.keyboard.type('more');
    await page.evaluate(() => harness.playOut('result'));
    await cardOf(page).getByText('6 changes suggested').first().waitFor();
    await page.keyboard.type('!');
    expect(await page.inputValue('#field')).toContain('more!');
    await page.close();
  });

  it('when no gesture asked for it', async () => {
    const page = await studio.open();
    await page.focus('#field');
    await showCard(page, 'result', { takeFocus: false });
    expect(await pageFocus(page)).toBe('field');
    await page.close();
  });
});

describe('a text that was not checked', () => {
  it('gets no green check, says why and leads to the models', async () => {
    const page = await studio.open();
    const card = await showCard(page, 'foreign');
    await card
      .getByRole('paragraph')
      .getByText('This text looks like French, so it was not checked.')
      .waitFor();
    expect(await card.locator('.sign.good').count()).toBe(0);
    expect(await card.getByText('No mistakes found').count()).toBe(0);
    await card.getByRole('button', { name: 'Choose a model' }).click();
    expect((await asked(page)).at(-1)).toEqual(['openModels']);
    await page.close();
  });

  it('is named in part where the rest was checked, with changes and without', async () => {
    const page = await studio.open();
    for (const situation of ['mixed', 'mixed-no-changes'] as const) {
      const card = await showCard(page, situation);
      await card.getByText('5 sentences are not in English and were left as they are.').waitFor();
      expect(await card.getByRole('listitem').allTextContents()).toEqual([
        'Je ne suis pas au bureau cette semaine. (French)',
        'À lundi !',
        'and 3 more',
      ]);
      expect(await card.locator('.sign.good').count()).toBe(0);
      await card.getByRole('button', { name: 'Use a writing model' }).click();
      expect((await asked(page)).at(-1)).toEqual(['rewrite', { action: 'fix', engine: 'model' }]);
      await press(page, 'Escape');
    }
    await page.close();
  });
});

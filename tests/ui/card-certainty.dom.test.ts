import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { onlyToCheckText, oneToCheckText, situations, someToCheck, type Situation } from './card-samples';
import { asked, openCardStudio, showCard, type CardStudio } from './card-support';

let studio: CardStudio;
beforeAll(async () => {
  studio = await openCardStudio();
});
afterAll(() => studio.close());

const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Name and description of the radio button that has the focus, as a screen reader gets them. */
async function focusedRadio(page: Page): Promise<{ readonly name: unknown; readonly description: unknown }> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const radio = nodes.find(
    ({ role, properties }) =>
      role?.value === 'radio' &&
      properties?.some(({ name, value }) => name === 'focused' && value.value === true),
  );
  return { name: radio?.name?.value, description: radio?.description?.value };
}

const visibleNote = (card: Locator): Promise<string[]> =>
  card
    .locator('.note')
    .evaluateAll((notes) =>
      notes
        .filter((note) => note.checkVisibility({ visibilityProperty: true }))
        .map((note) => [...note.children].map(({ textContent }) => textContent).join(' / ')),
    );

const writes = async (page: Page): Promise<unknown[]> =>
  (await asked(page)).filter(([name]) => name === 'replace').map(([, text]) => text);

/** The text and marks as a person sees them, without what is only read out. */
const shownText = (card: Locator): Promise<string> =>
  card.locator('.changes').evaluate((text) =>
    [...text.childNodes]
      .slice(1)
      .map(({ textContent }) => textContent)
      .join(''),
  );

describe('the reason of the change in focus', () => {
  it('is shown and read out with the change', async () => {
    const page = await studio.open();
    const card = await showCard(page, 'some-to-check');
    const shown: unknown[] = [];
    for (let step = 0; step < 6; step += 1) {
      shown.push([await visibleNote(card), await focusedRadio(page)]);
      await press(page, 'ArrowRight');
    }
    const entry = (note: string, name: string, description: string) => [[note], { name, description }];
    expect(shown).toEqual([
      entry(
        '“recieved” → “received”: common misspelling',
        'Replace “recieved” with “received”, not decided',
        '“recieved” → “received”: common misspelling',
      ),
      entry('Remove “the”: repeated word', 'Remove “the”, not decided', 'Remove “the”: repeated word'),
      entry(
        'Please check / “Their” → “They’re”: words that sound alike',
        'Replace “Their” with “They’re”, please check, not decided',
        '“Their” → “They’re”: words that sound alike',
      ),
      entry(
        'Please check / “effect” → “affect”: commonly confused words',
        'Replace “effect” with “affect”, please check, not decided',
        '“effect” → “affect”: commonly confused words',
      ),
      entry('Add “,”: comma', 'Add “,”, not decided', 'Add “,”: comma'),
      entry(
        'Perhaps / “less” → “fewer”: countable or uncountable',
        'Replace “less” with “fewer”, perhaps, not decided',
        '“less” → “fewer”: countable or uncountable',
      ),
    ]);
    await page.close();
  });

  it.each([900, 320])('changes nothing in the size of the card, %d px wide', async (width) => {
    const page = await studio.open({ size: { width, height: 900 } });
    for (const name of ['some-to-check', 'reason-long', 'reasons'] as const) {
      const card = await showCard(page, name);
      const places = new Set<string>();
      for (const _ of situations[name][0].result.changes) {
        const [box, bar] = [await card.boundingBox(), await card.locator('.decide').boundingBox()];
        places.add(JSON.stringify([box?.y, box?.height, bar?.y]));
        await press(page, 'ArrowRight');
      }
      expect(places.size).toBe(1);
      await press(page, 'Escape');
    }
    await page.close();
  });

  it.each(['result', 'single-no-reason'] as const)('has no place where there is none: %s', async (name) => {
    const page = await studio.open();
    const card = await showCard(page, name);
    expect(await card.locator('.notes').count()).toBe(0);
    expect((await focusedRadio(page)).description ?? '').toBe('');
    expect(await card.locator('.bar').count()).toBe(name === 'result' ? 1 : 0);
    await page.close();
  });
});

describe('changes that are left to check', () => {
  it('are left out by Ctrl+Enter, which writes the sure ones and counts the others', async () => {
    const page = await studio.open();
    const card = await showCard(page, 'some-to-check');
    await card.getByText('3 changes, 3 more to check').first().waitFor();
    await card.getByRole('button', { name: 'Accept all 3' }).waitFor();
    await press(page, 'Control+Enter');
    expect(await writes(page)).toEqual([someToCheck.revised]);
    await card.getByText('3 to check were left as they were.').first().waitFor();
    await page.close();
  });

  it('are accepted one by one with Enter', async () => {
    const page = await studio.open();
    await showCard(page, 'some-to-check');
    await press(page, 'Enter', 'Enter', 'Backspace', 'Enter', 'Enter', 'Backspace', 'Enter');
    expect(await writes(page)).toEqual([someToCheck.revised.replace('effect', 'affect')]);
    await page.close();
  });

  it('by mouse: Accept all writes without them', async () => {
    const page = await studio.open();
    const card = await showCard(page, 'some-to-check', { takeFocus: false });
    await card.getByRole('button', { name: 'Accept all 3' }).click();
    expect(await writes(page)).toEqual([someToCheck.revised]);
    await page.close();
  });

  it('alone: no Accept all, no Ctrl+Enter, Enter accepts the one in focus', async () => {
    const page = await studio.open();
    const card = await showCard(page, 'only-to-check');
    expect(await card.getByRole('button', { name: /^Accept all/ }).count()).toBe(0);
    expect(await card.locator('[aria-keyshortcuts*="Control"]').count()).toBe(0);
    expect(await card.getByText('Ctrl').count()).toBe(0);
    await press(page, 'Control+Enter', 'Control+Enter');
    expect(await writes(page)).toEqual([]);
    await press(page, 'Enter', 'Backspace', 'Enter');
    expect(await writes(page)).toEqual([onlyToCheckText.replace('effect', 'affect')]);
    await page.close();
  });

  it('a single one is written by Enter, not by Ctrl+Enter', async () => {
    const page = await studio.open();
    await showCard(page, 'one-to-check');
    await press(page, 'Control+Enter');
    expect(await writes(page)).toEqual([]);
    await press(page, 'Enter');
    expect(await writes(page)).toEqual([oneToCheckText.replace('effect', 'affect')]);
    await page.close();
  });

  it('a single one can be left: the original is kept and nothing is written', async () => {
    const page = await studio.open();
    const card = await showCard(page, 'one-to-check');
    await card.getByRole('button', { name: 'Keep the original' }).click();
    expect((await asked(page)).map(([name]) => name)).toEqual(['rewrite', 'abort', 'close']);
    await page.close();
  });

  it('look different in more than color', async () => {
    const page = await studio.open();
    const card = await showCard(page, 'some-to-check');
    const lines = await card
      .locator('.change')
      .evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark).borderBlockEndStyle));
    expect(lines).toEqual(['none', 'none', 'dotted', 'dotted', 'none', 'dashed']);
    await page.close();
  });

  it.each([true, false])('Copy and the text without marks agree, editable: %s', async (editable) => {
    const page = await studio.open();
    const card = await showCard(page, 'some-to-check', { editable });
    await card.getByRole('button', { name: 'Hide marks' }).click();
    const copied = async (): Promise<unknown[]> => {
      await card.getByRole('button', { name: /^Cop/ }).click();
      return [await shownText(card), (await asked(page)).at(-1)];
    };
    const { revised } = someToCheck;
    expect(await copied()).toEqual([revised, ['copy', revised]]);
    await card.locator('.change.check').first().click();
    await card.getByRole('button', { name: 'Accept', exact: true }).click();
    const checked = revised.replace('Their', 'They’re');
    expect(await copied()).toEqual([checked, ['copy', checked]]);
    await page.close();
  });

  it.each<Situation>(['some-to-check', 'only-to-check', 'one-to-check'])(
    '%s: where nothing can be written, Ctrl+Enter copies',
    async (name) => {
      const page = await studio.open();
      await showCard(page, name, { editable: false });
      await press(page, 'Control+Enter');
      expect((await asked(page)).at(-1)?.[0]).toBe('copy');
      expect(await writes(page)).toEqual([]);
      await page.close();
    },
  );
});

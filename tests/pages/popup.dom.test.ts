import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { resultOf, textResultOf } from './results';
import {
  answer,
  callsOf,
  focused,
  hold,
  openStudio,
  release,
  send,
  show,
  streamAborted,
  type PagesStudio,
} from './support';

let studio: PagesStudio;
beforeAll(async () => {
  studio = await openStudio();
});
afterAll(() => studio.close());

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const popup = async (state = 'usual', change: object = {}): Promise<Page> => {
  const page = await studio.open('popup');
  await show(page, 'popup', state, change);
  return page;
};

describe('this site', () => {
  it('asks for the permission inside the click, before anything is awaited', async () => {
    const page = await popup();
    await hold(page, 'setSite');
    await button(page, 'On').click();
    expect(await callsOf(page, 'setSite')).toEqual([
      { name: 'setSite', args: ['https://mail.example.org', 'on'], during: 'click' },
    ]);
    await page.getByText('The browser is asking for your permission.').waitFor();
    expect(await button(page, 'Off').isDisabled()).toBe(true);
    await release(page, 'setSite', { ok: true, value: 'on' });
    await show(page, 'popup', 'site-on', {}, true);
    await page.getByText('Also shows a button beside selected text.').waitFor();
    expect(await button(page, 'On').getAttribute('aria-pressed')).toBe('true');
    await page.close();
  });

  it('says what to do when the permission was declined, and stays as it was', async () => {
    const page = await popup();
    await answer(page, 'setSite', { ok: false, error: { code: 'permission-declined' } });
    await button(page, 'On').focus();
    await page.keyboard.press('Enter');
    await page.getByText('The browser was not given permission for this site.').waitFor();
    expect(await button(page, 'Ask each time').getAttribute('aria-pressed')).toBe('true');
    await page.close();
  });

  it.each([
    ['page-browser', 'This page belongs to the browser'],
    ['page-store', 'This is an extension store'],
    ['page-file', 'Files opened from this computer'],
    ['page-none', 'Open a page'],
  ])('offers no switch where it cannot work, and says why: %s', async (state, why) => {
    const page = await popup(state);
    expect(await page.getByText(why).count()).toBe(1);
    expect(await button(page, 'On').count()).toBe(0);
    await page.close();
  });
});

describe('a draft', () => {
  it('streams into the editor and is then the person’s to edit, copy and keep', async () => {
    const page = await popup();
    await page.getByLabel('What do you want to write?').fill('A note about Monday');
    await page.getByLabel('Tone').selectOption('Friendly');
    await page.getByLabel('Length').selectOption('Short');
    await page.getByLabel('Length').focus();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('button Write');
    await page.keyboard.press('Enter');
    expect((await callsOf(page, 'draft'))[0]?.args).toEqual([
      { instruction: 'A note about Monday', tone: 'friendly', length: 'short' },
    ]);
    await send(page, { type: 'queued', position: 1 });
    await page.getByText('Waiting, 1 request before yours').waitFor();
    await send(page, { type: 'loading', needs: 'model', progress: { phase: 'loading', fraction: 0.43 } });
    await page.getByText('Loading the model, 43%').waitFor();
    await send(
      page,
      { type: 'stage', stage: 'generating', chunk: 1, chunks: 1 },
      { type: 'partial', text: 'Hello all' },
    );
    const editor = page.getByLabel('Your draft');
    await expect.poll(() => editor.inputValue()).toBe('Hello all');
    expect(await editor.getAttribute('readonly')).not.toBeNull();
    await send(page, { type: 'result', result: textResultOf('Hello all, see you on Monday.', 1) });
    await page.getByText('1 private detail was hidden from the model and put back.').waitFor();
    expect(await editor.inputValue()).toBe('Hello all, see you on Monday.');
    await editor.fill('Hello all, see you on Monday at ten.');
    await button(page, 'Copy').click();
    expect(await callsOf(page, 'copy')).toEqual([
      { name: 'copy', args: ['Hello all, see you on Monday at ten.'], during: 'click' },
    ]);
    await button(page, 'Keep as draft').click();
    expect((await callsOf(page, 'keepDraft'))[0]?.args).toEqual([
      { instruction: 'A note about Monday', text: 'Hello all, see you on Monday at ten.' },
    ]);
    await button(page, 'Keep changes').waitFor();
    await page.close();
  });

  it('stops at once and leaves what was written', async () => {
    const page = await popup();
    await page.getByLabel('What do you want to write?').fill('A note');
    await page.keyboard.press('Control+Enter');
    await send(page, { type: 'partial', text: 'Hello all, this is' });
    await expect.poll(() => page.getByLabel('Your draft').inputValue()).toBe('Hello all, this is');
    await button(page, 'Stop').click();
    expect(await streamAborted(page)).toBe(true);
    await page.getByText('Stopped. What was written so far is yours to edit.').waitFor();
    await send(page, { type: 'partial', text: 'Hello all, this is too late' });
    expect(await page.getByLabel('Your draft').inputValue()).toBe('Hello all, this is');
    expect(await page.getByLabel('Your draft').getAttribute('readonly')).toBeNull();
    await page.close();
  });

  it('throws away what an engine wrote before it had to start again', async () => {
    const page = await popup();
    await page.getByLabel('What do you want to write?').fill('A note');
    await button(page, 'Write').click();
    await send(page, { type: 'partial', text: 'First try' }, { type: 'restarted', reason: 'worker' });
    await page.getByText('The engine had to start again. Writing anew…').waitFor();
    expect(await page.getByLabel('Your draft').inputValue()).toBe('');
    await page.close();
  });

  it('says what failed, what to do next and the code, and keeps the text', async () => {
    const page = await popup();
    await page.getByLabel('What do you want to write?').fill('A note');
    await button(page, 'Write').click();
    await send(
      page,
      { type: 'partial', text: 'Half a note' },
      { type: 'error', error: { code: 'device-lost', detail: 'GPU hung' } },
    );
    const alert = page.getByRole('alert').filter({ hasText: 'The graphics device stopped' });
    await alert.waitFor();
    await alert.getByText('Technical details').click();
    expect(await alert.innerText()).toContain('device-lost');
    expect(await page.getByLabel('Your draft').inputValue()).toBe('Half a note');
    await page.close();
  });

  it('shows why the filter stopped it and asks again with the person’s word', async () => {
    const page = await popup();
    await page.getByLabel('What do you want to write?').fill('Something');
    await button(page, 'Write').click();
    const finding = {
      start: 0,
      end: 4,
      category: 'violence',
      kind: 'threat',
      confidence: 0.9,
      reason: 'Reads like a threat.',
      rule: 'violence/threat',
    } as const;
    await send(page, {
      type: 'error',
      error: { code: 'blocked-by-filter' },
      findings: [finding],
      overridable: true,
    });
    await page.getByRole('alert').getByText('Reads like a threat.').waitFor();
    await button(page, 'Write it anyway').click();
    expect((await callsOf(page, 'draft'))[1]?.args[0]).toMatchObject({ override: true });
    await page.close();
  });

  it('does not start without an instruction', async () => {
    const page = await popup();
    await button(page, 'Write').click();
    await page.getByText('Write what you want first.').waitFor();
    expect(await focused(page)).toBe('textarea What do you want to write?');
    expect(await callsOf(page, 'draft')).toEqual([]);
    await page.close();
  });
});

describe('a popup that is opened again', () => {
  const request = { instruction: 'A note about Monday', tone: 'friendly', length: 'short' } as const;
  const page = { text: 'Hello all, I edited this.', instruction: 'A note about Monday' };

  it('has what was entered, and keeps every change', async () => {
    const opened = await popup('usual', { composition: { request, page } });
    const instruction = opened.getByLabel('What do you want to write?');
    expect(await instruction.inputValue()).toBe('A note about Monday');
    expect(await opened.getByLabel('Tone').inputValue()).toBe('friendly');
    expect(await opened.getByLabel('Length').inputValue()).toBe('short');
    expect(await opened.getByLabel('Your draft').inputValue()).toBe('Hello all, I edited this.');
    await instruction.press('End');
    await opened.keyboard.type(' 9');
    await opened.getByLabel('Your draft').fill('Mine.');
    const remembered = (await callsOf(opened, 'remember')).map(({ args }) => args[0]);
    expect(remembered).toEqual([
      { request: { ...request, instruction: 'A note about Monday ' }, page },
      { request: { ...request, instruction: 'A note about Monday 9' }, page },
      { request: { ...request, instruction: 'A note about Monday 9' }, page: { ...page, text: 'Mine.' } },
    ]);
    await opened.close();
  });

  it('shows the draft that is under way, and can stop it', async () => {
    const run = { name: 'running', step: { name: 'generating' }, partial: 'Hello all, th' };
    const opened = await popup('usual', { composition: { request }, draft: { id: 'd', request, run } });
    expect(await opened.getByLabel('Your draft').inputValue()).toBe('Hello all, th');
    expect(await opened.getByLabel('Your draft').getAttribute('readonly')).not.toBeNull();
    expect(await button(opened, 'Stop').count()).toBe(1);
    await opened.close();
  });

  it('puts a draft that was finished meanwhile into the editor, once', async () => {
    const run = { name: 'done', result: textResultOf('Hello all.') };
    const draft = { id: 'd', request, run };
    const opened = await popup('usual', { composition: { request, page }, draft });
    expect(await opened.getByLabel('Your draft').inputValue()).toBe('Hello all.');
    const taken = (await callsOf(opened, 'remember')).map(({ args }) => args[0]);
    const composition = { request, page: { ...page, text: 'Hello all.' }, takenDraft: 'd' };
    expect(taken).toEqual([composition]);
    const edited = { ...composition, page: { ...page, text: 'Edited since.' } };
    await show(opened, 'popup', 'usual', { composition: edited, draft });
    expect(await opened.getByLabel('Your draft').inputValue()).toBe('Edited since.');
    await opened.close();
  });

  it('says that a draft was interrupted, with what was written so far and a next step', async () => {
    const run = {
      name: 'failed',
      error: { code: 'engine-interrupted' },
      partial: 'Half a note',
      findings: [],
      alternatives: [],
      overridable: false,
    };
    const opened = await popup('usual', { composition: { request }, draft: { id: 'd', request, run } });
    await opened.getByRole('alert').getByText('The browser stopped the extension in the middle').waitFor();
    expect(await opened.getByLabel('Your draft').inputValue()).toBe('Half a note');
    await button(opened, 'Write again').waitFor();
    await opened.close();
  });
});

describe('without a writing model', () => {
  it('leads to the models, and fixes a pasted text at once', async () => {
    const page = await popup('no-model');
    await button(page, 'Choose a model').click();
    expect((await callsOf(page, 'open'))[0]?.args).toEqual(['models']);
    await page.getByLabel('Your text').fill('Their are two.');
    await button(page, 'Fix spelling').click();
    expect((await callsOf(page, 'fix'))[0]?.args).toEqual([{ text: 'Their are two.' }]);
    const changes = [{ start: 0, end: 5, replacement: 'There', certainty: 'sure' as const }];
    await send(page, { type: 'result', result: resultOf('There are two.', { changes }) });
    await page.getByText('1 correction made').waitFor();
    expect(await page.getByLabel('Your text').inputValue()).toBe('There are two.');
    await button(page, 'Undo').click();
    expect(await page.getByLabel('Your text').inputValue()).toBe('Their are two.');
    await page.close();
  });
});

describe('corrections that Fix leaves to check', () => {
  const change = { start: 0, end: 5, replacement: 'There' };
  const [sure, check, possible] = (['sure', 'check', 'possible'] as const).map((certainty, place) => ({
    ...change,
    start: place * 6,
    end: place * 6 + 5,
    certainty,
  }));
  const how =
    'To see what is left, paste the text into a web page, select it, and choose Fix spelling and grammar from the Inkognito menu.';

  it.each([
    [
      [sure, check],
      'There their their',
      '1 correction made. 1 possible correction was left for you to check.',
    ],
    [[check, possible], 'Their their their', '2 possible corrections were left for you to check.'],
  ])('are counted apart, with where to see them (case %#)', async (found, revised, words) => {
    const page = await popup('no-model');
    await page.getByLabel('Your text').fill('Their their their');
    await button(page, 'Fix spelling').click();
    const changes = found.filter((each) => each !== undefined);
    await send(page, { type: 'result', result: resultOf(revised, { changes }) });
    await page.locator('.popup-run', { hasText: words }).waitFor();
    expect(await page.locator('.popup-run').innerText()).toBe(`${words} ${how}`);
    expect(await page.getByLabel('Your text').inputValue()).toBe(revised);
    await page.close();
  });
});

describe('kept drafts', () => {
  it('open, and come back after deleting', async () => {
    const page = await popup();
    await page.getByRole('button', { name: /^Open draft: Dear Mrs Okafor/ }).click();
    expect(await page.getByLabel('Your draft').inputValue()).toContain('noise last night');
    await button(page, 'Keep changes').waitFor();
    await page.getByRole('button', { name: /^Delete draft: Hello everyone/ }).click();
    await page.getByText('Draft deleted').waitFor();
    expect((await callsOf(page, 'deleteDraft'))[0]?.args).toEqual([3]);
    await button(page, 'Undo').click();
    expect((await callsOf(page, 'keepDraft'))[0]?.args[0]).toMatchObject({
      text: expect.stringContaining('Monday at ten'),
    });
    await page.close();
  });
});

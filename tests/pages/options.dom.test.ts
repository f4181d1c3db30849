import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { filterView } from '../../src/pages/options/filter/view';
import { manifest } from './fixtures';
import { answer, callsOf, focused, hold, openStudio, show, type PagesStudio } from './support';

let studio: PagesStudio;
beforeAll(async () => {
  studio = await openStudio();
});
afterAll(() => studio.close());

const llama = 'Llama-3.2-1B-Instruct-q4f16_1-MLC';
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const options = async (state: string, change: object = {}): Promise<Page> => {
  const page = await studio.open('options');
  await show(page, 'options', state, change);
  return page;
};
const lastArgs = async (page: Page, name: string): Promise<unknown> =>
  (await callsOf(page, name)).at(-1)?.args;

describe('sections', () => {
  it('follow the address, with the focus on the heading and the title in step', async () => {
    const page = await options('general');
    await page.getByRole('link', { name: 'Privacy' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('h1 Privacy');
    expect(await page.title()).toBe('Privacy · Inkognito options');
    expect(await page.getByRole('link', { name: 'Privacy' }).getAttribute('aria-current')).toBe('page');
    await page.goBack();
    await expect.poll(() => focused(page)).toBe('h1 General');
    await page.close();
  });
});

describe('general', () => {
  it('changes the dialect and keeps the person’s words', async () => {
    const page = await options('general');
    await page.getByLabel('Spelling follows').selectOption('Indian');
    expect(await lastArgs(page, 'changeSettings')).toEqual([{ dialect: 'indian' }]);
    await page.getByLabel('Add a word').fill('  Nguyễn ');
    await page.keyboard.press('Enter');
    expect(await lastArgs(page, 'setWord')).toEqual(['Nguyễn', true]);
    await page.getByLabel('Add a word').fill('Okafor');
    await page.keyboard.press('Enter');
    await page.getByText('Okafor is already in your dictionary.').waitFor();
    await button(page, 'Remove Żółw from the dictionary').click();
    expect(await lastArgs(page, 'setWord')).toEqual(['Żółw', false]);
    await page.close();
  });

  it('refuses a word that the dictionary cannot keep, and says why', async () => {
    const page = await options('general');
    const field = page.getByLabel('Add a word');
    await field.fill('x'.repeat(101));
    await page.keyboard.press('Enter');
    await page.getByText('A word can have at most 100 characters.').waitFor();
    expect(await field.inputValue()).toBe('x'.repeat(101));
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await field.fill('x'.repeat(100));
    expect(await field.getAttribute('aria-invalid')).toBe('false');
    await page.keyboard.press('Enter');
    expect(await callsOf(page, 'setWord')).toHaveLength(1);

    await show(page, 'options', 'general', { dictionaryLimits: { words: 4, characters: 100 } });
    await field.fill('Nguyễn');
    await page.keyboard.press('Enter');
    await page.getByText('Your dictionary is full. Remove a word first.').waitFor();
    expect(await callsOf(page, 'setWord')).toHaveLength(1);
    await page.close();
  });

  it('switches one writing module, whatever the others are', async () => {
    const page = await options('general');
    await page.getByRole('switch', { name: 'Plain language' }).check();
    expect(await lastArgs(page, 'setModule')).toEqual(['tones-plain-language', true]);
    await page.getByRole('switch', { name: 'Plain language' }).uncheck();
    expect(await lastArgs(page, 'setModule')).toEqual(['tones-plain-language', false]);
    await page.close();
  });

  it('says when a change could not be saved', async () => {
    const page = await options('general');
    await answer(page, 'changeSettings', { ok: false, error: { code: 'storage-full' } });
    await page.getByLabel('Spelling follows').selectOption('Indian');
    await page.getByText('There is no room left on this device for that.').waitFor();
    expect(await page.getByLabel('Spelling follows').inputValue()).toBe('british');
    await page.close();
  });
});

describe('models', () => {
  it('download only after the person has seen how much, from where and what is told to whom', async () => {
    const page = await options('models-first');
    await button(page, 'Download: Llama 3.2 1B').click();
    await expect.poll(() => focused(page)).toBe('h4 Download Llama 3.2 1B?');
    expect(await callsOf(page, 'actOnModel')).toEqual([]);
    const terms = await page.locator('.options-question .options-points').innerText();
    expect(terms).toContain('711 MB from huggingface.co');
    expect(terms).toContain('Llama 3.2 Community License');
    await button(page, 'Download 711 MB').click();
    expect(await lastArgs(page, 'actOnModel')).toEqual([llama, 'download']);
    await show(page, 'options', 'models-downloading', {}, true);
    await page.getByText('312 MB of 711 MB · 4 MB a second · 2 min left').waitFor();
    await button(page, 'Pause: Llama 3.2 1B').click();
    expect(await lastArgs(page, 'actOnModel')).toEqual([llama, 'pause']);
    await page.close();
  });

  it('keep what arrived of a broken download and say how to go on', async () => {
    const page = await options('models-broken');
    await page.getByText('The download stopped before it was complete.').waitFor();
    await button(page, 'Resume: Llama 3.2 1B').click();
    expect(await lastArgs(page, 'actOnModel')).toEqual([llama, 'resume']);
    await page.close();
  });

  it('are removed after a question whose safe answer has the focus', async () => {
    const page = await options('models-ready');
    await button(page, 'Remove: SmolLM2 360M').click();
    await page.getByText('Remove SmolLM2 360M and free 204 MB?').waitFor();
    expect(await focused(page)).toBe('button Cancel');
    await button(page, 'Remove').click();
    expect(await lastArgs(page, 'actOnModel')).toEqual(['SmolLM2-360M-Instruct-q4f16_1-MLC', 'remove']);
    await button(page, 'Use this model: SmolLM2 360M').click();
    expect(await lastArgs(page, 'actOnModel')).toEqual(['SmolLM2-360M-Instruct-q4f16_1-MLC', 'select']);
    await page.close();
  });

  it('offer no download where they do not fit, and say why', async () => {
    const page = await options('models-no-gpu');
    expect(await page.getByText('Writing models need WebGPU').count()).toBeGreaterThan(0);
    expect(await page.getByRole('button', { name: /^Download/ }).count()).toBe(0);
    await page.close();
  });

  it('are added by address, with what is wrong about it', async () => {
    const page = await options('models-first');
    await button(page, 'Add model').click();
    await page.getByText('Enter the address of the model.').waitFor();
    expect(await callsOf(page, 'addModel')).toEqual([]);
    await answer(page, 'addModel', { ok: false, error: { code: 'host-not-allowed' } });
    await page.getByLabel('Address of the model').fill(' https://evil.example/model ');
    await page.keyboard.press('Enter');
    await page.getByText('Inkognito never fetches models from that address.').waitFor();
    expect(await lastArgs(page, 'addModel')).toEqual([{ address: 'https://evil.example/model' }]);
    await answer(page, 'addModel', { ok: true, value: { name: 'Tiny fixer' } });
    await page.getByLabel('Address of its library').fill('http://127.0.0.1:9/lib.wasm');
    await page.keyboard.press('Enter');
    await page.getByText('Tiny fixer was added.').waitFor();
    expect(await page.getByLabel('Address of the model').inputValue()).toBe('');
    await page.close();
  });

  it('are updated only at the person’s word, and can go back', async () => {
    const page = await options('models-ready');
    await button(page, 'Look for an update: Llama 3.2 1B').click();
    await page.getByText('It is up to date.').waitFor();
    await answer(page, 'check', {
      ok: true,
      value: { modelId: llama, bytes: 131_000_000, changed: ['params_shard_0.bin', 'tokenizer.json'] },
    });
    await button(page, 'Look for an update: Llama 3.2 1B').click();
    await page.getByText('A newer version is there (131 MB).').waitFor();
    await page.getByText('What changed: params_shard_0.bin and tokenizer.json.').waitFor();
    expect(await callsOf(page, 'update')).toEqual([]);
    await button(page, 'Update').click();
    expect(await lastArgs(page, 'update')).toEqual([llama]);
    await button(page, 'Go back to the version before: Llama 3.2 1B').click();
    expect(await lastArgs(page, 'rollBack')).toEqual([llama]);
    await show(page, 'options', 'models-updating', {}, true);
    await button(page, 'Cancel: Llama 3.2 1B').click();
    expect(await lastArgs(page, 'cancel')).toEqual([llama]);
    await page.close();
  });

  it('say where they came from and what every file was compared with', async () => {
    const page = await options('models-ready');
    await answer(page, 'manifest', { ok: true, value: manifest });
    await page.getByRole('article', { name: 'Llama 3.2 1B' }).getByText('Origin and checksums').click();
    const files = page.getByRole('table', { name: 'Files of Llama 3.2 1B' });
    await files.getByText(manifest.files[0].sha256).waitFor();
    expect(await lastArgs(page, 'manifest')).toEqual([llama]);
    expect(await files.getByRole('row').count()).toBe(manifest.files.length + 1);
    await page.getByText(manifest.revision).waitFor();
    await files.getByText('Nothing, taken as it came').waitFor();
    await page.close();
  });

  it('come in as files, with progress, until the person stops it', async () => {
    const page = await options('models-first');
    await hold(page, 'importModel');
    await page.locator('input[accept]').setInputFiles({
      name: 'tiny.zip',
      mimeType: 'application/zip',
      buffer: Buffer.from('zip'),
    });
    await page.evaluate('harness.calls.at(-1).args[1](1, 4)');
    const bar = page.getByRole('progressbar', { name: 'Reading and checking the files…' });
    await expect.poll(() => bar.getAttribute('value')).toBe('0.25');
    await button(page, 'Cancel').click();
    expect(await page.evaluate('harness.calls.at(-1).args[2].aborted')).toBe(true);
    await page.close();
  });

  it('are measured until the person stops it', async () => {
    const page = await options('models-ready');
    await hold(page, 'benchmark');
    await button(page, 'Measure: SmolLM2 360M').click();
    await page.getByText('Loading the model…').waitFor();
    await page.evaluate('harness.calls.at(-1).args[1](1, 6)');
    await page.getByText('Measuring, sentence 2 of 6…').waitFor();
    await button(page, 'Stop').click();
    expect(await page.evaluate('harness.calls.at(-1).args[2].aborted')).toBe(true);
    await page.close();
  });
});

describe('sites', () => {
  it('ask for a permission inside the click, remember rewrites only where told to, and can be removed', async () => {
    const page = await options('sites');
    const forum = page.getByRole('listitem').filter({ hasText: 'forum.example.com' });
    await forum.getByRole('button', { name: 'On', exact: true }).click();
    expect(await callsOf(page, 'setSite')).toEqual([
      { name: 'setSite', args: ['https://forum.example.com', 'on'], during: 'click' },
    ]);
    await forum.getByRole('switch').check();
    expect(await lastArgs(page, 'setSiteHistory')).toEqual(['https://forum.example.com', true]);
    await button(page, 'Remove: forum.example.com').click();
    expect(await lastArgs(page, 'removeSite')).toEqual(['https://forum.example.com']);
    await page.getByText('forum.example.com was removed and its permission given back.').waitFor();
    await page.close();
  });
});

describe('the filter', () => {
  it('shows every rule, switches categories, and leaves the gravest on', async () => {
    const page = await options('filter');
    expect(await page.locator('.options-rules code').count()).toBe(filterView.rules.length);
    await page.getByRole('switch', { name: 'Personal details' }).uncheck();
    expect(await lastArgs(page, 'setCategory')).toEqual(['personal', false]);
    await page.getByRole('switch', { name: 'Harassment' }).check();
    expect(await lastArgs(page, 'setCategory')).toEqual(['harassment', true]);
    expect(await page.getByRole('switch', { name: 'Sexual content involving minors' }).isDisabled()).toBe(
      true,
    );
    await page.getByLabel('Strict', { exact: true }).check();
    expect(await lastArgs(page, 'changeSettings')).toEqual([{ strictness: 'strict' }]);
    await page.close();
  });

  it('says what is done with each kind of finding at the chosen level, and why', async () => {
    const page = await options('filter');
    const rows = filterView.policy.flatMap(({ categories }) => categories);
    expect(await page.locator('.options-policy li').count()).toBe(rows.length);
    const reasons = await page.locator('.options-policy .pg-hint').allTextContents();
    // A sentence each: a key without one would be empty or the key itself.
    for (const reason of reasons) expect(reason).toMatch(/^[A-Z].* .*\.$/u);
    const linesOf = (category: string) =>
      page.getByRole('list', { name: `What is done: ${category}`, includeHidden: true }).locator('p');
    expect(await linesOf('Sexual content involving minors').allTextContents()).toEqual([
      'In your text, when sure: stopped',
      'Never written, in any form.',
      'In your text, when likely: noted',
      'Reports, news and help for victims use the same words, so an unsure finding stops nothing ' +
        'unless you choose the strict level.',
      'In an answer, when sure: stopped',
      'Never shown, in any form.',
      'In an answer, when likely: stopped',
      'What a model writes is neither a report nor a call for help.',
    ]);
    await page.getByLabel('Strict', { exact: true }).check();
    expect((await linesOf('Sexual content involving minors').allTextContents())[2]).toBe(
      'In your text, when likely: stopped',
    );
    await page.close();
  });

  it('explains what it sees in a text: where, why, how sure, and what would be done', async () => {
    const page = await options('filter');
    const finding = {
      start: 9,
      end: 24,
      category: 'personal',
      kind: 'email',
      confidence: 0.97,
      reason: 'An e-mail address.',
      rule: 'personal/email',
    };
    await answer(page, 'inspect', {
      ok: true,
      value: {
        findings: [finding],
        unconfirmed: [],
        decision: { verdict: 'mask', because: [finding], masks: [], overridable: false },
        rulesVersion: '1.2.0',
      },
    });
    await page.getByLabel('Text to test').fill('Write to ann@example.org 🙂 soon');
    await button(page, 'Test').click();
    await page.getByText('Decision: Goes through, private details hidden').waitFor();
    expect(await page.locator('mark').allInnerTexts()).toEqual(['ann@example.org']);
    await page.getByText('97% sure · Rule: personal/email').waitFor();
    await page.close();
  });
});

describe('privacy', () => {
  it('lists every request with its outcome in words, and deletes what was kept', async () => {
    const page = await options('privacy');
    await page.getByText('6 requests · 272 MB in all').waitFor();
    expect(await page.getByRole('row').count()).toBe(7);
    expect(await page.locator('tr > td:last-child').allInnerTexts()).toEqual([
      'Complete',
      'Refused (404)',
      'There is no room left on this device for that.',
      'Stopped',
      'Sent on',
      'Not finished',
    ]);
    await page.getByRole('button', { name: /^Delete the rewrite of/ }).click();
    expect(await lastArgs(page, 'deleteHistory')).toEqual([7]);
    await button(page, 'Clear the ledger').click();
    expect(await callsOf(page, 'clearLedger')).toHaveLength(1);
    await page.close();
  });
});

describe('welcome', () => {
  it('shows the real card over the practice text, and takes a model from consent to ready', async () => {
    const page = await studio.open('welcome');
    await show(page, 'welcome', 'first');
    await button(page, 'Fix spelling and grammar').click();
    const field = await page.evaluate(
      'harness.calls[0].args[0] === document.querySelector("textarea") && harness.calls[0].args[1]',
    );
    expect(field).toBe('fix');
    await button(page, 'Download').click();
    await button(page, 'Download 711 MB').click();
    expect(await lastArgs(page, 'actOnModel')).toEqual([llama, 'download']);
    await show(page, 'welcome', 'downloading', {}, true);
    await page.getByRole('progressbar', { name: 'Downloading Llama 3.2 1B' }).waitFor();
    await show(page, 'welcome', 'ready', {}, true);
    await page.getByText('Llama 3.2 1B is ready. Everything works offline now.').waitFor();
    await button(page, 'Shorter').waitFor();
    await page.close();
  });
});

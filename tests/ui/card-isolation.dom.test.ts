import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { original, result, type Situation } from './card-samples';
import { asked, cardOf, field, openCardStudio, showCard, type CardStudio } from './card-support';

let studio: CardStudio;
beforeAll(async () => {
  studio = await openCardStudio();
});
afterAll(() => studio.close());

/** What every element of the card looks like: its place in the card and the styles that a page would want to change. */
const looks = (page: Page): Promise<unknown> =>
  cardOf(page).evaluate((dialog) => {
    const origin = dialog.getBoundingClientRect();
    return [dialog, ...dialog.querySelectorAll('*')].map((element) => {
      const box = element.getBoundingClientRect();
      const { color, backgroundColor, fontSize, fontFamily, display, letterSpacing, textTransform } =
        getComputedStyle(element);
      return [
        element.tagName,
        [box.x - origin.x, box.y - origin.y, box.width, box.height].map(Math.round),
        { color, backgroundColor, fontSize, fontFamily, display, letterSpacing, textTransform },
      ];
    });
  });

/** What the page's own listeners have noted on `globalThis.heard`. */
const heardBy = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);

const hostile = `
  body *, html > :not(head, body), div, div:not(#x), [popover] { display: none !important; }
  div, [popover] { all: unset !important; }
  * { font-size: 80px !important; color: red !important; background: lime !important; letter-spacing: 9px !important;
      transform: rotate(30deg) !important; visibility: hidden !important; direction: rtl !important; opacity: .1 !important;
      text-transform: uppercase !important; zoom: 3 !important; --ink-surface: red !important; --ink-unit: 9px !important;
      position: static !important; inset: auto !important; width: 10px !important; clip-path: inset(50%) !important;
      pointer-events: none !important; font-family: serif !important; transition: all 9s !important; }
  *::before, *::after { content: 'HOSTILE' !important; display: block !important; }
  html, body { zoom: 1 !important; }
  div, dialog, button, fieldset, label { border: 20px solid red !important; padding: 40px !important; }
  :popover-open { inset: 0 !important; width: 100vw !important; height: 100vh !important; }
`;

describe('the page cannot break the card', () => {
  it('a hostile style sheet changes nothing', async () => {
    const calm = await studio.open();
    await showCard(calm, 'result');
    const expected = await looks(calm);
    await calm.close();

    const page = await studio.open({ css: hostile });
    const card = await showCard(page, 'result');
    expect(await looks(page)).toEqual(expected);
    await card.getByRole('button', { name: 'Accept all' }).click();
    expect((await asked(page)).at(-1)).toEqual(['replace', result.revised]);
    await page.close();
  });

  it('works under the strictest Content-Security-Policy', async () => {
    const page = await studio.open({
      csp: "default-src 'none'; script-src 'none'; style-src 'none'; trusted-types 'none'; require-trusted-types-for 'script'",
      body: field.replaceAll(/ style="[^"]*"/g, ''),
    });
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') refused.push(message.text());
    });
    const card = await showCard(page, 'loading');
    expect(await card.evaluate((dialog) => getComputedStyle(dialog).borderRadius)).toBe('12px');
    await page.evaluate(() => harness.playOut('result'));
    await card.getByRole('button', { name: 'Accept all' }).click();
    expect((await asked(page)).at(-1)).toEqual(['replace', result.revised]);
    expect(refused).toEqual([]);
    await page.close();
  });

  it('lies above everything and inside a modal dialog, where it can be used', async () => {
    const page = await studio.open({
      body: `<dialog id="modal"><textarea id="field" rows="3" cols="50">${original}</textarea></dialog>
        <div style="position: fixed; inset: 0; z-index: 2147483647; background: silver"></div>`,
    });
    await page.evaluate(() => document.querySelector<HTMLDialogElement>('#modal')?.showModal());
    await page.focus('#field');
    const card = await showCard(page, 'result');
    await card.getByRole('button', { name: 'Accept', exact: true }).click();
    await page.keyboard.press('Control+Enter');
    expect((await asked(page)).at(-1)).toEqual(['replace', result.revised]);
    await page.evaluate(() => harness.card.unmount());
    await showCard(page, 'result');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.querySelector<HTMLDialogElement>('#modal')?.open)).toBe(true);
    await page.close();
  });

  it.each<Situation>(['loading', 'result', 'single', 'needs-model', 'blocked'])(
    'events of a script’s making press nothing, even inside the shadow root: %s',
    async (situation) => {
      const page = await studio.open();
      await showCard(page, situation);
      const before = await page.evaluate(() => harness.phase());
      const pressed = await page.evaluate(() => {
        const { element } = harness.card;
        const inside = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? [])];
        const keys = ['Enter', ' ', 'Escape', 'Backspace', 'ArrowDown', 'F6', 'Tab'];
        for (const target of [...inside, element, document.body, document, window]) {
          for (const key of keys)
            for (const ctrlKey of [false, true])
              for (const type of ['keydown', 'keyup'])
                target.dispatchEvent(
                  new KeyboardEvent(type, { key, ctrlKey, bubbles: true, composed: true, cancelable: true }),
                );
          for (const type of ['mousedown', 'pointerdown', 'click', 'dblclick'])
            target.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true }));
          for (const type of ['input', 'change', 'submit', 'animationend', 'toggle', 'focusin', 'focusout'])
            target.dispatchEvent(new Event(type, { bubbles: true, composed: true, cancelable: true }));
          if (target instanceof HTMLElement) target.click();
        }
        return inside.length;
      });
      expect(pressed).toBeGreaterThan(10);
      expect((await asked(page)).map(([name]) => name)).toEqual(['rewrite']);
      expect(await page.evaluate(() => harness.phase())).toBe(before);
      expect(await page.inputValue('#field')).toBe(original);
      await page.close();
    },
  );

  it('its shadow root is closed, also to a page that defines every element name', async () => {
    const page = await studio.open({
      closed: true,
      before: `{
        const create = Document.prototype.createElement;
        globalThis.opened = [];
        const define = (name) => name.includes('-') && !customElements.get(name) &&
          customElements.define(name, class extends HTMLElement {
            constructor() { super(); globalThis.opened.push(this.attachInternals()); }
          });
        ['inkognito-card', 'inkognito-button', 'inkognito-mirror'].forEach(define);
        Document.prototype.createElement = function (name, ...rest) {
          define(name);
          return create.call(this, name, ...rest);
        };
      }`,
    });
    await page.evaluate(() => {
      harness.open({ selector: '#field' });
      harness.playOut('result');
      harness.showSelectionButton();
    });
    const hosts = await page.evaluate(() => {
      const { opened } = globalThis as unknown as { opened: ElementInternals[] };
      return {
        byInternals: opened.map(({ shadowRoot }) => shadowRoot?.textContent),
        byProperty: [...document.querySelectorAll('[popover]')].map(({ shadowRoot }) => shadowRoot),
      };
    });
    expect(hosts).toEqual({ byInternals: [], byProperty: [null, null] });
    await page.close();
  });

  it('the selection button is pressed by the person only', async () => {
    const page = await studio.open({ css: hostile });
    await page.evaluate(() => {
      harness.showSelectionButton();
      const inside = document.querySelector('[popover]')?.shadowRoot?.querySelector('button');
      inside?.click();
      inside?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    });
    expect(await asked(page)).toEqual([]);
    const box = await page.locator('.selection-button').boundingBox();
    expect(box).toMatchObject({ width: 28, height: 28 });
    await page.mouse.click((box?.x ?? 0) + 14, (box?.y ?? 0) + 14);
    expect(await asked(page)).toEqual([['selection button']]);
    await page.close();
  });

  it('the person’s own keys and clicks work: labels, Enter, Space, input methods, pasting, sending', async () => {
    const page = await studio.open();
    await page.focus('#field');
    const card = await showCard(page, 'result');
    await card.locator('ins', { hasText: 'before Friday' }).click();
    expect(await card.locator('input:checked').getAttribute('aria-label')).toContain('before Friday');
    await card.getByRole('button', { name: 'Reject' }).focus();
    await page.keyboard.press('Space');
    await card.locator('.status', { hasText: '5 changes left' }).waitFor();
    await card.getByRole('button', { name: 'Accept', exact: true }).focus();
    await page.keyboard.press('Enter');
    await card.locator('.status', { hasText: '4 changes left' }).waitFor();
    await card.locator('summary').focus();
    await page.keyboard.press('Space');
    expect(await card.locator('details[open]').count()).toBe(1);
    await card.locator('.title').click();
    await card.getByRole('button', { name: 'Custom…' }).focus();
    await page.keyboard.press('Enter');
    const words = card.getByRole('textbox');
    await words.waitFor();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'にほ', selectionStart: 2, selectionEnd: 2 });
    await session.send('Input.insertText', { text: '日本' });
    expect(await words.inputValue()).toBe('日本');
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Control+C');
    await page.keyboard.press('End');
    await page.keyboard.press('Control+V');
    expect(await words.inputValue()).toBe('日本日本');
    await card.getByRole('button', { name: 'Rewrite' }).click();
    expect((await asked(page)).filter(([name]) => name === 'rewrite').at(-1)).toEqual([
      'rewrite',
      { action: 'custom', instruction: '日本日本' },
    ]);
    await page.close();
  });
});

describe('the card does not break the page', () => {
  it('nothing moves, nothing is added to the window, no element stays behind', async () => {
    const page = await studio.open();
    const measure = () =>
      page.evaluate(() => ({
        boxes: [...document.body.querySelectorAll('*')].map((element) =>
          JSON.stringify(element.getBoundingClientRect()),
        ),
        scroll: [
          document.documentElement.scrollWidth,
          document.documentElement.scrollHeight,
          scrollX,
          scrollY,
        ],
        globals: Object.keys(window),
        html: document.documentElement.outerHTML,
        sheets: document.adoptedStyleSheets.length,
      }));
    const before = await measure();
    await showCard(page, 'result', { takeFocus: true });
    const { html: _with, ...during } = await measure();
    const { html: _without, ...expected } = before;
    expect(during).toEqual(expected);
    await page.keyboard.press('Escape');
    expect(await measure()).toEqual(before);
    await page.close();
  });

  it('what is typed and clicked in it does not reach the listeners of the page', async () => {
    const types = [
      'keydown',
      'keyup',
      'keypress',
      'beforeinput',
      'input',
      'change',
      'click',
      'mousedown',
      'mouseup',
      'pointerdown',
      'pointerup',
      'paste',
      'copy',
      'focusin',
      'focusout',
      'submit',
      'wheel',
    ];
    const page = await studio.open();
    await page.focus('#field');
    const card = await showCard(page, 'result', { request: { action: 'custom', instruction: 'x' } });
    await page.evaluate((names) => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      for (const name of names) {
        document.addEventListener(name, () => heard.push(`document ${name}`));
        document.body.addEventListener(name, () => heard.push(`body ${name}`));
        window.addEventListener(name, () => heard.push(`window ${name}`));
      }
      for (const name of ['keydown', 'keyup', 'input', 'beforeinput', 'paste', 'focusin']) {
        document.addEventListener(name, () => heard.push(`captured ${name}`), true);
      }
    }, types);
    await card.getByRole('button', { name: 'Custom…' }).click();
    await card.getByRole('button', { name: 'Custom…' }).last().click();
    await card.getByRole('textbox').fill('');
    await page.keyboard.type('like a /pirate j k');
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Control+C');
    await page.keyboard.press('Control+V');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Enter');
    expect(await heardBy(page)).toEqual([]);
    await page.close();
  });

  it('a key held down does not go on in the field after the card has written it', async () => {
    const page = await studio.open();
    await page.focus('#field');
    await showCard(page, 'single');
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      document.addEventListener('keyup', ({ key }) => heard.push(key));
    });
    await page.keyboard.down('Enter');
    await page.keyboard.down('Enter');
    await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    expect(await page.inputValue('#field')).toBe(original.replace('recieved', 'received'));
    expect(await heardBy(page)).toEqual([]);
    await page.keyboard.press('a');
    expect(await heardBy(page)).toEqual(['a']);
    await page.close();
  });

  it.each(['Enter', 'Control+Enter'])('%s pressed twice does not send the message', async (keys) => {
    const page = await studio.open();
    await page.focus('#field');
    await showCard(page, 'single');
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      for (const type of ['keydown', 'keyup']) {
        document.addEventListener(type, (event) => {
          if (event instanceof KeyboardEvent && event.key === 'Enter') heard.push(type);
        });
      }
    });
    const session = await page.context().newCDPSession(page);
    const modifiers = keys.startsWith('Control+') ? 2 : 0;
    const enter = async (seconds: number): Promise<void> => {
      const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, modifiers, timestamp: seconds };
      await session.send('Input.dispatchKeyEvent', { ...key, type: 'rawKeyDown' });
      await session.send('Input.dispatchKeyEvent', { ...key, type: 'keyUp' });
    };
    const first = Date.now() / 1000;
    await enter(first);
    await enter(first + 0.4);
    expect(await page.inputValue('#field')).toBe(original.replace('recieved', 'received'));
    expect(await heardBy(page)).toEqual([]);
    // Later it is the page's again.
    await enter(first + 0.6);
    expect(await heardBy(page)).toEqual(['keydown', 'keyup']);
    await page.close();
  });
});

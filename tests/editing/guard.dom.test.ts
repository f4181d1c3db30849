import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { fieldScreen, markup, richScreen, value } from './screen';
import { capture, rect, replace, startEditingTests, type EditingTests, type World } from './world';

let tests: EditingTests;
let page: Page;
let world: World;

beforeAll(async () => {
  tests = await startEditingTests();
});
afterAll(() => tests.close());
afterEach(() => page.close());

/** What a page can do to a captured field. Each is run as a function of the field. */
const anyField = {
  'see-through': `field.style.opacity = '0'`,
  'not rendered': `field.parentElement.style.display = 'none'`,
  'without size': `field.style.cssText = 'width: 1px; height: 1px; min-height: 0; padding: 0; border: 0; overflow: hidden'`,
  masked: `field.style.webkitTextSecurity = 'disc'`,
  'a payment field by its autocomplete': `field.setAttribute('autocomplete', 'cc-number')`,
  'a payment field by its name': `field.setAttribute('name', 'cardnumber')`,
  'a password by its label': `field.setAttribute('aria-label', 'Password')`,
  'in another form': `{
    const form = document.createElement('form');
    form.action = 'https://elsewhere.example/';
    field.replaceWith(form);
    form.append(field);
  }`,
  'in its form, with another method': `field.closest('form').setAttribute('method', 'POST')`,
  'in its form, with another target': `field.closest('form').setAttribute('target', 'frame')`,
  'in its form, with a base of another origin': `document.head.insertAdjacentHTML('beforeend', '<base href="https://elsewhere.example/">')`,
  'in its form, with a submit button to another origin': `field.closest('form').insertAdjacentHTML('beforeend', '<button formaction="https://elsewhere.example/">Go</button>')`,
  'in its form, with an image button to another origin': `{
      const image = document.createElement('input');
      image.type = 'image';
      image.setAttribute('formaction', 'https://elsewhere.example/');
      field.closest('form').append(image);
    }`,
  'in its form, with a submit button outside to another origin': `{
    field.closest('form').id = 'its-form';
    const button = '<button form="its-form" formaction="https://elsewhere.example/">Go</button>';
    document.body.insertAdjacentHTML('beforeend', button);
  }`,
  'in its form, with a submit button of another method': `field.closest('form').insertAdjacentHTML('beforeend', '<input type="submit" formmethod="post">')`,
  'in its form, with another action': `field.closest('form').setAttribute('action', 'https://elsewhere.example/')`,
  'in a form whose fields are named as its properties': `{
    const { action } = field.closest('form').dataset;
    field.closest('form').innerHTML = '<input name="getAttribute"><input name="action"><input name="closest">';
    document.forms[0].append(field);
    HTMLFormElement.prototype.setAttribute.call(document.forms[0], 'action', 'https://elsewhere.example/');
  }`,
};
const inputOnly = {
  'a password': `field.type = 'password'`,
  hidden: `field.type = 'hidden'`,
  'of a form elsewhere in the page': `{
    const form = document.body.appendChild(document.createElement('form'));
    form.id = 'elsewhere';
    form.action = 'https://elsewhere.example/';
    field.setAttribute('form', 'elsewhere');
  }`,
};

/** What a page does to the form of a field every day; the field is still sent to where it was. */
const harmless = {
  'has another query': `field.closest('form').setAttribute('action', '/here?csrf=2#top')`,
  'has another path': `field.closest('form').setAttribute('action', '/drafts/17')`,
  'has an absolute address': `field.closest('form').action = new URL('/here', location.href).href`,
  'has no action any more': `field.closest('form').removeAttribute('action')`,
  'has an empty action': `field.closest('form').setAttribute('action', ' ')`,
  'states the method': `field.closest('form').setAttribute('method', 'GET')`,
  'has a method that does not exist': `field.closest('form').setAttribute('method', 'put')`,
  'states the target': `field.closest('form').setAttribute('target', '_self')`,
  'has a base of the same origin': `document.head.insertAdjacentHTML('beforeend', '<base href="/folder/">')`,
  'gets buttons': `field.closest('form').insertAdjacentHTML('beforeend', '<button formaction="/other">Go</button>' +
      '<button type="button" formaction="https://elsewhere.example/">Go</button>')`,
  'is replaced by an equal one': `{
    const form = document.createElement('form');
    form.action = '/here';
    field.closest('form').replaceWith(form);
    form.append(field);
  }`,
  'is gone': `document.body.append(field)`,
};

/** Makes the change at once, when the field gets the focus, or when it gets input. */
const changeOn = (selector: string, when: 'now' | 'focus' | 'input', change: string): Promise<void> =>
  page.evaluate(`{
    const field = document.querySelector('${selector}');
    const make = () => { ${change} };
    if ('${when}' === 'now') make();
    else {
      field.blur();
      field.addEventListener('${when}', make, { once: true });
    }
  }`);

/** Counts the reads of text in the world of the extension from now on. */
const watchReads = (): Promise<void> =>
  world.run(() => {
    const counted: string[] = [];
    Object.assign(globalThis, { counted });
    const watch = (prototype: object, name: string): void => {
      const property = Object.getOwnPropertyDescriptor(prototype, name);
      if (!property?.get) throw new Error(`no ${name}`);
      const { get } = property;
      Object.defineProperty(prototype, name, {
        ...property,
        get(this: unknown) {
          counted.push(name);
          return get.call(this) as unknown;
        },
      });
    };
    watch(HTMLInputElement.prototype, 'value');
    watch(HTMLTextAreaElement.prototype, 'value');
    watch(CharacterData.prototype, 'data');
    watch(Element.prototype, 'innerHTML');
    watch(Node.prototype, 'textContent');
  }, undefined);
const reads = (): Promise<readonly string[]> =>
  world.run(() => (globalThis as unknown as { counted: string[] }).counted, undefined);

interface Kind {
  readonly name: string;
  readonly html: string;
  readonly changes: Readonly<Record<string, string>>;
  /** Whether the field's text is read for the rectangle of the selection. */
  put(): Promise<void>;
  text(): Promise<string>;
}

const kinds: readonly Kind[] = [
  {
    name: 'input',
    html: '<form action="/here"><p><input id="it"></p></form>',
    changes: { ...anyField, ...inputOnly },
    put: () => fieldScreen(page, '#it').put('She {go} home'),
    text: () => value(page, '#it'),
  },
  {
    name: 'textarea',
    html: '<form action="/here"><p><textarea id="it"></textarea></p></form>',
    changes: anyField,
    put: () => fieldScreen(page, '#it').put('She {go} home'),
    text: () => value(page, '#it'),
  },
  {
    name: 'contenteditable',
    html: '<form action="/here"><p></p><div id="it" contenteditable></div></form>',
    changes: {
      ...anyField,
      'not rendered': `field.style.display = 'none'`,
    },
    put: () => richScreen(page, '#it').put('<p>{She <b>go</b> to <i>scool</i>}</p>'),
    text: () => markup(page, '#it'),
  },
];

const open = async (kind: Kind): Promise<void> => {
  ({ page, world } = await tests.open('textarea.html'));
  await page.evaluate((html) => (document.body.innerHTML = html), kind.html);
  await kind.put();
  expect(await capture(world)).toMatchObject({ editable: true });
};

describe.each(kinds)('a captured $name', (kind) => {
  it.each(Object.entries(kind.changes))('that becomes %s is neither read nor written', async (_, change) => {
    await open(kind);
    const before = await kind.text();
    await changeOn('#it', 'now', change);
    await watchReads();
    expect(await replace(world, 'She goes to school')).toBe('field-now-protected');
    expect(await rect(world)).toBeUndefined();
    expect(await reads()).toEqual([]);
    expect(await kind.text()).toBe(before);
  });

  it.each(Object.entries(kind.changes))(
    'that becomes %s when it gets the focus is neither read after that nor written',
    async (_, change) => {
      await open(kind);
      const before = await kind.text();
      await changeOn('#it', 'focus', change);
      expect(await replace(world, 'She goes to school')).toBe('field-now-protected');
      expect(await kind.text()).toBe(before);
    },
  );

  it.each(Object.entries(kind.changes))(
    'that becomes %s while it is written is not read after that, and not written again',
    async (_, change) => {
      await open(kind);
      const change1 = `${change}; globalThis.writes = 0; field.addEventListener('beforeinput', () => writes++)`;
      await changeOn('#it', 'input', change1);
      await world.run(() => {
        document.addEventListener(
          'input',
          () => ((globalThis as unknown as { counted: string[] }).counted.length = 0),
        );
      }, undefined);
      await watchReads();
      expect(await replace(world, 'She goes to school')).toBe('field-now-protected');
      expect(await reads()).toEqual([]);
      expect(await page.evaluate('writes')).toBe(0);
    },
  );

  it('that is in another document now is gone', async () => {
    await open(kind);
    await changeOn(
      '#it',
      'now',
      `{
        const frame = document.body.appendChild(document.createElement('iframe'));
        frame.contentDocument.body.append(field);
      }`,
    );
    await watchReads();
    expect(await replace(world, 'She goes to school')).toBe('field-vanished');
    expect(await rect(world)).toBeUndefined();
    expect(await reads()).toEqual([]);
  });

  it('whose undo comes when it is protected is left to the browser', async () => {
    await open(kind);
    expect(await replace(world, 'She goes to school')).toBe('ok');
    await changeOn('#it', 'now', `field.setAttribute('autocomplete', 'cc-number')`);
    await watchReads();
    await page.keyboard.press('Control+z');
    expect(await reads()).toEqual([]);
  });

  it.each(Object.entries(harmless))('whose form %s is written', async (_, change) => {
    await open(kind);
    await changeOn('#it', 'now', change);
    expect(await replace(world, 'She goes to school')).toBe('ok');
  });

  it.each([
    ['the page’s origin', '/send', 'ok'],
    ['another origin', 'https://elsewhere.example/', 'field-now-protected'],
  ])('without a form that gets one to %s: %s', async (_, action, result) => {
    ({ page, world } = await tests.open('textarea.html'));
    await page.evaluate((html) => (document.body.innerHTML = html), kind.html);
    await page.evaluate(`document.body.append(document.querySelector('#it')); document.forms[0].remove()`);
    await kind.put();
    await capture(world);
    await changeOn(
      '#it',
      'now',
      `{
        const form = document.createElement('form');
        form.action = '${action}';
        form.method = 'post';
        field.replaceWith(form);
        form.append(field);
      }`,
    );
    expect(await replace(world, 'She goes to school')).toBe(result);
  });

  it.each([
    ['see-through', `field.style.cssText = hidden ? 'opacity: 0' : ''`],
    [
      'see-through, and appears slowly',
      `field.style.cssText = 'transition: opacity .1s; opacity: ' + (hidden ? 0 : 1)`,
    ],
    [
      'of no height',
      `field.style.cssText = hidden ? 'height: 0; min-height: 0; padding: 0; border: 0; overflow: hidden' : ''`,
    ],
  ])('that is %s while it has no focus is written', async (_, change) => {
    await open(kind);
    await page.evaluate(`{
      const field = document.querySelector('#it');
      const make = (hidden) => { ${change} };
      field.addEventListener('blur', () => make(true));
      field.addEventListener('focus', () => requestAnimationFrame(() => make(false)));
      field.blur();
    }`);
    expect(await replace(world, 'She goes to school')).toBe('ok');
  });

  it('that stays hidden does not keep the focus', async () => {
    await open(kind);
    await page.evaluate(() => document.querySelector<HTMLElement>('#it')?.blur());
    await changeOn('#it', 'now', `field.style.opacity = '0'`);
    expect(await replace(world, 'She goes to school')).toBe('field-now-protected');
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  });

  it('that stays in its form is written', async () => {
    await open(kind);
    await page.evaluate(() => {
      const form = document.forms[0];
      form?.prepend(document.createElement('label'));
      document.body.append(document.createElement('hr'), form ?? '');
    });
    await page.locator('#it').focus();
    expect(await replace(world, 'She goes to school')).toBe('ok');
  });
});

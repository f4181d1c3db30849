import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';

import { writerScript } from '../../src/sites';
import { campaignRandom } from '../support/campaign';
import { readCard, waitForCard } from '../support/card';
import { builtExtension, launchWithExtension, type RunningExtension } from '../support/extension';
import { serveFolder, type RunningServer } from '../support/static-server';
import { button, waitForSuggestion } from '../support/wait';

let extension: RunningExtension;
let server: RunningServer;
let page: Page;
let session: CDPSession;

/** Every name in the built scripts that a page could define as an element, and the names of version 0.1.0. */
function elementNames(): readonly string[] {
  const scripts = readdirSync(builtExtension, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.js'))
    .map((path) => readFileSync(join(builtExtension, path), 'utf8'));
  const quoted = /['"`](?<name>[a-z][a-z0-9]*(?:-[a-z0-9]+)+)['"`]/g;
  const found = scripts.flatMap((text) =>
    [...text.matchAll(quoted)].map(({ groups }) => groups?.['name'] ?? ''),
  );
  return [...new Set([...found, 'inkognito-card', 'inkognito-button'])];
}

/** What a hostile page does before anything else: it defines all names and puts its own code into the platform. */
function takeOver(names: readonly string[]): void {
  const internals: ElementInternals[] = [];
  const roots: ShadowRoot[] = [];
  Object.assign(globalThis, { internals, roots });
  const define = (name: string): void => {
    try {
      customElements.define(
        name,
        class extends HTMLElement {
          constructor() {
            super();
            internals.push(this.attachInternals());
          }
        },
      );
    } catch (thrown) {
      // Some names are reserved, and no element can have them.
      if (!(thrown instanceof DOMException)) throw thrown;
    }
  };
  names.forEach(define);
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, { ...init, mode: 'open' });
    roots.push(root);
    return root;
  };
  const create = Document.prototype.createElement;
  Document.prototype.createElement = function (this: Document, name: string) {
    define(name);
    return create.call(this, name);
  };
  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (...args) {
    listen.apply(this === document ? window : this, args);
  };
  Object.defineProperty(Event.prototype, 'isTrusted', { get: () => true });
  Object.defineProperty(Event.prototype, 'composedPath', { value: () => [] });
  Object.assign(WeakSet.prototype, { has: () => true });
}

interface MadeUp {
  readonly type: string;
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly bubbles: boolean;
  readonly composed: boolean;
  /** Which of the targets, by its number. */
  readonly target: number;
}

const mouse = ['click', 'dblclick', 'mousedown', 'mouseup', 'auxclick', 'contextmenu'];
const pointers = ['pointerdown', 'pointerup', 'pointercancel'];
const keys = ['keydown', 'keypress', 'keyup'];
const inputs = ['input', 'beforeinput'];
const others = [
  'change',
  'submit',
  'focus',
  'focusin',
  'blur',
  'focusout',
  'toggle',
  'close',
  'cancel',
  'animationend',
];
const types = [...mouse, ...pointers, ...keys, ...keys, ...inputs, ...others];
const names = [
  'Enter',
  'Escape',
  'Backspace',
  'Delete',
  ' ',
  'ArrowDown',
  'ArrowLeft',
  'Home',
  'F6',
  'Tab',
  'a',
];

const madeUpEvents = 2000;
/** Longest wait for the first suggestion, with the setup of the proofreader on a busy machine, milliseconds. */
const firstFixMs = 90_000;

function randomEvents(): readonly MadeUp[] {
  const random = campaignRandom();
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  return Array.from({ length: madeUpEvents }, () => ({
    type: pick(types),
    key: pick(names),
    ctrlKey: random() < 0.3,
    bubbles: random() < 0.8,
    composed: random() < 0.8,
    target: Math.floor(random() * 1000),
  }));
}

type Point = readonly [x: number, y: number];

/** Dispatches the events at all that the page can reach, the elements at these points among it. */
const dispatchAll = (points: readonly Point[]): Promise<number> =>
  page.evaluate(
    ([events, points]) => {
      const { roots, internals } = globalThis as unknown as {
        roots: ShadowRoot[];
        internals: ElementInternals[];
      };
      const opened = [...roots, ...internals.flatMap(({ shadowRoot }) => shadowRoot ?? [])];
      const reached = (): (EventTarget | null)[] => [
        window,
        document,
        document.body,
        document.activeElement,
        ...document.querySelectorAll('[popover]'),
        ...points.flatMap(([x, y]) => document.elementsFromPoint(x, y).slice(0, 2)),
        ...opened.flatMap((root) => [
          root,
          root.activeElement,
          ...root.querySelectorAll('button, input, dialog'),
        ]),
      ];
      const make = (type: string, init: KeyboardEventInit): Event => {
        if (type.startsWith('key')) return new KeyboardEvent(type, init);
        if (type.startsWith('pointer')) return new PointerEvent(type, init);
        if (type.startsWith('focus') || type === 'blur') return new FocusEvent(type, init);
        if (type.endsWith('input'))
          return new InputEvent(type, { ...init, data: 'x', inputType: 'insertText' });
        if (type === 'submit') return new SubmitEvent(type, init);
        return /click|mouse|menu/.test(type) ? new MouseEvent(type, init) : new Event(type, init);
      };
      let dispatched = 0;
      for (const { type, target, ...init } of events) {
        const targets = reached().filter((each) => each !== null);
        targets[target % targets.length]?.dispatchEvent(make(type, { ...init, cancelable: true }));
        dispatched += 1;
      }
      return dispatched;
    },
    [randomEvents(), points] as const,
  );

const value = (): Promise<string> => page.locator('#textarea').inputValue();

/** The middles of the buttons that assistive technology finds, by their names. */
async function buttons(): Promise<ReadonlyMap<string, Point>> {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const found = new Map<string, Point>();
  for (const { role, name, backendDOMNodeId } of nodes) {
    if (role?.value !== 'button' || backendDOMNodeId === undefined) continue;
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId: backendDOMNodeId });
    const [left = 0, top = 0, , , right = 0, bottom = 0] = model.content;
    found.set(String(name?.value), [(left + right) / 2, (top + bottom) / 2]);
  }
  return found;
}

/** Presses the button whose name begins so, with the real mouse. */
async function press(start: string): Promise<void> {
  const [, at] = [...(await buttons())].find(([name]) => name.startsWith(start)) ?? [];
  if (!at) throw new Error(`no button ${start}`);
  await page.mouse.click(...at);
}

beforeAll(async () => {
  server = await serveFolder('tests/web-pages');
  extension = await launchWithExtension();
});
afterAll(async () => {
  await extension.close();
  await server.close();
});
beforeEach(async () => {
  page = await extension.context.newPage();
  const all = elementNames();
  if (all.length < 50) throw new Error('the built scripts could not be read');
  await page.addInitScript(takeOver, all);
  await page.goto(`${server.origin}/workplace.html`);
  session = await extension.context.newCDPSession(page);
});
afterEach(() => page.close());

it('2,000 made-up events press nothing in the card; the person’s click does', async () => {
  await page.locator('#textarea').focus();
  await page.keyboard.press('Control+A');
  await extension.chooseInMenu(page, 'fix');
  await waitForSuggestion(page, session, firstFixMs);
  const before = await value();
  const shown = (await readCard(session)).map(({ role, name }) => `${role} ${name}`);
  expect(await dispatchAll([...(await buttons()).values()])).toBe(madeUpEvents);
  expect(await value()).toBe(before);
  expect((await readCard(session)).map(({ role, name }) => `${role} ${name}`)).toEqual(shown);
  expect(
    await page.evaluate(() => {
      const { roots, internals } = globalThis as unknown as {
        roots: ShadowRoot[];
        internals: ElementInternals[];
      };
      const ofPopovers = roots.filter(({ host }) => host.hasAttribute('popover'));
      return [ofPopovers.length, internals.filter(({ shadowRoot }) => shadowRoot).length];
    }),
  ).toEqual([0, 0]);
  await press('Accept all');
  await expect.poll(value).toContain('receive');
});

it('2,000 made-up events do not press the button beside a selection; the person’s click does', async () => {
  const worker = await extension.worker();
  const { origin } = server;
  await worker.evaluate((site) => chrome.storage.local.set({ sites: { [site]: { choice: 'on' } } }), origin);
  await extension.grantActiveTab(page);
  await worker.evaluate(
    async ([url, file]) => {
      const tab = (await chrome.tabs.query({})).find((each) => each.url === url && each.active);
      await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? 0 }, files: [file] });
    },
    [page.url(), writerScript] as const,
  );
  await page.locator('#textarea').focus();
  await page.keyboard.press('Control+A');
  await waitForCard(page, session, button('Rewrite with Inkognito'));
  const before = await value();
  const at = [...(await buttons()).values()];
  // The page can make the button come and go: it is its own selection. What it cannot do is press it.
  await dispatchAll(at);
  const isCard = (nodes: Awaited<ReturnType<typeof readCard>>) => nodes.find(({ role }) => role === 'dialog');
  expect(isCard(await readCard(session))).toBeUndefined();
  expect(await value()).toBe(before);
  await page.locator('#textarea').blur();
  await page.locator('#textarea').focus();
  await page.keyboard.press('Control+A');
  await waitForCard(page, session, button('Rewrite with Inkognito'));
  await press('Rewrite with Inkognito');
  await waitForCard(page, session, isCard);
  await worker.evaluate(() => chrome.storage.local.remove('sites'));
});

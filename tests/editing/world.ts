import type { Page } from 'playwright-core';

import type * as room from '../../src/editing';
import { diffChanges, type Change } from '../../src/text';
import { bundleForPage } from '../support/bundle';
import { launchChromium } from '../support/chromium';
import { serveFolder } from '../support/static-server';

declare global {
  /** The room under test, in the world that a test's functions run in. */
  var editing: typeof room;
  /** What the last capture gave. */
  var target: ReturnType<typeof room.captureTarget>;
}

/** Script beside the page's own: the same document, other globals, as a content script has. */
export interface World {
  run<A, R>(body: (argument: A) => R, argument: A): Promise<Awaited<R>>;
}

export interface EditingTests {
  /** Opens a page of tests/web-pages with the room loaded in an isolated world of it (of its frame, if asked). */
  open(path: string, options?: { readonly frame?: boolean }): Promise<{ page: Page; world: World }>;
  /** The room as a script, for the page's own world. */
  readonly bundle: string;
  close(): Promise<void>;
}

export async function startEditingTests(): Promise<EditingTests> {
  const [browser, server, bundle] = await Promise.all([
    launchChromium(),
    serveFolder('tests/web-pages'),
    bundleForPage('src/editing/index.ts', 'editing'),
  ]);
  return {
    bundle,
    async open(path, { frame = false } = {}) {
      const page = await browser.context.newPage();
      await page.goto(`${server.origin}/${path}`);
      return { page, world: await isolatedWorld(page, bundle, frame) };
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

async function isolatedWorld(page: Page, bundle: string, inFrame: boolean): Promise<World> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const frame = inFrame ? frameTree.childFrames?.[0]?.frame : frameTree.frame;
  if (!frame) throw new Error('the page has no such frame');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frame.id,
    worldName: 'extension',
  });
  async function evaluate(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId: executionContextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }
  await evaluate(`${bundle}; void 0`);
  return {
    run: <A, R>(body: (argument: A) => R, argument: A) =>
      evaluate(`(${body.toString()})(${JSON.stringify(argument) ?? 'undefined'})`) as Promise<Awaited<R>>,
  };
}

/** Captures what is selected and says what came of it. */
export const capture = (world: World) =>
  world.run(() => {
    globalThis.target = editing.captureTarget(document);
    if (!globalThis.target.ok) return { code: globalThis.target.error.code };
    const { kind, text, editable, language } = globalThis.target.value;
    return { kind, text, editable, language };
  }, undefined);

/** Makes changes in what was captured last; 'ok' or the code of the failure. */
export const makeChanges = (world: World, changes: readonly Change[]) =>
  world.run(async (changes) => {
    if (!globalThis.target.ok) return globalThis.target.error.code;
    const result = await globalThis.target.value.replace(changes);
    return result.ok ? 'ok' : result.error.code;
  }, changes);

/** Makes what was captured last into `wanted`, by the changes that a comparison finds. */
export async function replace(world: World, wanted: string): Promise<string> {
  const text = await world.run(
    () => (globalThis.target.ok ? globalThis.target.value.text : undefined),
    undefined,
  );
  return makeChanges(world, text === undefined ? [] : diffChanges(text, wanted));
}

/** Where the captured text is, or undefined. */
export const rect = (world: World) =>
  world.run(() => {
    const rect = globalThis.target.ok ? globalThis.target.value.rect() : undefined;
    return rect && { left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom };
  }, undefined);

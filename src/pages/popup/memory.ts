import { batch, signal, type ReadonlySignal } from '@preact/signals';
import * as v from 'valibot';

import { draftInBackground, draftRequest, rewriteInBackground } from '../../messaging';
import { createDraftSession, type DraftRun, type DraftSession } from '../../rewrite';
import { browser } from '../../shared/browser';
import { watchWipe } from '../../storage';
import { type Composition } from './types';
import { emptyComposition } from './use-composition';

/** What outlives the popup: what was entered, and the draft. */
export interface PopupMemory {
  readonly composition: ReadonlySignal<Composition>;
  readonly draft: ReadonlySignal<DraftRun | undefined>;
  /** How often this page began with nothing again, because everything was wiped. */
  readonly wipes: ReadonlySignal<number>;
  readonly session: DraftSession;
  remember(composition: Composition): void;
  /** After a wipe: begins with nothing. */
  forget(): void;
}

const key = 'popup';

/**
 * Kept for the browser session, in the browser's memory. In a private window nothing is kept and the draft ends with
 * the popup: extension storage is shared with the other windows, where nothing of it may appear.
 */
export async function openPopupMemory(onError: (thrown: unknown) => void): Promise<PopupMemory> {
  const { incognito: isPrivate } = await browser.windows.getCurrent();
  const composition = signal(isPrivate ? emptyComposition : await readComposition());
  const session = isPrivate
    ? createDraftSession({
        run: (request, abort) => rewriteInBackground(browser.runtime, request, abort),
        newId: () => crypto.randomUUID(),
      })
    : draftInBackground(browser.runtime);
  const draft = signal(session.state());
  session.subscribe((state) => {
    draft.value = state;
  });
  const wipes = signal(0);
  function forget(): void {
    // The background clears the draft that it runs itself.
    if (isPrivate) session.clear();
    batch(() => {
      composition.value = emptyComposition;
      draft.value = undefined;
      wipes.value += 1;
    });
  }
  // Both moments: what is entered between them is erased too, and a wipe that the browser refused does not end.
  watchWipe(forget);
  return {
    composition,
    draft,
    wipes,
    session,
    remember(next) {
      composition.value = next;
      if (!isPrivate) browser.storage.session.set({ [key]: next }).catch(onError);
    },
    forget,
  };
}

/** What was entered in this browser session; nothing where that cannot be read. */
export async function readComposition(): Promise<Composition> {
  const { [key]: stored } = await browser.storage.session.get(key);
  const parsed = v.safeParse(compositionSchema, stored);
  return parsed.success ? parsed.output : emptyComposition;
}

/** Before an update of the extension, another version may have written it. */
const compositionSchema: v.GenericSchema<unknown, Composition> = v.object({
  request: draftRequest,
  page: v.exactOptional(
    v.object({
      text: v.string(),
      id: v.exactOptional(v.number()),
      instruction: v.string(),
      before: v.exactOptional(v.string()),
    }),
  ),
  made: v.exactOptional(v.string()),
  takenDraft: v.exactOptional(v.string()),
});

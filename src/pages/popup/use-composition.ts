import { useLayoutEffect, useRef, useState } from 'preact/hooks';

import { writtenText, type DraftRun, type Run } from '../../rewrite';
import type { Composition, Page, PopupActions } from './types';

export const emptyComposition: Composition = {
  request: { instruction: '', tone: 'neutral', length: 'medium' },
};

/** Parts to replace; a part of undefined is removed. */
interface Change {
  readonly request?: Composition['request'];
  readonly page?: Page | undefined;
  readonly made?: string | undefined;
}

/**
 * What the person has entered, kept with every change, for the browser can close the popup after any of them. A draft
 * that has ended puts its text into the page, once.
 */
export function useComposition(
  initial: Composition,
  draft: DraftRun | undefined,
  actions: Pick<PopupActions, 'remember'>,
): readonly [Composition, (change: Change) => void] {
  const latest = useRef(initial);
  const [kept, setKept] = useState(initial);

  function update(change: Change): void {
    const { page, made, ...rest } = { ...withTextOf(draft, latest.current), ...change };
    latest.current = {
      ...rest,
      ...(page === undefined ? {} : { page }),
      ...(made === undefined ? {} : { made }),
    };
    actions.remember(latest.current);
    setKept(latest.current);
  }

  useLayoutEffect(() => {
    if (withTextOf(draft, latest.current) !== latest.current) update({});
  }, [draft]);

  return [withTextOf(draft, kept), update];
}

function withTextOf(draft: DraftRun | undefined, composition: Composition): Composition {
  if (draft === undefined || draft.run.name === 'running' || composition.takenDraft === draft.id)
    return composition;
  const text = writtenIn(draft.run);
  const { instruction } = draft.request;
  return { ...composition, takenDraft: draft.id, ...(text === '' ? {} : { page: { text, instruction } }) };
}

/** What a run leaves for the editor: its result, or what was written before it ended early. */
function writtenIn(run: Run): string {
  if (run.name === 'done') return writtenText(run.result);
  return run.name === 'stopped' || run.name === 'failed' ? run.partial : '';
}

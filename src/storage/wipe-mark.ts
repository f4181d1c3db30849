import { browser } from '../shared/browser';

/** Stored from the first moment of a wipe to its last: what is interrupted is finished at the next start. */
export const wipeMark = 'wiping';

export const markWipe = (): Promise<void> => browser.storage.local.set({ [wipeMark]: true });

export const isWipeMarked = async (): Promise<boolean> =>
  (await browser.storage.local.get(wipeMark))[wipeMark] === true;

export const unmarkWipe = (): Promise<void> => browser.storage.local.remove(wipeMark);

/** Reports the first and the last moment of a wipe, whoever runs it. Returns what stops it. */
export function watchWipe(listener: (moment: 'begins' | 'ends') => void): () => void {
  const onChanged = (changes: Readonly<Record<string, { newValue?: unknown }>>, area: string): void => {
    const change = area === 'local' && Object.hasOwn(changes, wipeMark) ? changes[wipeMark] : undefined;
    if (change) listener(change.newValue === undefined ? 'ends' : 'begins');
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}

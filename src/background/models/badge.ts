import type { ModelState, ModelView } from '../../models';

/** The part of the browser's toolbar button that is needed. */
export interface Button {
  setBadgeText(details: { readonly text: string }): Promise<void>;
  setBadgeBackgroundColor(details: { readonly color: string }): Promise<void>;
}

const moving = ({ state, update }: ModelView): readonly Extract<ModelState, { bytesDone: number }>[] =>
  [state, update].flatMap((each) => (each?.name === 'downloading' || each?.name === 'paused' ? [each] : []));

/** '42%' while models are downloaded, '❚❚' while all of it waits, '!' when one broke off, '' otherwise. */
export function badgeText(models: readonly ModelView[]): string {
  const states = models.flatMap(moving);
  const broken = models.some(({ state, update }) => state.name === 'failed' || update?.name === 'failed');
  if (states.length === 0) return broken ? '!' : '';
  if (states.every(({ name }) => name === 'paused')) return '❚❚';
  const done = states.reduce((sum, { bytesDone }) => sum + bytesDone, 0);
  const total = states.reduce((sum, { bytesTotal }) => sum + bytesTotal, 0);
  // Floored: 100 % is said by the badge going away.
  return `${total > 0 ? Math.floor((done / total) * 100) : 0}%`;
}

/** Shows downloads on the toolbar button; tells the browser only what has changed. */
export function createBadge(button: Button): (models: readonly ModelView[]) => Promise<void> {
  let shown: string | undefined;
  return async (models) => {
    const text = badgeText(models);
    if (text === shown) return;
    if (shown === undefined) await button.setBadgeBackgroundColor({ color: '#1d4ed8' });
    shown = text;
    await button.setBadgeText({ text });
  };
}

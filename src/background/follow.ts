import { browser } from '../shared/browser';
import type { App } from './app';
import { createBadge } from './models';
import { report } from './report';
import type { StatusBoard } from './status';

/**
 * Lets everybody hear of what the engines and the models do: the open pages, the toolbar button, the integrity checks,
 * the battery's watch. Returns the way to look at the downloads at once.
 */
export function follow(app: App, board: StatusBoard): () => Promise<void> {
  const showBadge = createBadge(browser.action);

  async function followDownloads(): Promise<void> {
    const models = await app.library.list();
    await showBadge(models);
    if (models.some(({ state }) => state.name === 'downloading')) await app.watchBattery();
  }

  for (const engine of app.engines)
    engine.subscribe(({ name }) => {
      board.refresh();
      // The next load looks at every byte again.
      if (name === 'idle' && engine.capabilities.needs === 'model') app.library.forgetChecks();
    });
  app.library.subscribe(() => {
    board.refresh();
    followDownloads().catch(report);
  });
  return followDownloads;
}

import {
  benchmarkPortName,
  createRouter,
  draftPortName,
  rewritePortName,
  serveBenchmarkPort,
  serveDraftPort,
  serveRewritePort,
} from '../messaging';
import { keepLibraryAtHand } from '../llm/webllm';
import { createSiteSync, readSites, watchSites } from '../sites';
import { browser, type Runtime } from '../shared/browser';
import { watchSettings } from '../storage';
import { createApp } from './app';
import { follow } from './follow';
import { createMenus, onCommand, onMenuClicked } from './gestures';
import { createHandlers } from './handlers';
import { report } from './report';
import { createStatusBoard } from './status';

/** Registers every listener before anything is awaited: an event that wakes the worker is delivered only then. */
export function startBackground(): void {
  const { runtime, contextMenus, commands, permissions } = browser;
  keepLibraryAtHand();
  const self = { id: runtime.id, baseUrl: runtime.getURL('') };
  const app = createApp(self);
  const { wiper } = app;
  const router = createRouter(self, createHandlers(app), async (name) => {
    if (name !== 'wipe') await wiper.ready();
  });
  const board = createStatusBoard(self, () => app.status(), report);

  const openDrafts = () => wiper.ready().then(() => app.drafts());

  runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    router.handle(message, sender),
  );
  runtime.onConnect.addListener((port) => {
    if (port.name === rewritePortName) serveRewritePort(port, self, app.rewrites);
    else if (port.name === draftPortName) serveDraftPort(port, self, openDrafts());
    else if (port.name === benchmarkPortName) serveBenchmarkPort(port, self, app.benchmark);
    else if (board.accept(port))
      wiper
        .ready()
        .then(() => app.device.look())
        .catch(report);
  });
  contextMenus.onClicked.addListener((info, tab) => void onMenuClicked(info, tab).catch(report));
  commands.onCommand.addListener((command, tab) => void onCommand(command, tab).catch(report));

  const sync = createSiteSync(browser, readSites);
  const syncSites = (): void => void wiper.ready().then(sync).catch(report);
  permissions.onAdded.addListener(({ origins = [] }) => {
    wiper
      .ready()
      .then(() => app.sites.granted(origins))
      .catch(report)
      .finally(syncSites);
  });
  permissions.onRemoved.addListener(syncSites);
  watchSites(syncSites);
  watchSettings(() => {
    app.device.readLimits().catch(report);
    app.energy.changed().catch(report);
  });

  runtime.onInstalled.addListener(({ reason }) => {
    createMenus().catch(report);
    // An update takes registered scripts away, and the file that they named may have another name now.
    syncSites();
    if (reason === 'install') browser.tabs.create({ url: runtime.getURL('welcome.html') }).catch(report);
  });
  runtime.onStartup.addListener(() => void createMenus().catch(report));

  const followDownloads = follow(app, board);
  closeStorageToPages().catch(report);
  // Before anything stored is read: an interrupted wipe is finished first.
  wiper
    .ready()
    .then(() => Promise.all([app.device.readLimits(), app.library.resumeAll()]))
    .then(followDownloads)
    .catch(report);
}

/** Content scripts could read the extension's storage otherwise: their process also runs the page. */
async function closeStorageToPages(): Promise<void> {
  if (!('setAccessLevel' in chrome.storage.local)) return;
  await Promise.all(
    [chrome.storage.local, chrome.storage.sync, chrome.storage.session].map((area) =>
      area.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' }),
    ),
  );
}

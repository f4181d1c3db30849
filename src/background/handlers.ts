import type { Handlers } from '../messaging';
import { stateOf, readSites } from '../sites';
import { fail, ok, type Result } from '../shared';
import type { App } from './app';
import { createModelsPage } from './models-page';
import { originOf } from './rewrites';
import { dropWindowTexts, takeWindowText } from './text-window';

/** What each request does. Who may send it and what it looks like was checked before. */
export function createHandlers(app: App): Handlers {
  const { library, registry } = app;
  const showModels = createModelsPage();
  return {
    async 'site.policy'(_params, sender) {
      const origin = originOf(sender);
      if (origin === undefined) return fail('page-refuses-scripts');
      return ok({ origin, state: stateOf(await readSites(), origin) });
    },
    async 'site.awaiting'({ origin }) {
      await app.sites.awaitPermission(origin);
      return ok(null);
    },
    async 'site.awaitingOver'() {
      await app.sites.stopAwaiting();
      return ok(null);
    },
    'site.set': ({ origin, state }) => app.sites.set(origin, state),
    'site.setHistory': ({ origin, on }) => app.sites.setHistory(origin, on),
    'site.remove': ({ origin }) => app.sites.remove(origin),
    async 'models.open'() {
      await showModels();
      return ok(null);
    },
    'window.text': ({ id }) => Promise.resolve(takeWindowText(id)),
    'models.list': async () => ok(await library.list()),
    'models.add': (params) => library.addByAddress(params),
    'models.act': async ({ id, act }) =>
      done(await (act === 'verify' ? library.verify(id) : library[act](id))),
    async 'models.reload'() {
      await library.reload();
      return ok(null);
    },
    async 'models.checkForUpdate'({ id }) {
      const offer = await library.checkForUpdate(id);
      return offer.ok ? ok(offer.value ?? null) : offer;
    },
    'models.update': async ({ id, act }) => done(await library[act](id)),
    async 'power.changed'(power) {
      await app.energy.changed(power);
      return ok(null);
    },
    async 'engine.load'() {
      const picked = await registry.pick({ task: 'generate' });
      return picked.ok ? done(await picked.value.engine.load()) : picked;
    },
    async 'engine.unload'() {
      await app.unloadModels();
      return ok(null);
    },
    wipe() {
      dropWindowTexts();
      return app.wiper.wipe();
    },
  };
}

const done = (result: Result<unknown>): Result<null> => (result.ok ? ok(null) : result);

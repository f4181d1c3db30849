import type { Page } from 'playwright-core';

import { callProtocol, type LoadedExtension } from '../../scripts/start/extension';

export interface OpenPopup {
  /** The value of an expression in the popup; undefined while the popup is closed. */
  evaluate(expression: string): Promise<unknown>;
}

interface Evaluated {
  readonly id: number;
  readonly result?: { readonly result: { readonly value?: unknown } };
}

/** Opens the real popup over a page. Playwright does not know popups as pages; the protocol does. */
export async function openPopup(extension: LoadedExtension, page: Page): Promise<OpenPopup> {
  const { session } = extension;
  const shown = new Promise<string>((resolve) => {
    const look = ({ targetInfo }: { targetInfo: { url: string; targetId: string } }): void => {
      if (targetInfo.url === `chrome-extension://${extension.id}/popup.html`) resolve(targetInfo.targetId);
    };
    session.on('Target.targetCreated', look);
    session.on('Target.targetInfoChanged', look);
  });
  await session.send('Target.setDiscoverTargets', { discover: true });
  await extension.openPopupOver(page);
  const { sessionId } = await session.send('Target.attachToTarget', {
    targetId: await shown,
    flatten: false,
  });
  let lastId = 0;
  return {
    async evaluate(expression) {
      const id = (lastId += 1);
      const closed = 'closed';
      const answer = new Promise<Evaluated | typeof closed>((resolve) => {
        session.on('Target.receivedMessageFromTarget', (event) => {
          if (event.sessionId !== sessionId) return;
          const message = JSON.parse(event.message) as Evaluated;
          if (message.id === id) resolve(message);
        });
        session.on('Target.detachedFromTarget', (event) => {
          if (event.sessionId === sessionId) resolve(closed);
        });
      });
      const message = JSON.stringify({
        id,
        method: 'Runtime.evaluate',
        params: { expression, returnByValue: true },
      });
      await callProtocol(session, 'Target.sendMessageToTarget', { sessionId, message });
      const said = await answer;
      return said === closed ? undefined : said.result?.result.value;
    },
  };
}

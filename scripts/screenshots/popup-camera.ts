import type { Page } from 'playwright-core';

import { callProtocol, type LoadedExtension } from '../start/extension';

export interface PopupCamera {
  /** A picture of the popup in these colours; PNG. */
  shoot(scheme: 'light' | 'dark'): Promise<Buffer>;
}

/** Opens the real popup over a page; it is no page to Playwright, so its pictures are taken through the protocol. */
export async function openPopupCamera(
  { id: extensionId, session, openPopupOver }: LoadedExtension,
  page: Page,
): Promise<PopupCamera> {
  const shown = new Promise<string>((resolve) => {
    const look = ({ targetInfo }: { targetInfo: { url: string; targetId: string } }): void => {
      if (targetInfo.url === `chrome-extension://${extensionId}/popup.html`) resolve(targetInfo.targetId);
    };
    session.on('Target.targetCreated', look);
    session.on('Target.targetInfoChanged', look);
  });
  await session.send('Target.setDiscoverTargets', { discover: true });
  await openPopupOver(page);
  const targetId = await shown;
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });

  let lastId = 0;
  async function send<Answer>(method: string, params: object = {}): Promise<Answer> {
    const id = (lastId += 1);
    const answer = new Promise<Answer>((resolve, reject) => {
      session.on('Target.receivedMessageFromTarget', (event) => {
        const message = JSON.parse(event.message) as { id: number; result: Answer; error?: object };
        if (event.sessionId !== sessionId || message.id !== id) return;
        if (message.error) reject(new Error(`${method}: ${JSON.stringify(message.error)}`));
        else resolve(message.result);
      });
    });
    const message = JSON.stringify({ id, method, params });
    await callProtocol(session, 'Target.sendMessageToTarget', { sessionId, message });
    return answer;
  }
  const evaluate = (expression: string): Promise<unknown> =>
    send('Runtime.evaluate', { expression, awaitPromise: true });

  return {
    async shoot(scheme) {
      await send('Emulation.setEmulatedMedia', {
        features: [
          { name: 'prefers-color-scheme', value: scheme },
          { name: 'prefers-reduced-motion', value: 'reduce' },
        ],
      });
      // Drawn in full once there is a button for each of the site's choices and the fonts are there.
      await evaluate(`(async () => {
        while (document.querySelectorAll('button').length < 4) await new Promise(requestAnimationFrame);
        await document.fonts.ready;
        document.activeElement?.blur();
        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      })()`);
      const { data } = await send<{ data: string }>('Page.captureScreenshot', { format: 'png' });
      return Buffer.from(data, 'base64');
    },
  };
}

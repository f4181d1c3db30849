import { launchBareBrowser, type BarePage } from './bare-browser';
import { median, type Figure } from './figure';
import { watchWorker } from './workers';

/** A page of the extension that has no script of its own. */
export const blankPage = (id: string): string => `chrome-extension://${id}/icon/16.png`;

/** From the worker being stopped to the answer of the first message that wakes it. */
export async function measureWake(extension: string, runs: number): Promise<readonly Figure[]> {
  const browser = await launchBareBrowser();
  try {
    const page = await browser.open(blankPage(await browser.install(extension)));
    const stop = await watchWorker(page);
    const policy: number[] = [];
    const models: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      await stop();
      policy.push(await timeRequest(page, 'site.policy'));
      await stop();
      models.push(await timeRequest(page, 'models.list'));
    }
    const awake: number[] = [];
    for (let run = 0; run < runs; run += 1) awake.push(await timeRequest(page, 'site.policy'));
    return [
      { what: 'Worker asleep: first message answered', unit: 'ms', readings: policy, budget: 60 },
      { what: 'Worker asleep: list of models answered', unit: 'ms', readings: models },
      { what: 'Worker awake: message answered', unit: 'ms', readings: [median(awake)] },
    ];
  } finally {
    await browser.close();
  }
}

const timeRequest = (page: BarePage, name: string): Promise<number> =>
  page.run(async (request) => {
    const started = performance.now();
    const answer: unknown = await chrome.runtime.sendMessage({
      inkognito: 'request',
      name: request,
      params: {},
    });
    if (answer === undefined) throw new Error('no answer');
    return performance.now() - started;
  }, name);

import { launchBareBrowser, type BarePage } from './bare-browser';
import type { Figure } from './figure';
import { textOf500 } from './texts';
import { blankPage } from './wake';
import { watchWorker } from './workers';

/**
 * "Fix spelling and grammar" for 500 characters, from the port's `start` to its `result`: warm, with the worker asleep
 * but the proofreader alive, and with neither there.
 */
export async function measureSuggestions(extension: string, runs: number): Promise<readonly Figure[]> {
  const browser = await launchBareBrowser();
  try {
    const page = await browser.open(blankPage(await browser.install(extension)));
    const stop = await watchWorker(page);
    let texts = 0;
    // No text twice: the proofreader remembers the sentences it has read.
    const suggest = (): Promise<number> => timeSuggestion(page, textOf500((texts += 1)));

    const cold: number[] = [];
    for (let run = 0; run < Math.ceil(runs / 4); run += 1) {
      await page.run(closeOffscreen, null);
      await stop();
      cold.push(await suggest());
    }
    await suggest();
    const warm: number[] = [];
    for (let run = 0; run < runs; run += 1) warm.push(await suggest());
    const asleep: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      await stop();
      asleep.push(await suggest());
    }
    return [
      { what: 'Fix of 500 characters, warm', unit: 'ms', readings: warm, budget: 100 },
      { what: 'Fix of 500 characters, worker asleep', unit: 'ms', readings: asleep },
      { what: 'Fix of 500 characters, nothing loaded', unit: 'ms', readings: cold },
    ];
  } finally {
    await browser.close();
  }
}

async function closeOffscreen(): Promise<void> {
  if (await chrome.offscreen.hasDocument()) await chrome.offscreen.closeDocument();
}

const timeSuggestion = (page: BarePage, text: string): Promise<number> =>
  page.run(
    (selected) =>
      new Promise<number>((resolve, reject) => {
        const started = performance.now();
        const port = chrome.runtime.connect({ name: 'rewrite' });
        port.onDisconnect.addListener(() => reject(new Error('the port was closed')));
        port.onMessage.addListener((event: { type: string; result?: { revised: string } }) => {
          if (event.type === 'error') reject(new Error(JSON.stringify(event)));
          if (event.type !== 'result') return;
          const took = performance.now() - started;
          port.disconnect();
          if (event.result?.revised.includes('definitely need a lot')) resolve(took);
          else reject(new Error(`wrong answer: ${event.result?.revised}`));
        });
        port.postMessage({
          type: 'start',
          attempt: 1,
          request: { kind: 'action', id: crypto.randomUUID(), action: 'fix', text: selected },
        });
      }),
    text,
  );

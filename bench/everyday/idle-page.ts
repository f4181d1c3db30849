import { serveFolder } from '../../tests/support/static-server';
import { launchBareBrowser } from './bare-browser';
import { median, type Figure } from './figure';

interface Reading {
  readonly heapBytes: number;
  /** Worlds in which script runs in this page: 1 is the page's own, each content script's extension adds one. */
  readonly worlds: number;
  readonly scripts: number;
  readonly elements: number;
  readonly html: string;
}

/** What a page pays for an extension that is installed and not used: the same page with it and without it. */
export async function measureIdlePage(extension: string, runs: number): Promise<readonly Figure[]> {
  const server = await serveFolder('scripts/practice');
  try {
    const [without, installed]: Reading[][] = [[], []];
    // By turns, so that a busy machine is busy for both.
    for (let run = 0; run < runs; run += 1) {
      without?.push(await readPage(`${server.origin}/`, undefined));
      installed?.push(await readPage(`${server.origin}/`, extension));
    }
    return compare(without ?? [], installed ?? []);
  } finally {
    await server.close();
  }
}

function compare(without: readonly Reading[], installed: readonly Reading[]): readonly Figure[] {
  const more = (of: (reading: Reading) => number): number[] =>
    installed.map((reading) => of(reading) - median(without.map(of)));
  const changed = installed.filter(({ html }) => html !== without[0]?.html).length;
  return [
    { what: 'Idle page: scripts added', unit: '', readings: more(({ scripts }) => scripts), budget: 0 },
    { what: 'Idle page: script worlds added', unit: '', readings: more(({ worlds }) => worlds), budget: 0 },
    { what: 'Idle page: elements added', unit: '', readings: more(({ elements }) => elements), budget: 0 },
    { what: 'Idle page: loads with other HTML', unit: '', readings: [changed], budget: 0 },
    {
      what: 'Idle page: JS heap without',
      unit: 'kB',
      readings: without.map(({ heapBytes }) => heapBytes / 1000),
    },
    {
      what: 'Idle page: JS heap with',
      unit: 'kB',
      readings: installed.map(({ heapBytes }) => heapBytes / 1000),
    },
  ];
}

async function readPage(url: string, extension: string | undefined): Promise<Reading> {
  const browser = await launchBareBrowser();
  try {
    if (extension !== undefined) await browser.install(extension);
    const page = await browser.open(url);
    let worlds = 0;
    let scripts = 0;
    // Both tell of what is already there as soon as they are enabled.
    page.on('Runtime.executionContextCreated', () => (worlds += 1));
    page.on('Debugger.scriptParsed', () => (scripts += 1));
    await page.send('Runtime.enable');
    await page.send('Debugger.enable');
    const found = { worlds, scripts };
    await page.send('Debugger.disable');
    await page.send('HeapProfiler.collectGarbage');
    const { usedSize } = await page.send<{ usedSize: number }>('Runtime.getHeapUsage');
    const { elements, html } = await page.run(
      () => ({
        elements: document.querySelectorAll('*').length,
        html: document.documentElement.outerHTML,
      }),
      null,
    );
    return { ...found, heapBytes: usedSize, elements, html };
  } finally {
    await browser.close();
  }
}

/** npm start: builds the extension, serves the practice page and opens it with the extension loaded. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { serveFolder } from '../tests/support/static-server';
import { findBrowser, hasDisplay, installAdvice } from './start/browsers';
import { doMainJob } from './start/headless';
import { openBrowser } from './start/open';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

async function main(): Promise<void> {
  const browser = findBrowser();
  if (browser === undefined) {
    throw new Error(
      `No Chromium, Chrome, Brave or Edge was found on this machine.\n${installAdvice()}\nThen: npm start`,
    );
  }
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('The build failed; the lines above say why.');

  const server = await serveFolder(at('practice'));
  const window = hasDisplay();
  const opened = await openBrowser(browser, at('../.output/chrome-mv3'), { headless: !window });
  try {
    if (window) {
      const page = opened.context.pages()[0] ?? (await opened.context.newPage());
      await page.goto(`${server.origin}/`);
      console.log(
        `Practice page: ${server.origin}/\nSelect some text there, right-click, Inkognito. Close the window to end.`,
      );
      await opened.context.waitForEvent('close', { timeout: 0 });
    } else {
      console.log('There is no display here, so this is the main job without a window.\n');
      await doMainJob(opened, `${server.origin}/`, console.log);
    }
  } finally {
    await opened.close();
    await server.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

import { describe, expect, it } from 'vitest';

import type { Machine } from '../../scripts/programs';
import { findBrowser, hasDisplay, installAdvice } from '../../scripts/start/browsers';

const machine = (platform: NodeJS.Platform, files: readonly string[], environment = {}): Machine => ({
  platform,
  environment,
  home: '/people/ana',
  isProgram: (path) => files.includes(path),
});

describe('the browser that npm start opens', () => {
  it('is the first one on the path, Chromium before its relatives', () => {
    const files = ['/usr/bin/google-chrome', '/opt/bin/chromium', '/usr/bin/chromium'];
    const linux = (PATH: string): string | undefined => findBrowser(machine('linux', files, { PATH }));
    expect(linux('/opt/bin:/usr/bin')).toBe('/opt/bin/chromium');
    expect(linux('/usr/bin')).toBe('/usr/bin/chromium');
    expect(linux('')).toBeUndefined();
    expect(findBrowser(machine('linux', ['/usr/bin/brave-browser'], { PATH: '/usr/bin' }))).toBe(
      '/usr/bin/brave-browser',
    );
  });

  it('is found where macOS keeps its applications', () => {
    const chrome = 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findBrowser(machine('darwin', [`/people/ana/${chrome}`]))).toBe(`/people/ana/${chrome}`);
    expect(findBrowser(machine('darwin', [`/people/ana/${chrome}`, `/${chrome}`]))).toBe(`/${chrome}`);
  });

  it('is found where Windows keeps its programs', () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const environment = {
      ProgramFiles: 'C:\\Program Files',
      'ProgramFiles(x86)': 'C:\\Program Files (x86)',
    };
    expect(findBrowser(machine('win32', [edge], environment))).toBe(edge);
    expect(findBrowser(machine('win32', [edge]))).toBeUndefined();
  });

  it('is the one in CHROMIUM_PATH, and no other when that is wrong', () => {
    const files = ['/usr/bin/chromium', '/my/chrome'];
    const asking = (CHROMIUM_PATH: string): Machine =>
      machine('linux', files, { PATH: '/usr/bin', CHROMIUM_PATH });
    expect(findBrowser(asking('/my/chrome'))).toBe('/my/chrome');
    expect(findBrowser(asking(''))).toBe('/usr/bin/chromium');
    expect(() => findBrowser(asking('/my/chromee'))).toThrow('/my/chromee');
  });
});

it('says how to install one on each system', () => {
  const advice = (platform: NodeJS.Platform): string => installAdvice(machine(platform, []));
  expect(advice('linux')).toContain('apt-get install chromium');
  expect(advice('darwin')).toContain('brew install --cask chromium');
  expect(advice('win32')).toContain('winget install');
});

it('knows on Linux alone that there is no screen', () => {
  expect(hasDisplay(machine('linux', []))).toBe(false);
  expect(hasDisplay(machine('linux', [], { DISPLAY: ':0' }))).toBe(true);
  expect(hasDisplay(machine('linux', [], { DISPLAY: '', WAYLAND_DISPLAY: 'wayland-0' }))).toBe(true);
  expect(hasDisplay(machine('darwin', []))).toBe(true);
  expect(hasDisplay(machine('win32', []))).toBe(true);
});

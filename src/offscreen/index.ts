export { createBatteryWatch } from './battery-watch';
export { chromeOffscreen, createOffscreenDocument } from './document';
export type { OffscreenBrowser, OffscreenDocument } from './document';

export { batteryPart, createBatteryWatch } from './battery';
export { chromeOffscreen, createOffscreenDocument } from './document';
export type { OffscreenBrowser, OffscreenDocument } from './document';
export { openOffscreenPage } from './page';
export type { KeepOpen, OffscreenPart, OpenPart } from './page';

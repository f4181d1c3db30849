import type { PowerState } from './types';

/** The Battery Status interface (W3C), which pages of Chromium have and workers have not. */
export interface BatteryManager extends Pick<EventTarget, 'addEventListener'> {
  readonly charging: boolean;
  readonly level: number;
}

interface BatteryNavigator {
  readonly getBattery: () => Promise<BatteryManager>;
}

/** Tells of the battery now and at every change, for the life of the page. Silent where the browser does not tell. */
export async function watchBattery(navigator: object, onChange: (power: PowerState) => void): Promise<void> {
  if (!tellsOfBattery(navigator)) return;
  const battery = await navigator.getBattery();
  const tell = (): void => onChange({ charging: battery.charging, level: battery.level });
  battery.addEventListener('chargingchange', tell);
  battery.addEventListener('levelchange', tell);
  tell();
}

const tellsOfBattery = (navigator: object): navigator is BatteryNavigator => 'getBattery' in navigator;

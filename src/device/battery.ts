import type { PowerState } from './types';

/** The Battery Status interface (W3C), which pages of Chromium have and workers have not. */
export interface BatteryManager extends Pick<EventTarget, 'addEventListener'> {
  readonly charging: boolean;
  readonly level: number;
}

interface BatteryNavigator {
  readonly getBattery: () => Promise<BatteryManager>;
}

/** Reports the battery now and at every change, as long as the page lives; never where the browser reports none. */
export async function watchBattery(navigator: object, onChange: (power: PowerState) => void): Promise<void> {
  if (!reportsBattery(navigator)) return;
  const battery = await navigator.getBattery();
  const report = (): void => onChange({ charging: battery.charging, level: battery.level });
  battery.addEventListener('chargingchange', report);
  battery.addEventListener('levelchange', report);
  report();
}

const reportsBattery = (navigator: object): navigator is BatteryNavigator => 'getBattery' in navigator;

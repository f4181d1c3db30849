import { watchBattery } from '../../device';
import { ask } from '../../messaging';
import { browser } from '../../shared/browser';

/** Tells the background of the battery, which it cannot see itself. A worker that is asleep hears of it, too. */
export const tellOfBattery = (page: Pick<Window, 'navigator'>): Promise<void> =>
  watchBattery(page.navigator, (power) => void ask(browser.runtime, 'power.changed', power));

import type { ActionId } from '../../rewrite';
import type { ShortcutsView } from '../options/types';
import type { EnginesView, ModelActions, ModelView } from '../types';

export interface WelcomeData {
  readonly engines: EnginesView;
  readonly models: readonly ModelView[];
  readonly shortcuts: ShortcutsView;
}

export interface WelcomeActions extends ModelActions {
  /** Shows the real card over the selection of the practice field (all of it when nothing is selected). */
  practise(field: HTMLTextAreaElement, action: Exclude<ActionId, 'draft'>): void;
  openModels(): void;
  openShortcuts(): void;
}

export interface WelcomeProps {
  readonly data: WelcomeData;
  readonly actions: WelcomeActions;
}

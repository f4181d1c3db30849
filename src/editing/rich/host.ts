import type { FieldGuard } from '../capture/guard';
import { readTextModel, type TextModel } from './text-model';

/** An editing host whose text is read and written only while its guard allows it. */
export interface RichHost {
  readonly element: HTMLElement;
  readonly guard: FieldGuard;
  /** @throws AppFailure where the guard refuses. */
  model(): TextModel;
  /** @throws AppFailure where the guard refuses. */
  markup(): string;
}

export function richHost(element: HTMLElement, guard: FieldGuard): RichHost {
  return {
    element,
    guard,
    model() {
      guard.require();
      return readTextModel(element);
    },
    markup() {
      guard.require();
      return element.innerHTML;
    },
  };
}

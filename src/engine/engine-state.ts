import type { EngineState } from './types';

/** The state of an engine and those who want to know when it changes. */
export interface StateHolder {
  get(): EngineState;
  set(state: EngineState): void;
  subscribe(listener: (state: EngineState) => void): () => void;
}

export function createStateHolder(): StateHolder {
  let current: EngineState = { name: 'idle' };
  const listeners = new Set<(state: EngineState) => void>();
  return {
    get: () => current,
    set(state) {
      current = state;
      for (const listener of listeners) listener(state);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

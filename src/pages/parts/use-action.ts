import { useRef, useState } from 'preact/hooks';

import { toAppError, type AppError } from '../../shared';
import type { Answer } from '../types';

export interface Action {
  readonly pending: boolean;
  readonly error: AppError | undefined;
  /**
   * Follows an answer that was asked for already, so that the asking happens inside the click.
   * A later call replaces an earlier one. `cancelled` is a person's wish and shown nowhere.
   */
  readonly follow: <T>(answer: Answer<T>, then?: (value: T) => void) => void;
  /** As follow; true when it succeeded. */
  readonly attempt: <T>(answer: Answer<T>) => Promise<boolean>;
  readonly clear: () => void;
}

export function useAction(): Action {
  const [state, setState] = useState<{ pending: boolean; error?: AppError }>({ pending: false });
  const latest = useRef(0);

  async function wait<T>(answer: Answer<T>, then?: (value: T) => void): Promise<boolean> {
    const turn = (latest.current += 1);
    setState({ pending: true });
    const result = await answer.catch((thrown: unknown) => ({
      ok: false as const,
      error: toAppError(thrown),
    }));
    if (latest.current !== turn) return result.ok;
    if (result.ok) {
      setState({ pending: false });
      then?.(result.value);
    } else {
      setState(
        result.error.code === 'cancelled' ? { pending: false } : { pending: false, error: result.error },
      );
    }
    return result.ok;
  }

  return {
    pending: state.pending,
    error: state.error,
    follow: (answer, then) => void wait(answer, then),
    attempt: (answer) => wait(answer),
    clear: () => setState({ pending: false }),
  };
}

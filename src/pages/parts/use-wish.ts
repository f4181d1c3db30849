import { useState } from 'preact/hooks';

interface Wish<Value> {
  readonly shown: Value;
  /** Shows `value` at once; takes it back when the outcome is false. */
  readonly wish: (value: Value, outcome: Promise<boolean>) => void;
}

/**
 * What to show between the person's choice and the owner's new data, so that nothing flips back for a moment.
 * New data always wins.
 */
export function useWish<Value>(value: Value): Wish<Value> {
  const [wished, setWished] = useState<{ readonly value: Value; readonly against: Value } | undefined>(
    undefined,
  );
  async function takeBack(made: typeof wished, outcome: Promise<boolean>): Promise<void> {
    if (!(await outcome)) setWished((now) => (now === made ? undefined : now));
  }
  return {
    shown: wished !== undefined && Object.is(wished.against, value) ? wished.value : value,
    wish(next, outcome) {
      const made = { value: next, against: value };
      setWished(made);
      void takeBack(made, outcome);
    },
  };
}

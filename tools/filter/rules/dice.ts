/** A whole number from 0 to below `sides`. */
export type Dice = (sides: number) => number;

/** The same seed gives the same numbers. */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * sides);
  };
}

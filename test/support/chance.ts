/** A seeded stream of numbers in [0, 1): the same seed, the same test (mulberry32). */
export interface Chance {
  next: () => number;
  /** Whole number from `low` to `high`, both included. */
  between: (low: number, high: number) => number;
  one: <T>(choices: readonly T[]) => T;
  often: (probability: number) => boolean;
}

export const chance = (seed: number): Chance => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    one: (choices) => choices[between(0, choices.length - 1)] as never,
    often: (probability) => next() < probability,
  };
};

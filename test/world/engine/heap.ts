/** Something that happens at an instant; of two at one instant the one that was entered first. */
export interface Timed {
  at: number;
  nth: number;
  run: () => void;
}

const isSooner = (one: Timed, other: Timed): boolean =>
  one.at < other.at || (one.at === other.at && one.nth < other.nth);

/** A binary heap: the soonest is on top. */
export class Heap {
  readonly #all: Timed[] = [];

  get soonest(): Timed | undefined {
    return this.#all[0];
  }

  add(timed: Timed): void {
    const all = this.#all;
    let place = all.length;
    all.push(timed);
    while (place > 0) {
      const above = (place - 1) >> 1;
      const parent = all[above];
      if (!parent || !isSooner(timed, parent)) break;
      all[place] = parent;
      place = above;
    }
    all[place] = timed;
  }

  take(): Timed | undefined {
    const all = this.#all;
    const top = all[0];
    const last = all.pop();
    if (!last || all.length === 0) return top;
    let place = 0;
    for (;;) {
      let below = place * 2 + 1;
      const [left, right] = [all[below], all[below + 1]];
      if (!left) break;
      if (right && isSooner(right, left)) below += 1;
      const child = all[below];
      if (!child || !isSooner(child, last)) break;
      all[place] = child;
      place = below;
    }
    all[place] = last;
    return top;
  }
}

interface Place {
  value: unknown;
  key?: string;
  within?: Place;
}

/** zod passes over it in whatever takes any key, so that it would be taken and forgotten. */
const HIDDEN = '__proto__';

/** Deeper than any body of ours; beyond it the place where it begins is told, so that no answer is longer than what was asked. */
const TOLD_NAMES_MAX = 16;

const pathOf = (of: Place): string[] => {
  const path: string[] = [];
  for (let place: Place | undefined = of; place?.key !== undefined; place = place.within) path.push(place.key);
  return path.reverse().slice(0, TOLD_NAMES_MAX);
};

/** A place in which a body has a field that no schema would see. It is walked once, without recursion, and left at the first such field. */
export const hiddenField = (body: unknown): string[] | undefined => {
  const left: Place[] = [{ value: body }];
  for (let place = left.pop(); place !== undefined; place = left.pop()) {
    const { value } = place;
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, each] of Object.entries<unknown>({ ...value })) {
      const inner = { value: each, key, within: place };
      if (key === HIDDEN) return pathOf(inner);
      left.push(inner);
    }
  }
  return undefined;
};

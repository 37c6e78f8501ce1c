interface Place {
  value: unknown;
  key?: string;
  within?: Place;
}

/** zod passes over it in whatever takes any key, so that it would be taken and forgotten. */
const HIDDEN = '__proto__';

const pathOf = (of: Place): string[] => {
  const path: string[] = [];
  for (let place: Place | undefined = of; place?.key !== undefined; place = place.within) path.unshift(place.key);
  return path;
};

/** Where a body has a field that no schema would see. Neither its depth nor its size matters: it is walked without recursion. */
export const hiddenFields = (body: unknown): string[][] => {
  const found: string[][] = [];
  const left: Place[] = [{ value: body }];
  for (let place = left.pop(); place !== undefined; place = left.pop()) {
    const { value } = place;
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, each] of Object.entries<unknown>({ ...value })) {
      const inner = { value: each, key, within: place };
      if (key === HIDDEN) found.push(pathOf(inner));
      else left.push(inner);
    }
  }
  return found;
};

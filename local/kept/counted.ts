/** Kept this many ahead: a kill skips at most so many, and an import does not write a file per person. */
const AHEAD = 64;

/** Counts upwards from 0 by name, and never gives a number twice, whatever happens between. */
export const counted = (
  known: Record<string, number>,
  keep: (reserved: Record<string, number>) => void,
): ((name: string) => number) => {
  const reserved = { ...known };
  const next = new Map<string, number>();
  return (name) => {
    const number = next.get(name) ?? reserved[name] ?? 0;
    if (number >= (reserved[name] ?? 0)) {
      reserved[name] = number + AHEAD;
      keep({ ...reserved });
    }
    next.set(name, number + 1);
    return number;
  };
};

/** How often the one that comes most often is among them. */
export const mostAlike = (keys: readonly (string | number)[]): number => {
  const counts = new Map<string | number, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return Math.max(0, ...counts.values());
};

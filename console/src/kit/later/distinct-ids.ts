/**
 * Each id once: two lines of a history may be of one instant and one thing, and React would show either of them twice. The oldest,
 * which stands last, keeps its id; one that comes in front of it changes no other.
 */
export const distinctIds = (ids: readonly string[]): string[] => {
  const seen = new Map<string, number>();
  return ids
    .toReversed()
    .map((id) => {
      const before = seen.get(id) ?? 0;
      seen.set(id, before + 1);
      return before === 0 ? id : `${id} (${String(before + 1)})`;
    })
    .toReversed();
};

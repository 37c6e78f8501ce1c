/** How often each thing came, by its word. */
export const counted = () => {
  const came = new Map<string, number>();
  return { came, count: (word: string): void => void came.set(word, (came.get(word) ?? 0) + 1) };
};

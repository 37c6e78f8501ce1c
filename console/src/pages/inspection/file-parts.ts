/** `ips-ma-odm.xml`, the second of three: `ips-ma-odm-2-of-3.xml`. */
export const numbered = (name: string, n: number, of: number): string =>
  of === 1 ? name : name.replace(/(\.\w+)?$/, `-${String(n + 1)}-of-${String(of)}$1`);

/** The first of each `fullUrl`: every page stands by itself, and brings the study and its plans along. */
export const oneOfEach = <Entry extends { fullUrl: string }>(entries: readonly Entry[]): Entry[] => {
  const seen = new Map<string, Entry>();
  for (const entry of entries) if (!seen.has(entry.fullUrl)) seen.set(entry.fullUrl, entry);
  return [...seen.values()];
};

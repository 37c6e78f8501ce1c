/** `{tlf}` and the like, filled with what is known; what is not known stays as it is, for whoever reads it out. */
export const filled = (lines: readonly string[], values: Readonly<Record<string, string | undefined>>): string[] =>
  lines.map((line) => line.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole));

const DAY_MS = 86_400_000;

/** Civil dates are counted as of UTC, so that no change of the clock makes a day of 23 hours. */
export const daysLater = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, '2026-03-05'.length);

export const daysFrom = (date: string, days: number): string[] =>
  Array.from({ length: days }, (_, n) => daysLater(date, n));

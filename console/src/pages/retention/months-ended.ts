const MONTHS_PER_YEAR = 12;

/** Months as `2026-02` that had ended on an ISO date, the last one first. */
export const monthsEnded = (today: string, count: number): string[] => {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: count }, (_, n) => {
    const months = year * MONTHS_PER_YEAR + (month - 1) - 1 - n;
    const of = (months % MONTHS_PER_YEAR) + 1;
    return `${String(Math.floor(months / MONTHS_PER_YEAR)).padStart(4, '0')}-${String(of).padStart(2, '0')}`;
  });
};

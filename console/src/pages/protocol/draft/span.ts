export const UNITS = ['days', 'weeks', 'months', 'years'] as const;
export type Unit = (typeof UNITS)[number];

/** A duration of one unit; below zero before something. */
export interface Span {
  amount: number;
  unit: Unit;
}

const LETTERS = { days: 'D', weeks: 'W', months: 'M', years: 'Y' } as const satisfies Record<Unit, string>;
const PATTERN = /^(-?)P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/;

/** `P1Y6M`: one year and six months, the largest first; undefined for what is no duration. */
export const spansOf = (text: string): Span[] | undefined => {
  const read = PATTERN.exec(text);
  if (!read) return undefined;
  const [, minus, years, months, weeks, days] = read;
  const sign = minus === '-' ? -1 : 1;
  const given: [Unit, string | undefined][] = [
    ['years', years],
    ['months', months],
    ['weeks', weeks],
    ['days', days],
  ];
  const spans = given.flatMap(([unit, digits]) =>
    digits === undefined ? [] : [{ unit, amount: sign * Number(digits) || 0 }],
  );
  return spans.length === 0 ? undefined : spans;
};

/** Undefined where it has several units or is none: it is written as text then. */
export const spanOf = (text: string): Span | undefined => {
  const spans = spansOf(text);
  return spans?.length === 1 ? spans[0] : undefined;
};

/** `-P14D`. */
export const durationOf = ({ amount, unit }: Span): string =>
  `${amount < 0 ? '-' : ''}P${String(Math.abs(amount))}${LETTERS[unit]}`;

const DAYS: Record<Unit, number> = { days: 1, weeks: 7, months: 30.4, years: 365.25 };

/** About how many days; only good for putting steps in an order that reads well. */
export const roughDays = (text: string): number =>
  (spansOf(text) ?? []).reduce((sum, { amount, unit }) => sum + amount * DAYS[unit], 0);

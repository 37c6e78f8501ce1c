import { localDate } from '../../../shared/contract/body-words.ts';
import { civil, isoDate } from '../../../shared/domain/civil-date.ts';
import { unfitField } from '../problem.ts';
import { todayIn } from '../today-in.ts';
import type { Visit } from '../visit.ts';

const DEFAULT_DAYS = 14;
const MAX_DAYS = 62;

const dateOf = (visit: Visit, name: 'from' | 'to', otherwise: string): string => {
  const given = visit.query(name);
  if (given === undefined || given === '') return otherwise;
  if (!localDate.safeParse(given).success) throw unfitField(name, 'give a date, like 2026-04-28');
  return given;
};

/** The days that are asked for: dates, both inclusive, and the midnight after the last. @throws Problem */
export const stretchOf = (visit: Visit): { first: string; last: string; end: string } => {
  const today = todayIn(visit);
  const first = dateOf(visit, 'from', today);
  const last = dateOf(visit, 'to', isoDate(civil(first) + DEFAULT_DAYS - 1));
  if (last < first) throw unfitField('to', 'give a date that is not before the first');
  if (civil(last) - civil(first) >= MAX_DAYS) throw unfitField('to', `ask for at most ${String(MAX_DAYS)} days`);
  return { first, last, end: isoDate(civil(last) + 1) };
};

export const daysOf = (first: string, last: string): string[] =>
  Array.from({ length: civil(last) - civil(first) + 1 }, (_, at) => isoDate(civil(first) + at));

import * as z from 'zod';
import { forecast as forecastAnswer } from '../../shared/contract/answers/forecast-answer.ts';
import { localDate } from '../../shared/contract/body-words.ts';
import { addDuration, civil, type CivilDay, isoDate } from '../../shared/domain/civil-date.ts';
import { FORECAST_ASSUMED, loadsOf } from '../../shared/domain/forecast.ts';
import { type Bounds, type ForecastWeek, weeklyLoads } from '../../shared/domain/forecast-load.ts';
import { seesSite } from '../../shared/domain/member.ts';
import { PRICE_PER_SEGMENT_USD } from '../../shared/domain/sms-price.ts';
import { zoneOf } from '../../shared/domain/zone.ts';
import { ok, type Answer } from './answer.ts';
import { PAGE_ROWS } from './page.ts';
import type { ApiPorts } from './ports.ts';
import { unfitField } from './problem.ts';
import { inStudy, type Route } from './route.ts';
import type { Visit } from './visit.ts';

const USUAL_SPAN = 'P52W';
/** Beyond it little of what is asked today still holds, and the answer would take too long. */
const LONGEST_SPAN = 'P104W';
const PRICE_MAX = 100;

const query = z.strictObject({
  from: localDate.optional(),
  to: localDate.optional(),
  price: z.coerce.number().min(0).max(PRICE_MAX).optional(),
});

const dayOf = (visit: Visit, name: 'from' | 'to'): CivilDay | undefined => {
  const text = visit.query(name);
  if (text === undefined || text === '') return undefined;
  const read = localDate.safeParse(text);
  if (!read.success) throw unfitField(name, 'give an ISO date, like 2026-04-28');
  return civil(read.data);
};

/** `[from, to)`; what lies behind is no forecast. */
const spanOf = (visit: Visit): { from: CivilDay; to: CivilDay } => {
  const today = zoneOf(visit.study.zone).toLocal(visit.now).day;
  const from = dayOf(visit, 'from') ?? today;
  const to = dayOf(visit, 'to') ?? addDuration(from, USUAL_SPAN);
  if (from < today) throw unfitField('from', `give a date from ${isoDate(today)} on`);
  if (to <= from) throw unfitField('to', 'give a date after the first day');
  if (to > addDuration(from, LONGEST_SPAN)) throw unfitField('to', 'give a date at most 104 weeks after the first day');
  return { from, to };
};

const priceOf = (visit: Visit) => {
  const given = visit.query('price') || undefined;
  const read = query.shape.price.safeParse(given);
  if (!read.success) throw unfitField('price', `give US dollars from 0 to ${String(PRICE_MAX)}, like 0.06`);
  return {
    segmentsPerText: 1,
    pricePerSegment: read.data ?? PRICE_PER_SEGMENT_USD,
    currency: 'USD',
    assumed: read.data === undefined,
  };
};

const cents = (value: number): number => Math.round(value * 100) / 100;

const costOf = ({ interviews, checkIns }: ForecastWeek, price: number): Bounds => ({
  ifNobodyAnswers: cents((interviews.sms.ifNobodyAnswers + checkIns.sms.ifNobodyAnswers) * price),
  expected: cents((interviews.sms.expected + checkIns.sms.expected) * price),
});

const read = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { study, member, now } = visit;
  const { from, to } = spanOf(visit);
  const sms = priceOf(visit);
  const loads = weeklyLoads(from, to);
  const people = { reckoned: 0, waiting: 0 };
  let cursor: string | undefined;
  do {
    const page = await ports.records.people(study.id, cursor, PAGE_ROWS);
    for (const { interviews, checkIns } of page.rows) {
      if (member && !seesSite(member, interviews.site)) continue;
      people[interviews.held ? 'waiting' : 'reckoned'] += 1;
      const plan = await ports.studies.plan(study.id, interviews.agendaBasis.protocolVersion, interviews.site);
      loads.add(loadsOf(plan, interviews, now, to));
      loads.add(loadsOf(plan, checkIns, now, to));
    }
    cursor = page.cursor;
  } while (cursor !== undefined);
  const weeks = loads.weeks();
  return ok({
    from: isoDate(from),
    to: isoDate(to),
    people,
    assumed: FORECAST_ASSUMED,
    sms,
    weeks: weeks.map((week) => ({ ...week, smsCost: costOf(week, sms.pricePerSegment) })),
  });
};

export const forecastRoutes: Route[] = [
  {
    id: 'forecast.read',
    method: 'GET',
    path: inStudy('/forecast'),
    summary: 'Messages, calls, letters and the cost of SMS for each week ahead, as if nobody answered and as assumed',
    query,
    answers: { 200: forecastAnswer },
    serve: read,
  },
];

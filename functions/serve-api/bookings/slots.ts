import * as z from 'zod';
import { removedSlots, savedSlots, slotList } from '../../../shared/contract/answers/slot-answer.ts';
import { localDate } from '../../../shared/contract/body-words.ts';
import { slotQuery, slotRangeQuery } from '../../../shared/contract/list-query.ts';
import { slotBody } from '../../../shared/contract/slot-body.ts';
import { localText } from '../../../shared/domain/bookings.ts';
import { civil, isoDate } from '../../../shared/domain/civil-date.ts';
import { isUnblinded } from '../../../shared/domain/entries/record-unblinding.ts';
import { freeTimes } from '../../../shared/domain/free-times.ts';
import { seesSite } from '../../../shared/domain/member.ts';
import { hoursOfEachWeek, type Slot, slotId, slotKeyOf } from '../../../shared/domain/slots.ts';
import { zoneOf } from '../../../shared/domain/zone.ts';
import { created, ok, type Answer } from '../answer.ts';
import type { ApiPorts } from '../ports.ts';
import { notFound, unfitField } from '../problem.ts';
import { readBody } from '../read-body.ts';
import { inStudy, type Route } from '../route.ts';
import type { Visit } from '../visit.ts';
import { hasRole } from '../warnings.ts';
import { readParticipant } from '../read-participant.ts';
import { closedDays } from './closed-days.ts';
import { inCalendar } from './in-calendar.ts';
import { bookingFor, ownAssessor } from './own-assessor.ts';
import { slotsOf } from './slots-of.ts';
import { todayIn } from '../today-in.ts';

const DAY_MINUTES = 1_440;
const DEFAULT_DAYS = 14;
const MAX_DAYS = 62;
/** More than anyone reads out on the phone; a whole team over two months would be tens of thousands. */
const FREE_MAX = 1_000;

const slotView = ({ study: _study, ...slot }: Slot) => ({ id: slotId(slot), ...slot });
const leaveView = ({ study: _study, ...slot }: Slot) => slot;

const dateOf = (visit: Visit, name: 'from' | 'to', otherwise: string): string => {
  const given = visit.query(name);
  if (given === undefined || given === '') return otherwise;
  if (!localDate.safeParse(given).success) throw unfitField(name, 'give a date, like 2026-04-28');
  return given;
};

/** Dates, both inclusive, and the midnight after the last. */
const stretchOf = (visit: Visit): { first: string; last: string; end: string } => {
  const today = todayIn(visit);
  const first = dateOf(visit, 'from', today);
  const last = dateOf(visit, 'to', isoDate(civil(first) + DEFAULT_DAYS - 1));
  if (last < first) throw unfitField('to', 'give a date that is not before the first');
  if (civil(last) - civil(first) >= MAX_DAYS) throw unfitField('to', `ask for at most ${String(MAX_DAYS)} days`);
  return { first, last, end: isoDate(civil(last) + 1) };
};

const daysOf = (first: string, last: string): string[] =>
  Array.from({ length: civil(last) - civil(first) + 1 }, (_, at) => isoDate(civil(first) + at));

const minutesOf = (visit: Visit): number => {
  const given = visit.query('minutes');
  if (given === undefined || given === '') return visit.study.interviewMinutes;
  const minutes = Number(given);
  if (Number.isInteger(minutes) && minutes >= 1 && minutes <= DAY_MINUTES) return minutes;
  throw unfitField('minutes', 'give whole minutes, from 1 to 1440');
};

const list = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { id: study } = visit.study;
  const { first, last, end } = stretchOf(visit);
  const minutes = minutesOf(visit);
  const assessor = ownAssessor(visit) ?? (visit.query('assessor') || undefined);
  const range = { from: first, to: end, ...(assessor === undefined ? {} : { assessor }) };
  const sought = visit.query('participant');
  // The way to an interview of the day before or after counts too.
  const around = { ...range, from: isoDate(civil(first) - 1), to: isoDate(civil(end) + 1) };
  const [{ entered, leave }, bookings, members, isClosed, both] = await Promise.all([
    slotsOf(study, range, ports),
    ports.records.bookings(study, around),
    ports.studies.members(study),
    closedDays(visit.study, ports),
    sought ? readParticipant(visit, sought, ports) : undefined,
  ]);
  const isLeftOut = (user: string): boolean => both !== undefined && isUnblinded(both.interviews, user);
  const here = localText(Math.ceil(localNow(visit)));
  const free = freeTimes({
    slots: [...entered, ...leave],
    bookings,
    minutes,
    from: here > `${first}T00:00` ? here : `${first}T00:00`,
    to: `${end}T00:00`,
    isClosed,
  }).filter(({ assessor: user, at }) => !isLeftOut(user) && hasRole(members, user, 'assessor', at.slice(0, 10)));
  const shown = bookings.filter(
    ({ at, site }) => at >= first && at < end && (visit.member === undefined || seesSite(visit.member, site)),
  );
  return ok({
    from: first,
    to: last,
    items: [...entered.map(slotView), ...leave.map(leaveView)],
    bookings: inCalendar(
      shown.map((row) => bookingFor(visit, row)),
      bookings,
      [...entered, ...leave],
    ),
    closed: daysOf(first, last).filter((date) => isClosed(civil(date), undefined)),
    free: free.slice(0, FREE_MAX),
    ...(free.length > FREE_MAX ? { more: true } : {}),
    ...(both ? { leftOut: [...new Set(entered.map((slot) => slot.assessor))].filter(isLeftOut).sort() } : {}),
  });
};

const localNow = ({ study, now }: Visit): number => {
  const { day, minute, ms } = zoneOf(study.zone).toLocal(now);
  return day * DAY_MINUTES + minute + (ms > 0 ? 1 : 0);
};

const add = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { weekly, from = '', to = '', ...about } = await readBody(visit, slotBody);
  const members = await ports.studies.members(visit.study.id);
  if (!members.some(({ user, roles }) => user === about.assessor && roles.includes('assessor')))
    throw unfitField('/assessor', 'name an assessor of the study');
  const isKnown = visit.study.sites.length === 0 || visit.study.sites.some(({ id }) => id === about.site);
  if (about.site !== undefined && !isKnown) throw unfitField('/site', 'name a site of the study');
  const stretches = weekly ? hoursOfEachWeek(weekly) : [{ from, to }];
  if (stretches.length === 0) throw unfitField('/weekly/weekdays', 'name a weekday that comes between the two days');
  const slots = stretches.map((stretch): Slot => ({ study: visit.study.id, ...about, ...stretch }));
  await ports.records.saveSlots(slots);
  return created({ items: slots.map(slotView) });
};

const removeOne = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const key = slotKeyOf(visit.path('slot'));
  if (key === undefined) throw notFound();
  const { from, assessor } = key;
  const stored = await ports.records.slots(visit.study.id, { from, to: `${from}:59`, assessor });
  if (!stored.some((slot) => slotId(slot) === slotId(key))) throw notFound();
  await ports.records.removeSlots(visit.study.id, [key]);
  return { status: 204 };
};

/** Those that begin in the stretch, of one assessor: a week that was entered by mistake is gone at once. */
const removeMany = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const asked = slotRangeQuery.safeParse({
    assessor: visit.query('assessor'),
    from: visit.query('from'),
    to: visit.query('to'),
    kind: visit.query('kind'),
  });
  if (!asked.success)
    throw unfitField(String(asked.error.issues[0]?.path[0]), 'name the assessor, and dates from and to');
  const { assessor, from, to, kind } = asked.data;
  const end = isoDate(civil(to) + 1);
  const stored = await ports.records.slots(visit.study.id, { from, to: end, assessor });
  const gone = stored.filter((slot) => slot.from >= from && [undefined, slot.kind].includes(kind));
  await ports.records.removeSlots(visit.study.id, gone);
  return ok({ removed: gone.map(slotId) });
};

export const slotRoutes: Route[] = [
  {
    id: 'slots.list',
    method: 'GET',
    path: inStudy('/slots'),
    summary: 'Hours and leave of assessors, what is booked in them, and the free times',
    query: slotQuery,
    answers: { 200: slotList },
    serve: list,
  },
  {
    id: 'slots.add',
    method: 'POST',
    path: inStudy('/slots'),
    summary: 'Enter hours or leave of an assessor, once or for each week',
    body: slotBody,
    answers: { 201: savedSlots },
    serve: add,
  },
  {
    id: 'slot.remove',
    method: 'DELETE',
    path: inStudy('/slots/:slot'),
    summary: 'Remove one slot; what is booked in it stays booked',
    answers: { 204: z.undefined() },
    serve: removeOne,
  },
  {
    id: 'slots.remove',
    method: 'DELETE',
    path: inStudy('/slots'),
    summary: 'Remove the slots of an assessor that begin in a stretch',
    query: slotRangeQuery,
    answers: { 200: removedSlots },
    serve: removeMany,
  },
];

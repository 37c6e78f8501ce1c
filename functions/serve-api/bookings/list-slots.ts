import { type BookingRow, localText } from '../../../shared/domain/bookings.ts';
import { civil, isoDate } from '../../../shared/domain/civil-date.ts';
import { isUnblinded } from '../../../shared/domain/entries/record-unblinding.ts';
import { freeTimes } from '../../../shared/domain/free-times.ts';
import { seesSite } from '../../../shared/domain/member.ts';
import { zoneOf } from '../../../shared/domain/zone.ts';
import { ok, type Answer } from '../answer.ts';
import type { ApiPorts } from '../ports.ts';
import { unfitField } from '../problem.ts';
import { readParticipant } from '../read-participant.ts';
import type { Visit } from '../visit.ts';
import { hasRole } from '../warnings.ts';
import { closedDays } from './closed-days.ts';
import { inCalendar } from './in-calendar.ts';
import { bookingFor, ownAssessor } from './own-assessor.ts';
import { daysOf, stretchOf } from './slot-stretch.ts';
import { leaveView, slotView } from './slot-views.ts';
import { slotsOf } from '../../../shared/ports/slots-of.ts';

const DAY_MINUTES = 1_440;
/** More than anyone reads out on the phone; a whole team over two months would be tens of thousands. */
const FREE_MAX = 1_000;

const minutesOf = (visit: Visit): number => {
  const given = visit.query('minutes');
  if (given === undefined || given === '') return visit.study.interviewMinutes;
  const minutes = Number(given);
  if (Number.isInteger(minutes) && minutes >= 1 && minutes <= DAY_MINUTES) return minutes;
  throw unfitField('minutes', 'give whole minutes, from 1 to 1440');
};

const localNow = ({ study, now }: Visit): number => {
  const { day, minute, ms } = zoneOf(study.zone).toLocal(now);
  return day * DAY_MINUTES + minute + (ms > 0 ? 1 : 0);
};

/** Hours and leave, what is booked in them, and what is left. */
export const listSlots = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
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
  const moving = visit.query('followUp');
  const isOwn = ({ participant, timepoint }: BookingRow): boolean => participant === sought && timepoint === moving;
  const here = localText(Math.ceil(localNow(visit)));
  const free = freeTimes({
    slots: [...entered, ...leave],
    bookings: bookings.filter((row) => !isOwn(row)),
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

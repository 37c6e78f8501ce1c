import { daySheet } from '../../../shared/contract/answers/assessor-day-answer.ts';
import { daySheetQuery } from '../../../shared/contract/list-query.ts';
import { type BookingRow, localMinute, localText } from '../../../shared/domain/bookings.ts';
import { civil } from '../../../shared/domain/civil-date.ts';
import { type Instant, isoInstant } from '../../../shared/domain/zone.ts';
import { ok, type Answer } from '../answer.ts';
import { openCard } from '../contact-reads.ts';
import type { ApiPorts } from '../ports.ts';
import { notFound } from '../problem.ts';
import { inStudy, type Route } from '../route.ts';
import type { Visit } from '../visit.ts';
import { bookingsOfDay, dayNamed } from './day-of.ts';
import { bookingFor, ownAssessor } from './own-assessor.ts';

/** An assessor sees whom to call from this minute of the working day before (product.md section 7). */
const CONTACT_FROM_MINUTE = 15 * 60;

const contactFrom = async (date: string, { study }: Visit, ports: ApiPorts): Promise<Instant> => {
  const { appointments } = await ports.studies.plan(study.id, study.protocolVersion);
  return appointments.zone.toInstant(appointments.addWorkingDays(civil(date), -1), CONTACT_FROM_MINUTE);
};

const contactOf = async ({ participant }: BookingRow, visit: Visit, ports: ApiPorts) => {
  const read = await openCard(visit, participant, { purpose: 'call' }, ports);
  const isOwn = ownAssessor(visit) !== undefined;
  const phones = (read?.card.phones ?? []).filter(({ unsafe, quarantined }) => !quarantined && !(isOwn && unsafe));
  return {
    ...(read?.card.name === undefined ? {} : { name: read.card.name }),
    phones: phones.map(({ number, label, unsafe }) => ({
      number,
      ...(label === undefined ? {} : { label }),
      ...(unsafe ? { unsafe } : {}),
    })),
  };
};

const lineOf = ({ study: _study, assessor: _assessor, ...booking }: BookingRow) => ({
  ...booking,
  ends: localText(localMinute(booking.at) + booking.minutes),
});

const read = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const day = dayNamed(visit);
  const own = ownAssessor(visit);
  if (own !== undefined && own !== day.assessor) throw notFound();
  const [rows, from] = await Promise.all([bookingsOfDay(day, visit, ports), contactFrom(day.date, visit, ports)]);
  const mayCall = visit.query('contact') === 'true' && (own === undefined || visit.now >= from);
  const items = [];
  for (const row of rows)
    items.push({
      ...lineOf(bookingFor(visit, row)),
      ...(mayCall ? { contact: await contactOf(row, visit, ports) } : {}),
    });
  return ok({ ...day, contactFrom: isoInstant(from), items });
};

export const daySheetRoutes: Route[] = [
  {
    id: 'assessorDay.read',
    method: 'GET',
    path: inStudy('/assessors/:assessor/days/:day'),
    summary: "An assessor's day, to print",
    query: daySheetQuery,
    answers: { 200: daySheet },
    serve: read,
  },
];

import { changedDay } from '../../../shared/contract/answers/assessor-day-answer.ts';
import { cancelDayBody, moveDayBody, reassignDayBody } from '../../../shared/contract/assessor-day-body.ts';
import { dryRunQuery } from '../../../shared/contract/list-query.ts';
import type { BookingRow } from '../../../shared/domain/bookings.ts';
import { ok, type Answer } from '../answer.ts';
import type { ApiPorts } from '../ports.ts';
import { Problem, unfitField } from '../problem.ts';
import { readBody } from '../read-body.ts';
import { inStudy, type Route } from '../route.ts';
import type { Visit } from '../visit.ts';
import { hasRole } from '../warnings.ts';
import { changeBooking, type ChangedBooking, type DayChange, failed, newStart } from './change-day.ts';
import { bookingsOfDay, dayNamed } from './day-of.ts';

/** Later ones first when all move later, so that nobody is moved onto one who has yet to move. */
const inTurn = (rows: BookingRow[], change: DayChange): BookingRow[] => {
  const [first] = rows;
  return first && newStart(first, change) > first.at ? rows.toReversed() : rows;
};

/** A person who was asked for and stands there no more: an earlier try of this very request has changed them, or somebody else. */
const gone = async (participant: string, visit: Visit, ports: ApiPorts): Promise<ChangedBooking> => {
  const events = visit.isRepeatable ? await ports.records.events(visit.study.id, participant) : [];
  if (events.some(({ token }) => token.startsWith(`${visit.token}.`))) return { participant, state: 'done' };
  return { participant, state: 'failed', why: 'no-appointment', remedy: 'nothing to do: none stands on that day' };
};

const changeDay = async (
  change: DayChange,
  wanted: string[] | undefined,
  visit: Visit,
  ports: ApiPorts,
): Promise<Answer> => {
  const day = dayNamed(visit);
  const rows = await bookingsOfDay(day, visit, ports);
  const to = change.kind === 'cancel' ? undefined : change.to;
  if (to !== undefined) {
    const members = await ports.studies.members(visit.study.id);
    const on = (change.kind === 'move' ? change.toDate : undefined) ?? day.date;
    if (!hasRole(members, to, 'assessor', on)) throw unfitField('/to', 'name an assessor of the study on that date');
  }
  const chosen = rows.filter(({ participant }) => wanted?.includes(participant) ?? true);
  // Looked at before anything has moved, they must not stand in each other's way.
  const ignored = visit.isDryRun ? chosen.map(({ participant }) => participant) : [];
  const items: ChangedBooking[] = [];
  for (const row of inTurn(chosen, change)) {
    const { participant, timepoint, at } = row;
    try {
      items.push(await changeBooking(row, change, ignored, visit, ports));
    } catch (error) {
      if (!(error instanceof Problem))
        ports.log.error('dayChangeFailed', { participant, name: error instanceof Error ? error.name : typeof error });
      items.push(failed({ participant, timepoint, at }, error));
    }
  }
  const missing = (wanted ?? []).filter((id) => !chosen.some(({ participant }) => participant === id));
  for (const participant of missing) items.push(await gone(participant, visit, ports));
  return ok({ ...day, items: items.sort((a, b) => ((a.at ?? '~') < (b.at ?? '~') ? -1 : 1)) });
};

const cancel = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { participants, reason } = await readBody(visit, cancelDayBody);
  return changeDay({ kind: 'cancel', reason }, participants, visit, ports);
};

const move = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { participants, ...how } = await readBody(visit, moveDayBody);
  return changeDay({ kind: 'move', ...how }, participants, visit, ports);
};

const reassign = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { participants, ...how } = await readBody(visit, reassignDayBody);
  return changeDay({ kind: 'reassign', ...how }, participants, visit, ports);
};

const ofDay = (action: string): string => inStudy(`/assessors/:assessor/days/:day{[^/]+:${action}}`);
const about = { method: 'POST', query: dryRunQuery, answers: { 200: changedDay } } as const;

export const assessorDayRoutes: Route[] = [
  {
    id: 'assessorDay.cancel',
    path: ofDay('cancel'),
    summary: "Cancel an assessor's day: everyone is told, or stands on a call list",
    body: cancelDayBody,
    ...about,
    serve: cancel,
  },
  {
    id: 'assessorDay.move',
    path: ofDay('move'),
    summary: "Move an assessor's day",
    body: moveDayBody,
    ...about,
    serve: move,
  },
  {
    id: 'assessorDay.reassign',
    path: ofDay('reassign'),
    summary: "Give an assessor's day to another one",
    body: reassignDayBody,
    ...about,
    serve: reassign,
  },
];

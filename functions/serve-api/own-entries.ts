import * as z from 'zod';
import { ownEntryPage } from '../../shared/contract/answers/entries-answer.ts';
import type { StoredEvent } from '../../shared/domain/event.ts';
import { seesSite } from '../../shared/domain/member.ts';
import type { Both, RosterRow } from '../../shared/ports/record-store.ts';
import { ok, type Answer } from './answer.ts';
import { forEachOf } from './exports/everyone.ts';
import { everyRow, ownPeople } from './own-people.ts';
import { pageOf } from './page.ts';
import type { ApiPorts } from './ports.ts';
import { isAssessor, nameFor } from './reach.ts';
import { refuseQuery } from './read-query.ts';
import { inStudy, type Route } from './route.ts';
import type { Visit } from './visit.ts';

const query = z.strictObject({ cursor: z.string().optional() });

const wasToMeet = ({ followUps }: RosterRow<'interviews'>, user: string): boolean =>
  Object.values(followUps).some(({ appointments }) => appointments.some(({ assessor }) => assessor === user));

/** An assessor's are of whoever they were to meet, also once the outcome has closed the rest to them: no list has those alone. */
const peopleOf = async (visit: Visit, ports: ApiPorts): Promise<Both[]> => {
  const { study, member, user } = visit;
  if (!isAssessor(visit)) return ownPeople(visit, ports);
  const met: string[] = [];
  for await (const row of everyRow(study.id, 'interviews', ports))
    if (wasToMeet(row, user) && (member === undefined || seesSite(member, row.site))) met.push(row.participant);
  return ports.records.readMany(study.id, met);
};

/** A leader answers for the mentors of the team too. */
const whose = ({ user, roles }: Visit, { checkIns: { mentor } }: Both): string[] =>
  roles.includes('teamLeader') && mentor !== undefined ? [user, mentor] : [user];

const OF_FOLLOW_UP = /^\/followUps\/([^/]+)/;

const followUpOf = ({ changes }: StoredEvent): { followUp?: string } => {
  const [followUp] = changes.flatMap(({ path }) => OF_FOLLOW_UP.exec(path)?.[1] ?? []);
  return followUp === undefined ? {} : { followUp };
};

const entriesOf = async (visit: Visit, both: Both, ports: ApiPorts) => {
  // Of the one stream that they enter into.
  const { study, participant, stream } = isAssessor(visit) ? both.interviews : both.checkIns;
  const events = await ports.records.eventsBy({ study, participant, stream }, whose(visit, both));
  return events.map((event) => ({
    // Derived, so that nobody counts by it what else was entered.
    id: ports.ids.derived(event.study, `event/${event.participant}/${event.stream}/${String(event.version)}`),
    at: event.at,
    by: event.by,
    action: event.action,
    participant: nameFor(visit, both),
    ...followUpOf(event),
  }));
};

/** Digits of an instant in milliseconds until the year 2286. */
const INSTANT_DIGITS = 13;
const newestFirst = ({ at, id }: { at: string; id: string }): string =>
  `${String(10 ** INSTANT_DIGITS - Date.parse(at)).padStart(INSTANT_DIGITS, '0')} ${id}`;

const list = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  refuseQuery(query, visit.queries());
  const people = await peopleOf(visit, ports);
  const entries = await forEachOf(people, (both) => entriesOf(visit, both, ports));
  return ok(pageOf(entries.flat(), newestFirst, visit.query('cursor')));
};

export const ownEntryRoutes: Route[] = [
  {
    id: 'entries.own',
    method: 'GET',
    path: inStudy('/entries/own'),
    summary: "The caller's own entries, newest first; a team leader's are those of the team",
    query,
    answers: { 200: ownEntryPage },
    serve: list,
  },
];

import { planOfArm } from '../../shared/domain/entries/check-in-entry.ts';
import type { Stream } from '../../shared/domain/record.ts';
import type { Both, MentoredRow, RosterRow } from '../../shared/ports/record-store.ts';
import type { ApiPorts } from './ports.ts';
import { isAssessor, type Looker, protocolsOf, type Reach, reachOf } from './reach.ts';

/** So many rows of a roster are looked through at a time. */
const ROSTER_ROWS = 1_000;
/** Every booking there is: dates are from 1900 to 2199. */
const EVER = { from: '1900-01-01', to: '2200-01-01' };

const booked = async ({ study, user }: Looker, { records }: Pick<ApiPorts, 'records'>): Promise<string[]> => {
  const bookings = await records.bookings(study.id, { ...EVER, assessor: user });
  return [...new Set(bookings.map(({ participant }) => participant))];
};

/** Everyone's row of one stream, so that nobody's record is opened to find the few that are sought. */
export const everyRow = async function* <Kind extends Stream>(
  study: string,
  stream: Kind,
  { records }: Pick<ApiPorts, 'records'>,
): AsyncGenerator<RosterRow<Kind>> {
  let after: string | undefined;
  do {
    const { rows, cursor } = await records.roster(study, stream, after, ROSTER_ROWS);
    yield* rows;
    after = cursor;
  } while (after !== undefined);
};

/** Mentors whose participants may be within reach: oneself and whom one stands in for, or all that the study has or had. */
const mentorsOf = async ({ study, user }: Looker, reach: Reach, ports: ApiPorts): Promise<string[]> => {
  const members = await ports.studies.members(study.id);
  const loads = await ports.records.caseloads(study.id);
  const known = [user, ...members.map((member) => member.user), ...loads.map(({ mentor }) => mentor)];
  return [...new Set(known)].filter(reach.mentor);
};

/** Of these the ones within the reach of whoever sees only their own. */
export const readWithin = async (
  study: string,
  ids: string[],
  { person }: Pick<Reach, 'person'>,
  { records }: Pick<ApiPorts, 'records'>,
): Promise<Both[]> => (await records.readMany(study, ids)).filter(person);

/** Those of support who have no mentor. Their rows hold no second pseudonym, so that these records are read: they are few, since each should have one. */
const mentorless = async (looker: Looker, reach: Reach, ports: ApiPorts): Promise<MentoredRow[]> => {
  const { id } = looker.study;
  const protocols = [...(await protocolsOf(looker, ports)).values()];
  const ids: string[] = [];
  for await (const { participant, mentor, arm } of everyRow(id, 'checkIns', ports))
    if (mentor === undefined && protocols.some((protocol) => planOfArm({ protocol }, arm))) ids.push(participant);
  const people = await readWithin(id, ids, reach, ports);
  return people.map(({ checkIns: { participant, alias } }) => ({ participant, alias }));
};

/** Those whom a mentor or team leader may be shown, by second pseudonym and before any record is read. */
export const mentoredWithin = async (looker: Looker, reach: Reach, ports: ApiPorts): Promise<MentoredRow[]> => {
  const mentors = await mentorsOf(looker, reach, ports);
  const rows = await Promise.all(mentors.map((mentor) => ports.records.mentored(looker.study.id, mentor)));
  return [...rows.flat(), ...(reach.mentor(undefined) ? await mentorless(looker, reach, ports) : [])];
};

/** Everyone within the reach of whoever sees only their own. */
export const ownPeople = async (looker: Looker, ports: ApiPorts): Promise<Both[]> => {
  const reach = await reachOf(looker, ports);
  const ids = isAssessor(looker)
    ? await booked(looker, ports)
    : (await mentoredWithin(looker, reach, ports)).map(({ participant }) => participant);
  return readWithin(looker.study.id, ids, reach, ports);
};

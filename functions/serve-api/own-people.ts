import type { Stream } from '../../shared/domain/record.ts';
import type { Both, RosterRow } from '../../shared/ports/record-store.ts';
import type { ApiPorts } from './ports.ts';
import { isAssessor, type Looker, reachOf } from './reach.ts';

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

/** Everyone with a mentor; whose they are, the records say. */
const supported = async ({ study }: Looker, ports: ApiPorts): Promise<{ id: string; mentor: string }[]> => {
  const found: { id: string; mentor: string }[] = [];
  for await (const { participant, mentor } of everyRow(study.id, 'checkIns', ports))
    if (mentor !== undefined) found.push({ id: participant, mentor });
  return found;
};

/** Those within the reach of whoever sees only their own. */
export const ownPeople = async (looker: Looker, ports: ApiPorts): Promise<Both[]> => {
  const reach = await reachOf(looker, ports);
  const ids = isAssessor(looker)
    ? await booked(looker, ports)
    : (await supported(looker, ports)).filter(({ mentor }) => reach.mentor(mentor)).map(({ id }) => id);
  return (await ports.records.readMany(looker.study.id, ids)).filter(reach.person);
};

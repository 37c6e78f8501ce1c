import type { Both } from '../../shared/ports/record-store.ts';
import { ok, type Answer } from './answer.ts';
import { ownPeople } from './own-people.ts';
import { pageOf } from './page.ts';
import type { ApiPorts } from './ports.ts';
import { isAssessor } from './reach.ts';
import { refuseHidden } from './read-query.ts';
import { summaryFor } from './seen-participant.ts';
import type { Visit } from './visit.ts';
import { planFor } from './read-participant.ts';

const MENTORS_FILTERS = ['q', 'cursor', 'status', 'mentor'];
const ASSESSORS_FILTERS = ['q', 'cursor'];

const summarised = async (visit: Visit, both: Both, ports: ApiPorts) =>
  summaryFor(visit, both, await planFor(both, visit.study.id, ports));

/** A mentor's, a team's or an assessor's own, by the names that they know. */
export const listOwn = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  refuseHidden(visit, isAssessor(visit) ? ASSESSORS_FILTERS : MENTORS_FILTERS);
  const people = await ownPeople(visit, ports);
  const rows = await Promise.all(people.map((both) => summarised(visit, both, ports)));
  const [sought = '', status, mentor] = [
    visit.query('q')?.trim().toLowerCase(),
    visit.query('status'),
    visit.query('mentor'),
  ];
  const shown = rows.filter(
    (row) =>
      row.id.toLowerCase().includes(sought) &&
      (!status || row.status === status) &&
      (!mentor || ('mentor' in row && row.mentor === mentor)),
  );
  return ok(pageOf(shown, ({ id }) => id, visit.query('cursor')));
};

import { checkInToCome } from '../../shared/domain/check-in-to-come.ts';
import { zoneOf } from '../../shared/domain/zone.ts';
import type { WorkRow } from '../../shared/ports/record-store.ts';
import { ownPeople } from './own-people.ts';
import type { ApiPorts } from './ports.ts';
import { seesCheckInsAlone } from './reach.ts';
import { planFor } from './read-participant.ts';
import type { Visit } from './visit.ts';

/** Of a mentor's own people and those they cover: who should hear from them this week, before anybody is told that they did not. */
export const checkInsDue = async (visit: Visit, rows: WorkRow[], ports: ApiPorts) => {
  if (!seesCheckInsAlone(visit) || !visit.roles.includes('mentor') || visit.query('cursor')) return {};
  const { day } = zoneOf(visit.study.zone).toLocal(visit.now);
  const escalated = new Set(rows.flatMap((row) => (row.escalations.length > 0 ? [row.participant] : [])));
  // A leader who mentors too is asked for their own: the team's are their mentors'.
  const people = await ownPeople({ ...visit, roles: ['mentor'] }, ports);
  const due = await Promise.all(
    people
      .filter(({ checkIns }) => !escalated.has(checkIns.alias))
      .map(async (both) => {
        const toCome = checkInToCome(await planFor(both, visit.study.id, ports), both.checkIns, day);
        return toCome === undefined ? [] : [{ participant: both.checkIns.alias, ...toCome }];
      }),
  );
  return { checkInsDue: due.flat().sort((a, b) => (a.due < b.due ? -1 : 1)) };
};

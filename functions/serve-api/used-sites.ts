import type { Study } from '../../shared/ports/study-book.ts';
import { PAGE_ROWS } from './page.ts';
import type { ApiPorts } from './ports.ts';
import { unfit } from './problem.ts';
import { todayIn } from './today-in.ts';
import type { Visit } from './visit.ts';

const numberOf = (count: number, one: string, many: string): string => `${String(count)} ${count === 1 ? one : many}`;

/** Participants of each site; everyone is looked at once, since a site goes once in a trial. */
const peopleAt = async (study: string, { records }: ApiPorts): Promise<Map<string, number>> => {
  const counts = new Map<string, number>();
  let cursor: string | undefined;
  do {
    const page = await records.people(study, cursor, PAGE_ROWS);
    for (const { interviews } of page.rows)
      if (interviews.site !== undefined) counts.set(interviews.site, (counts.get(interviews.site) ?? 0) + 1);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return counts;
};

/** A site goes only when nobody belongs to it any more: their closed days and their coordinators would go with it. @throws Problem */
export const refuseUsedSites = async (before: Study, after: Study, visit: Visit, ports: ApiPorts): Promise<void> => {
  const gone = before.sites.filter(({ id }) => !after.sites.some((site) => site.id === id));
  if (gone.length === 0) return;
  const [people, members] = await Promise.all([peopleAt(before.id, ports), ports.studies.members(before.id)]);
  const today = todayIn(visit);
  const staff = members.filter(({ until }) => until === undefined || until >= today);
  const faults = gone.flatMap(({ id }) => {
    const [participants, colleagues] = [people.get(id) ?? 0, staff.filter(({ sites }) => sites?.includes(id)).length];
    if (participants + colleagues === 0) return [];
    const whose = [
      numberOf(participants, 'participant', 'participants'),
      numberOf(colleagues, 'member of staff', 'members of staff'),
    ].join(' and ');
    return [{ field: '/sites', remedy: `keep ${id}, or move them to another site first: ${whose} belong to it` }];
  });
  if (faults.length > 0) throw unfit(faults, 'A site is in use');
};

import { seesSite } from '../../shared/domain/member.ts';
import type { Stream } from '../../shared/domain/record.ts';
import type { Both, WorkRow } from '../../shared/ports/record-store.ts';
import { isEscalationFor, isTaskFor } from './own-work.ts';
import type { ApiPorts } from './ports.ts';
import { idUnder, isAssessor, type Looker, nameFor, reachOf, seesCheckInsAlone, seesInterviewsAlone } from './reach.ts';

/** The other one is not even read: what lies in it can move nothing. */
const streamsOf = (looker: Looker): Stream[] => {
  if (seesInterviewsAlone(looker)) return ['interviews'];
  return seesCheckInsAlone(looker) ? ['checkIns'] : ['interviews', 'checkIns'];
};

/** The records behind the rows, by participant. */
const recordsOf = async (
  study: string,
  rows: WorkRow[],
  ports: Pick<ApiPorts, 'records'>,
): Promise<Map<string, Both>> => {
  const ids = [...new Set(rows.map(({ participant }) => participant))];
  const people = await ports.records.readMany(study, ids);
  return new Map(people.map((both) => [both.interviews.participant, both]));
};

/** What of a row is theirs, under the name that they know. */
const ownRow = (looker: Looker, row: WorkRow, both: Both): WorkRow => {
  const name = nameFor(looker, both);
  const { site: _site, setAsideAt: _setAsideAt, ...shown } = row;
  return {
    ...shown,
    ...(row.site === undefined || isAssessor(looker) ? {} : { site: row.site }),
    participant: name,
    tasks: row.tasks.map((task) => ({ ...task, id: idUnder(name, task.id) })),
    escalations: row.escalations.map((escalation) => ({ ...escalation, id: idUnder(name, escalation.id) })),
  };
};

/** Rows of which something may be theirs; whose the participant is, is asked of the records then. */
const candidates = (looker: Looker, rows: WorkRow[]): WorkRow[] =>
  rows
    .filter(({ site }) => looker.sight === 'own' || looker.member === undefined || seesSite(looker.member, site))
    .map((row) => ({
      ...row,
      tasks: row.tasks.filter((task) =>
        isAssessor(looker) ? task.kind === 'recordOutcome' : isTaskFor(looker, row.stream, task, undefined),
      ),
      escalations: row.escalations.filter((escalation) => isEscalationFor(looker, row.stream, escalation)),
    }));

const ownRows = async (looker: Looker, rows: WorkRow[], ports: ApiPorts): Promise<WorkRow[]> => {
  const some = rows.filter(({ tasks, escalations }) => tasks.length > 0 || escalations.length > 0);
  const records = await recordsOf(looker.study.id, some, ports);
  const reach = await reachOf(looker, ports);
  return some.flatMap((row) => {
    const both = records.get(row.participant);
    if (both === undefined || !reach.person(both)) return [];
    const tasks = row.tasks.filter((task) => isTaskFor(looker, row.stream, task, both.interviews));
    return [ownRow(looker, { ...row, tasks }, both)];
  });
};

/** Who has taken work of a check-in is the participant's mentor, or leads to them; that it is open is enough for those who oversee. */
const withoutTakers = (row: WorkRow): WorkRow =>
  row.stream === 'interviews'
    ? row
    : {
        ...row,
        tasks: row.tasks.map(({ owner: _owner, ...task }) => task),
        escalations: row.escalations.map(({ acknowledged: _acknowledged, ...escalation }) => escalation),
      };

/** Open work as far as these eyes reach, in the order of the index. */
export const workSeenBy = async (looker: Looker, ports: ApiPorts): Promise<WorkRow[]> => {
  const rows: WorkRow[] = [];
  for (const stream of streamsOf(looker))
    for await (const page of ports.records.openWork(looker.study.id, stream)) rows.push(...candidates(looker, page));
  if (looker.sight === 'own') return ownRows(looker, rows, ports);
  if (looker.sight === 'site') return rows;
  return rows.map(({ setAsideAt: _setAsideAt, ...row }) => withoutTakers(row));
};

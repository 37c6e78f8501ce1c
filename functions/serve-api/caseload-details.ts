import { caseloadEvidence, type Evidence } from '../../shared/domain/caseload-evidence.ts';
import { type CaseloadMonth, type DueCheckIns, dueCheckIns, monthCounts } from '../../shared/domain/caseload-months.ts';
import type { CivilDay } from '../../shared/domain/civil-date.ts';
import { countedFor } from '../../shared/domain/entries/assign-mentor.ts';
import { planOfArm } from '../../shared/domain/entries/check-in-entry.ts';
import { seesSite } from '../../shared/domain/member.ts';
import type { CheckInRecord } from '../../shared/domain/record.ts';
import { PAGE_ROWS } from './page.ts';
import type { ApiPorts } from './ports.ts';
import type { Visit } from './visit.ts';

export interface CaseloadDetails {
  checkIns: DueCheckIns;
  months: CaseloadMonth[];
  evidence: Evidence[];
}

interface Counting {
  people: CheckInRecord[];
  active: number;
  entries: Map<string, string>;
  checkIns: DueCheckIns;
  months: CaseloadMonth[];
}

const nothing = (): Counting => ({
  people: [],
  active: 0,
  entries: new Map(),
  checkIns: { due: 0, overdue: 0 },
  months: [],
});

const added = (so: CaseloadMonth[], more: CaseloadMonth[]): CaseloadMonth[] =>
  more.map(({ month, held, expected }, index) => ({
    month,
    held: held + (so[index]?.held ?? 0),
    expected: expected + (so[index]?.expected ?? 0),
  }));

/** By mentor, from the check-in records of everyone of the caller's sites. */
export const caseloadDetails = async (
  visit: Visit,
  months: CivilDay[],
  today: CivilDay,
  ports: ApiPorts,
): Promise<Map<string, CaseloadDetails>> => {
  const counts = new Map<string, Counting>();
  let cursor: string | undefined;
  do {
    const page = await ports.records.people(visit.study.id, cursor, PAGE_ROWS);
    for (const { checkIns } of page.rows) {
      const { mentor, site, agendaBasis, participant } = checkIns;
      if (mentor === undefined || (visit.member && !seesSite(visit.member, site))) continue;
      const plan = await ports.studies.plan(visit.study.id, agendaBasis.protocolVersion, site);
      const counting = counts.get(mentor) ?? nothing();
      const due = dueCheckIns(plan, checkIns, today);
      const anchor = planOfArm(plan, checkIns.arm)?.checkIns.anchor;
      const entry = anchor === undefined ? undefined : checkIns.anchors[anchor];
      if (entry !== undefined) counting.entries.set(participant, entry);
      counts.set(mentor, {
        people: [...counting.people, checkIns],
        active: counting.active + (countedFor(checkIns) === undefined ? 0 : 1),
        entries: counting.entries,
        checkIns: { due: counting.checkIns.due + due.due, overdue: counting.checkIns.overdue + due.overdue },
        months: added(counting.months, monthCounts(plan, checkIns, months, today)),
      });
    }
    cursor = page.cursor;
  } while (cursor !== undefined);
  const detailsOf = (mentor: string, { people, active, entries, checkIns, months: counted }: Counting) => ({
    checkIns,
    months: counted,
    evidence: caseloadEvidence(
      { mentor, active, people, entryOf: ({ participant }) => entries.get(participant) },
      today,
    ),
  });
  return new Map([...counts].map(([mentor, counting]) => [mentor, detailsOf(mentor, counting)]));
};

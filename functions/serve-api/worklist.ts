import { worklist } from '../../shared/contract/answers/work-answer.ts';
import { worklistQuery } from '../../shared/contract/list-query.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import type { WorkRow } from '../../shared/ports/record-store.ts';
import { ok, type Answer } from './answer.ts';
import { checkInsDue } from './check-ins-due.ts';
import { lostOnPage } from './lost-contacts.ts';
import { answersEscalation } from './own-work.ts';
import { pageOf } from './page.ts';
import type { ApiPorts } from './ports.ts';
import { seesCheckInsAlone } from './reach.ts';
import { inStudy, type Route } from './route.ts';
import { workSeenBy } from './seen-work.ts';
import type { Visit } from './visit.ts';
import { forCaller, standing, urgencyOfPerson, workIn } from './work-item.ts';
import { narrowed } from './worklist-filters.ts';

/** Whoever has rung, in whichever stream. */
const lastCalls = (rows: WorkRow[]): Map<string, WorkRow['lastCall']> => {
  const calls = new Map<string, WorkRow['lastCall']>();
  for (const { participant, lastCall } of rows) {
    const known = calls.get(participant);
    if (lastCall && (known === undefined || known.at < lastCall.at)) calls.set(participant, lastCall);
  }
  return calls;
};

const list = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const plan = await ports.studies.plan(visit.study.id, visit.study.protocolVersion);
  const rows = await workSeenBy(visit, ports);
  const now = isoInstant(visit.now);
  const { shown, counts } = narrowed(
    rows.flatMap((row) => workIn(row, plan, now)),
    visit,
    plan.appointments.zone,
  );
  const { items, cursor } = pageOf(shown, urgencyOfPerson(shown), visit.query('cursor'));
  const calls = lastCalls(rows);
  const lost = await lostOnPage(items, visit, ports);
  const { followUp, ...otherCounts } = counts;
  return ok({
    items: items.map(({ item, ...work }) => ({
      ...item,
      ...(work.task !== undefined || answersEscalation(visit, work.row.stream, work.escalation)
        ? {}
        : { readOnly: true as const }),
      ...standing(item, plan, visit.now),
      ...lost(item),
      ...(work.task ? forCaller(work.task, calls.get(item.participant), plan, visit) : {}),
    })),
    ...(await checkInsDue(visit, rows, ports)),
    // A mentor's work is of no interview, and its filter is not theirs.
    counts: seesCheckInsAlone(visit) ? otherCounts : { ...otherCounts, followUp },
    ...(cursor === undefined ? {} : { cursor }),
  });
};

export const worklistRoutes: Route[] = [
  {
    id: 'worklist.read',
    method: 'GET',
    path: inStudy('/worklist'),
    summary: 'What needs a human, most urgent first, all of one person together',
    query: worklistQuery,
    answers: { 200: worklist },
    serve: list,
  },
];

import { agenda as agendaAnswer } from '../../shared/contract/answers/agenda-answer.ts';
import { agendaLine } from '../../shared/domain/agenda-line.ts';
import { isoDate } from '../../shared/domain/civil-date.ts';
import { expectedCheckIn } from '../../shared/domain/record-agenda.ts';
import type { ParticipantRecord, StepOutcome } from '../../shared/domain/record.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import type { Both } from '../../shared/ports/record-store.ts';
import { ok, type Answer } from './answer.ts';
import { followUpViews, plainFollowUpViews } from './follow-up-view.ts';
import type { ApiPorts } from './ports.ts';
import { type Looker, seesCheckInsAlone, seesInterviewsAlone } from './reach.ts';
import { ofParticipant, type Route } from './route.ts';
import { stepsInOrder, stepState } from './step-state.ts';
import type { Visit } from './visit.ts';
import { followedPlan } from './earlier-versions.ts';
import { readParticipant } from './read-participant.ts';

/** Steps that left the record when their follow-up ended. */
export const archivedOf = async (
  { study, participant, stream, archived }: ParticipantRecord,
  ports: ApiPorts,
): Promise<Record<string, StepOutcome>> => {
  const key = { study, participant, stream };
  const steps = await Promise.all((archived ?? []).map((id) => ports.records.archivedSteps(key, `${id}/`)));
  return Object.fromEntries(steps.flat().map((step) => [step.key, step.outcome]));
};

/** The next check-in, where these eyes see any. */
const checkInsOf = (looker: Looker, { checkIns }: Both, plan: StudyPlan) => {
  if (seesInterviewsAlone(looker)) return {};
  const expected = expectedCheckIn(plan, checkIns);
  const today = plan.appointments.zone.toLocal(looker.now).day;
  return {
    checkIns: expected
      ? [{ plan: expected.plan, due: isoDate(expected.due), ...(today > expected.due ? { overdue: true } : {}) }]
      : [],
  };
};

const followUpsOf = (looker: Looker, { interviews }: Both, plan: StudyPlan) => {
  if (seesCheckInsAlone(looker)) return {};
  return { followUps: (looker.sight === 'site' ? followUpViews : plainFollowUpViews)(interviews, plan, looker.now) };
};

const recordsSeen = (looker: Looker, { interviews, checkIns }: Both): ParticipantRecord[] => {
  if (seesInterviewsAlone(looker)) return [interviews];
  return seesCheckInsAlone(looker) ? [checkIns] : [interviews, checkIns];
};

const agenda = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const both = await readParticipant(visit, visit.path('participant'), ports);
  const plan = await followedPlan(both, visit.study.id, ports);
  const archived = await archivedOf(both.interviews, ports);
  return ok({
    protocol: plan.protocol.id,
    ...(seesInterviewsAlone(visit) ? {} : { version: plan.protocol.version }),
    ...followUpsOf(visit, both, plan),
    ...checkInsOf(visit, both, plan),
    items: stepsInOrder(plan, recordsSeen(visit, both), archived, visit.now).map(({ record, item }) => ({
      ...agendaLine(plan, item),
      ...(item.appointment ? { appointment: item.appointment.n } : {}),
      ...stepState(record, item, archived),
    })),
  });
};

export const agendaRoutes: Route[] = [
  {
    id: 'participant.agenda',
    method: 'GET',
    path: ofParticipant('/agenda'),
    summary: 'All steps of one participant, and what became of them',
    answers: { 200: agendaAnswer },
    serve: agenda,
  },
];

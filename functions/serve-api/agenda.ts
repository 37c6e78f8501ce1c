import { agenda as agendaAnswer } from '../../shared/contract/answers/agenda-answer.ts';
import { byInstant } from '../../shared/domain/agenda-item.ts';
import { agendaLine } from '../../shared/domain/agenda-line.ts';
import { isoDate } from '../../shared/domain/civil-date.ts';
import { agendaOf, expectedCheckIn } from '../../shared/domain/record-agenda.ts';
import type { ParticipantRecord, StepOutcome } from '../../shared/domain/record.ts';
import { ok, type Answer } from './answer.ts';
import { participantView } from './participant-view.ts';
import type { ApiPorts } from './ports.ts';
import { ofParticipant, type Route } from './route.ts';
import { stepState } from './step-state.ts';
import type { Visit } from './visit.ts';
import { planFor, readParticipant } from './write-participant.ts';

/** Steps that left the record when their follow-up ended. */
export const archivedOf = async (
  { study, participant, stream, archived }: ParticipantRecord,
  ports: ApiPorts,
): Promise<Record<string, StepOutcome>> => {
  const key = { study, participant, stream };
  const steps = await Promise.all((archived ?? []).map((id) => ports.records.archivedSteps(key, `${id}/`)));
  return Object.fromEntries(steps.flat().map((step) => [step.key, step.outcome]));
};

const agenda = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const both = await readParticipant(visit, visit.path('participant'), ports);
  const plan = await planFor(both, visit.study.id, ports);
  const archived = await archivedOf(both.interviews, ports);
  const today = plan.appointments.zone.toLocal(visit.now).day;
  const expected = expectedCheckIn(plan, both.checkIns);
  const items = [both.interviews, both.checkIns]
    .flatMap((record) => agendaOf(plan, record).map((item) => ({ record, item })))
    .sort((a, b) => byInstant(a.item, b.item));
  return ok({
    protocol: plan.protocol.id,
    version: plan.protocol.version,
    followUps: participantView(both, plan, visit.now).followUps,
    checkIns: expected
      ? [{ plan: expected.plan, due: isoDate(expected.due), ...(today > expected.due ? { overdue: true } : {}) }]
      : [],
    items: items.map(({ record, item }) => ({
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

import type * as z from 'zod';
import { changedParticipant } from '../../shared/contract/answers/participant-answer.ts';
import { dryRunQuery } from '../../shared/contract/list-query.ts';
import { outcomeBody } from '../../shared/contract/follow-up-body.ts';
import type { BothRecords } from '../../shared/domain/entries/entry.ts';
import { recordNoShow } from '../../shared/domain/entries/record-no-show.ts';
import { recordOutcome } from '../../shared/domain/entries/record-outcome.ts';
import { civil } from '../../shared/domain/civil-date.ts';
import { standingAppointment, windowOf } from '../../shared/domain/follow-up.ts';
import { withNeedlessTold, withStopTold } from '../../shared/domain/needless-appointment.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import { idsIn } from '../../shared/ports/ids-in.ts';
import type { Answer } from './answer.ts';
import { inInterviews, inInterviewsOf } from './one-record.ts';
import type { ApiPorts } from './ports.ts';
import { notFound } from './problem.ts';
import { isAssessor, isOwnBooking } from './reach.ts';
import { readBody } from './read-body.ts';
import { ofParticipant, type Route } from './route.ts';
import type { Visit } from './visit.ts';
import type { Warning } from './warnings.ts';
import { writeParticipant } from './write-participant.ts';
import { createdAnswer } from './written-answer.ts';
import type { Written } from './writing.ts';

/** Kept all the same: only whoever was there knows whether it was the follow-up before its time, or a slip in the date. */
const isEarly = ({ both, plan }: Written, of: string, on: string): boolean => {
  const timepoint = plan.timepoint(of);
  const opens = timepoint && windowOf(timepoint, both.interviews.anchors)?.opens;
  return opens != null && civil(on) < opens;
};

/** Kept all the same: somebody may have been met on the spot, or the follow-up is that of another month or person. */
const isWithoutAppointment = ({ before, plan }: Written, of: string, body: z.output<typeof outcomeBody>): boolean =>
  'outcome' in body &&
  body.outcome === 'done' &&
  plan.timepoint(of)?.mode === 'interview' &&
  standingAppointment(before.interviews.followUps[of]) === undefined;

/** Kept all the same: they may have come early, or the day is that of somebody else. */
const isBeforeAppointment = ({ before }: Written, of: string, body: z.output<typeof outcomeBody>): boolean => {
  const appointment = standingAppointment(before.interviews.followUps[of]);
  return (
    'outcome' in body && body.outcome === 'done' && appointment !== undefined && body.on < appointment.at.slice(0, 10)
  );
};

/** Kept all the same: they may have come late, and then the no-show is untrue and its message with it. */
const isOfNoShow = ({ before }: Written, of: string, body: z.output<typeof outcomeBody>): boolean => {
  const facts = before.interviews.followUps[of];
  if (!('outcome' in body) || body.outcome !== 'done') return false;
  if (standingAppointment(facts)?.at.slice(0, 10) === body.on) return false;
  return (facts?.appointments ?? []).some(
    ({ at, end }) => end?.how === 'noShow' && [at.slice(0, 10), end.on].includes(body.on),
  );
};

/** An assessor tells the outcome of an interview that is theirs, a data manager that of a register. @throws Problem for the others */
const refuseOthers = (visit: Visit, { interviews }: BothRecords, timepoint: string, plan: StudyPlan): void => {
  if (visit.sight === 'site') return;
  const isTheirs = isAssessor(visit)
    ? isOwnBooking(interviews, timepoint, visit.user)
    : plan.timepoint(timepoint)?.mode === 'register';
  if (!isTheirs) throw notFound();
};

const outcome = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const body = await readBody(visit, outcomeBody);
  const timepoint = visit.path('timepoint');
  const idOf = idsIn(ports.ids, visit.study.id);
  const written = await writeParticipant(
    visit,
    visit.path('participant'),
    'noShow' in body
      ? {
          entry: (both, context) => {
            refuseOthers(visit, both, timepoint, context.plan);
            return inInterviews((record, at) => recordNoShow(record, timepoint, body.on, at))(both, context);
          },
          event: { action: 'noShowRecorded' },
        }
      : {
          entry: (both, context) => {
            refuseOthers(visit, both, timepoint, context.plan);
            const { now, plan } = context;
            return inInterviewsOf(recordOutcome(both, timepoint, body, context), (record) => {
              const told = withNeedlessTold(record, timepoint, plan, { now, idOf });
              return withStopTold(both.interviews, told, plan, { now, idOf });
            });
          },
          event: { action: 'outcomeRecorded' },
        },
    ports,
  );
  const missed = isOfNoShow(written, timepoint, body);
  const unbooked = !missed && isWithoutAppointment(written, timepoint, body);
  const warnings: Warning[] = [
    ...(isEarly(written, timepoint, body.on) ? [{ code: 'BEFORE_THE_WINDOW' as const, field: '/on' }] : []),
    ...(isBeforeAppointment(written, timepoint, body)
      ? [{ code: 'BEFORE_THE_APPOINTMENT' as const, field: '/on' }]
      : []),
    ...(missed ? [{ code: 'NO_SHOW_THAT_DAY' as const, field: '/on' }] : []),
    ...(unbooked ? [{ code: 'NO_APPOINTMENT' as const, field: '/outcome' }] : []),
  ];
  return createdAnswer(written, visit, { warnings });
};

export const outcomeRoutes: Route[] = [
  {
    id: 'outcome.record',
    method: 'POST',
    path: ofParticipant('/follow-ups/:timepoint/outcome'),
    summary: 'Record the outcome of a follow-up, or a no-show',
    query: dryRunQuery,
    body: outcomeBody,
    answers: { 200: changedParticipant, 201: changedParticipant },
    etag: 'matched',
    serve: outcome,
  },
];

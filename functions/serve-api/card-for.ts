import type * as z from 'zod';
import type { readQuery } from '../../shared/contract/participant-query.ts';
import { civil } from '../../shared/domain/civil-date.ts';
import type { ContactCard } from '../../shared/domain/contact-card.ts';
import { standingAppointment } from '../../shared/domain/follow-up.ts';
import type { InterviewRecord } from '../../shared/domain/record.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import { type Instant, isoInstant } from '../../shared/domain/zone.ts';
import type { Both } from '../../shared/ports/record-store.ts';
import { openCard } from './contact-reads.ts';
import { answersEscalation } from './own-work.ts';
import type { ApiPorts } from './ports.ts';
import { unfitField } from './problem.ts';
import { idUnder, isAssessor, isOwnBooking, nameFor } from './reach.ts';
import type { Visit } from './visit.ts';

export type Asked = z.output<typeof readQuery>;

/** On the working day before the appointment; until then there is nothing to call about (product.md section 7). */
const ASSESSOR_FROM_MINUTE = 15 * 60;

const isNear = (record: InterviewRecord, { appointments }: StudyPlan, { user, now }: Visit): boolean =>
  Object.entries(record.followUps).some(([timepoint, facts]) => {
    const at = standingAppointment(facts)?.at;
    if (at === undefined || !isOwnBooking(record, timepoint, user)) return false;
    const dayBefore = appointments.addWorkingDays(civil(at.slice(0, 10)), -1);
    return appointments.zone.toInstant(dayBefore, ASSESSOR_FROM_MINUTE) <= now;
  });

/** An escalation that was told to the caller and is not over, named as what the look is for. */
const isForEscalation = (visit: Visit, { interviews }: Both, { task }: Asked): boolean =>
  Object.values(interviews.escalations).some(
    (escalation) =>
      escalation.state !== 'resolved' &&
      task === idUnder(interviews.participant, escalation.id) &&
      answersEscalation(visit, 'interviews', escalation),
  );

/** Whoever has no task with a person opens their card only when they say so. */
const maySee = (visit: Visit, both: Both, plan: StudyPlan, asked: Asked): boolean => {
  switch (visit.sight) {
    case 'site':
      return true;
    case 'own':
      return !isAssessor(visit) || isNear(both.interviews, plan, visit);
    case 'pseudonymised':
      // Whoever audits calls nobody and writes nothing: they look, and say why.
      return asked.purpose === 'browse' && visit.roles.includes('auditor');
    case 'blinded':
      return (
        asked.purpose === 'call' && visit.roles.includes('principalInvestigator') && isForEscalation(visit, both, asked)
      );
  }
};

const midnight = ({ appointments: { zone } }: StudyPlan, now: Instant): string =>
  isoInstant(zone.toInstant(zone.toLocal(now).day, 0));

/** The day's first look says why for all of them. @throws Problem */
const refuseIdleLook = async (visit: Visit, participant: string, plan: StudyPlan, ports: ApiPorts): Promise<void> => {
  const reads = await ports.contacts.readsOf(visit.study.id, participant, midnight(plan, visit.now));
  if (!reads.some(({ user, purpose }) => user === visit.user && purpose === 'browse'))
    throw unfitField('why', 'say why you look, once a day for each person; or come from a task, with its purpose');
};

/** The card for these eyes, and the line in the access log; undefined where it is not theirs to see, or not asked for. @throws Problem */
export const cardFor = async (
  visit: Visit,
  both: Both,
  plan: StudyPlan,
  asked: Asked,
  ports: ApiPorts,
): Promise<ContactCard | undefined> => {
  const { participant } = both.interviews;
  const { task, why, purpose = isAssessor(visit) ? 'call' : 'edit' } = asked;
  if (asked.contact === 'false' || !maySee(visit, both, plan, asked)) return undefined;
  if (task !== undefined && idUnder(nameFor(visit, both), task) !== task)
    throw unfitField('task', 'name a task of this participant, or leave it out');
  if (purpose === 'browse' && why === undefined) await refuseIdleLook(visit, participant, plan, ports);
  const reason = {
    purpose,
    ...(task === undefined ? {} : { task: idUnder(participant, task) }),
    ...(why === undefined ? {} : { why }),
  };
  return (await openCard(visit, participant, reason, ports))?.card;
};

import { bookingsOf, type BookingRow } from '../../shared/domain/bookings.ts';
import { countedFor } from '../../shared/domain/entries/assign-mentor.ts';
import { planOfArm } from '../../shared/domain/entries/check-in-entry.ts';
import { localInstant } from '../../shared/domain/local-time.ts';
import type { InterviewRecord, Stream, Task } from '../../shared/domain/record.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import type { Instant } from '../../shared/domain/zone.ts';
import type { Both } from '../../shared/ports/record-store.ts';
import { PAGE_ROWS } from './page.ts';
import { planFor } from './read-participant.ts';
import type { ReadPorts } from './writing.ts';

interface HeldParticipant {
  participant: string;
  site?: string;
  counts: boolean;
  max?: number;
}

interface HeldTask extends Pick<Task, 'id' | 'to'> {
  participant: string;
  stream: Stream;
  site?: string;
}

export interface HeldAppointment extends BookingRow {
  /** Assessors who have learnt this participant's arm: none of them meets them again. */
  unblinded: string[];
}

/** All that a member of the staff has: whoever takes over takes this over. */
export interface Held {
  participants: HeldParticipant[];
  /** Those ahead: who came to one that has begun stays as it was. */
  appointments: HeldAppointment[];
  /** Open tasks that they took or were given, and escalations that they acknowledged. */
  tasks: HeldTask[];
}

interface Whose {
  study: string;
  user: string;
  now: Instant;
}

const siteOf = ({ site }: InterviewRecord) => (site === undefined ? {} : { site });

const participantOf = ({ interviews, checkIns }: Both, plan: StudyPlan, user: string): HeldParticipant[] => {
  if (checkIns.mentor !== user) return [];
  const max = planOfArm(plan, checkIns.arm)?.checkIns.caseloadMax;
  const counts = countedFor(checkIns) === user;
  return [{ participant: checkIns.participant, counts, ...siteOf(interviews), ...(max === undefined ? {} : { max }) }];
};

const appointmentsOf = ({ interviews }: Both, { appointments: { zone } }: StudyPlan, { user, now }: Whose) =>
  bookingsOf(interviews)
    .filter((row) => row.assessor === user && localInstant(row.at, zone) > now)
    .map((row) => ({ ...row, unblinded: (interviews.unblindings ?? []).map(({ assessor }) => assessor) }));

/** An escalation that they acknowledged is told to nobody else: somebody has to answer for it in their place. */
const tasksOf = (both: Both, user: string): HeldTask[] =>
  (['interviews', 'checkIns'] as const).flatMap((stream) => {
    const { participant, tasks, escalations } = both[stream];
    const taken = Object.values(tasks).filter(({ state, owner }) => state === 'open' && owner === user);
    const acknowledged = Object.values(escalations).filter(
      (escalation) => escalation.state === 'acknowledged' && escalation.acknowledged?.by === user,
    );
    return [...taken, ...acknowledged].map(({ id, to }) => ({
      id,
      to,
      stream,
      participant,
      ...siteOf(both.interviews),
    }));
  });

/** Looks at everyone of the study once: it is asked for when somebody leaves, and nothing they have may be overlooked. */
export const heldBy = async (whose: Whose, ports: ReadPorts): Promise<Held> => {
  const held: Held = { participants: [], appointments: [], tasks: [] };
  let cursor: string | undefined;
  do {
    const page = await ports.records.people(whose.study, cursor, PAGE_ROWS);
    for (const both of page.rows) {
      const plan = await planFor(both, whose.study, ports);
      held.participants.push(...participantOf(both, plan, whose.user));
      held.appointments.push(...appointmentsOf(both, plan, whose));
      held.tasks.push(...tasksOf(both, whose.user));
    }
    cursor = page.cursor;
  } while (cursor !== undefined);
  return held;
};

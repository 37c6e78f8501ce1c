import { conversationOf } from './check-in-agenda.ts';
import { conversationAbout } from './interview-agenda.ts';
import { pausesOf } from './pause.ts';
import { agendaOf, checkInFacts } from './record-agenda.ts';
import type { ParticipantRecord, Task } from './record.ts';
import type { StudyPlan } from './study-plan.ts';
import { asItIsGone } from './told-as-it-is.ts';
import type { Instant } from './zone.ts';

/** Why a call about what somebody has in mind is needless; after the outcome a call of its own says what they must know. */
export const asItIsOver = (
  plan: StudyPlan,
  record: ParticipantRecord,
  task: Task,
  now: Instant,
): string | undefined => {
  const { of = '' } = task;
  const planned = agendaOf(plan, record, now).filter((item) => item.of === of);
  const sending = { plan, pauses: pausesOf(record, record.stream, plan.appointments.zone), now };
  if (record.stream === 'interviews') {
    const followUp = record.followUps[of];
    return followUp?.outcome ? 'outcome' : asItIsGone(conversationAbout(of, followUp, record), planned, task, sending);
  }
  const facts = checkInFacts(plan, record);
  // Of an arm without check-ins whoever called them off tells it.
  return facts === undefined ? 'voided' : asItIsGone(conversationOf(plan, facts), planned, task, sending);
};

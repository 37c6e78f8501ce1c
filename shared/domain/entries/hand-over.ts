import { sameValue } from '../change.ts';
import type { HandOver } from '../ending.ts';
import type { CheckInRecord, Escalation, FollowUpFacts, InterviewRecord, ParticipantRecord, Task } from '../record.ts';
import type { BothRecords } from './entry.ts';

/** What of a plan is about one participant. */
export type PersonalHandOver = Pick<HandOver, 'participants' | 'appointments' | 'tasks'>;

const passedOn = (task: Task, { tasks }: PersonalHandOver): Task => {
  const move = tasks.find((each) => each.task === task.id);
  if (move === undefined || task.state !== 'open' || task.owner !== move.from) return task;
  const { owner: _owner, ...free } = task;
  return move.to === undefined ? free : { ...free, owner: move.to };
};

/** One that nobody can answer for instead is open again, so that the next level is told. */
const answeredFor = (escalation: Escalation, { tasks }: PersonalHandOver): Escalation => {
  const move = tasks.find((each) => each.task === escalation.id);
  const { acknowledged, ...rest } = escalation;
  if (move === undefined || escalation.state !== 'acknowledged' || acknowledged?.by !== move.from) return escalation;
  return move.to === undefined
    ? { ...rest, state: 'open' }
    : { ...escalation, acknowledged: { ...acknowledged, by: move.to } };
};

const withWork = <R extends ParticipantRecord>(record: R, moves: PersonalHandOver): R => {
  const tasks = Object.fromEntries(Object.entries(record.tasks).map(([id, task]) => [id, passedOn(task, moves)]));
  const escalations = Object.fromEntries(
    Object.entries(record.escalations).map(([of, escalation]) => [of, answeredFor(escalation, moves)]),
  );
  const work = { tasks, escalations };
  return sameValue(work, { tasks: record.tasks, escalations: record.escalations }) ? record : { ...record, ...work };
};

const withAssessors = (record: InterviewRecord, { appointments }: PersonalHandOver): InterviewRecord => {
  const passed = (id: string, facts: FollowUpFacts): FollowUpFacts => ({
    ...facts,
    appointments: facts.appointments.map((each) => {
      const move = appointments.find(({ timepoint, at }) => timepoint === id && at === each.at);
      return move && each.end === undefined && each.assessor === move.from ? { ...each, assessor: move.to } : each;
    }),
  });
  const followUps = Object.fromEntries(Object.entries(record.followUps).map(([id, facts]) => [id, passed(id, facts)]));
  return sameValue(followUps, record.followUps) ? record : { ...record, followUps };
};

const withMentor = (record: CheckInRecord, { participants }: PersonalHandOver): CheckInRecord => {
  const move = participants.find(({ participant }) => participant === record.participant);
  return move && record.mentor === move.from ? { ...record, mentor: move.to } : record;
};

/** Passes on what a leaving member has of one participant, as far as it is still theirs; a second time changes nothing. */
export const handOver = <Records extends BothRecords>(both: Records, moves: PersonalHandOver): Records => ({
  ...both,
  interviews: withWork(withAssessors(both.interviews, moves), moves),
  checkIns: withWork(withMentor(both.checkIns, moves), moves),
});

import { appointmentIn } from '../../../shared/domain/ending-key.ts';
import type { Appointment, FollowUpFacts, InterviewRecord, Task } from '../../../shared/domain/record.ts';
import { stepIdIn, stepOf } from '../../../shared/domain/step-key.ts';
import type { Post, Written } from '../outside/seen.ts';
import { hasEnded, standingIn } from './check-ins-told.ts';
import { saysItIsOff } from './times-told.ts';

/** What somebody knows of one interview from some moment on: a time, that it is off, or nothing that could be wrong. */
export interface Known {
  at: number;
  /** Without a post they heard it, or chose it themselves. Absent: nobody is there any more, they met, or they called it off. */
  told?: { time: string; isOff: boolean; post?: Post };
  /** Whether the entry still stands by which they know it; absent: what was said stays said. */
  isStill?: (record: InterviewRecord) => boolean;
}

export type Commit = Pick<Written, 'action' | 'at'> & { after: InterviewRecord };

/** What a person does about it: they ring, or find out why a message did not go. */
const ASKING: readonly Task['kind'][] = ['deliverByCall', 'messageTrouble', 'phone'];

export const factsIn = ({ followUps }: Pick<InterviewRecord, 'followUps'>, of: string): FollowUpFacts =>
  followUps[of] ?? { appointments: [] };

export const askingTasks = ({ tasks }: InterviewRecord, about: string): Task[] =>
  Object.values(tasks).filter(({ kind, of }) => ASKING.includes(kind) && of === about);

const timeOf = ({ at }: Appointment): string => at.slice(5);

/** Calls in vain close a task too, and tell nobody. */
const isTalk = ({ state, attempts }: Task): boolean =>
  state === 'done' && (attempts.length === 0 || attempts.some(({ outcome }) => outcome === 'reached'));

/** Whoever is rung hears how it stands, or that the last one is off; after an outcome nobody is to come any more. */
const saidInTalk = (facts: FollowUpFacts): Known['told'] => {
  const standing = standingIn(facts);
  const about = standing ?? facts.appointments.at(-1);
  return about && { time: timeOf(about), isOff: standing === undefined || facts.outcome !== undefined };
};

const inRecord = (of: string, { n, at, enteredAt }: Appointment, record: InterviewRecord): Appointment | undefined =>
  factsIn(record, of).appointments.find((each) => each.n === n && each.at === at && each.enteredAt === enteredAt);

/** Which they chose or agreed to by this commit; a new booking is agreed on with them, also at the hour that was off, and a move is not. */
const chosenBy = (was: FollowUpFacts, is: FollowUpFacts, action: Commit['action']): Appointment | undefined => {
  const standing = standingIn(is);
  const before = was.appointments.find(({ n, at }) => n === standing?.n && at === standing.at);
  const isAgreed = (action === 'appointmentBooked' || action === 'imported') && standing?.moved !== true;
  const isChosen = before === undefined && (isAgreed || standing?.askedBy === 'participant');
  const isConfirmed = standing?.confirmed !== undefined && before?.confirmed === undefined;
  return isChosen || isConfirmed ? standing : undefined;
};

const saysTheyMissed = (step: string): boolean => stepIdIn(stepOf(step)) === 'noshow';

/** Whether a text says that one is off, or that they did not meet and may have a new time. */
export const saysNoneStands = (step: string): boolean => saysItIsOff(step) || saysTheyMissed(step);

/** Of the one that a text calls missed, which names no time. */
export const timeMissed = (record: InterviewRecord | undefined, step: string): string | undefined => {
  const { of, n } = appointmentIn(step) ?? {};
  if (record === undefined || of === undefined || !saysTheyMissed(step)) return undefined;
  const missed = factsIn(record, of).appointments.find((each) => each.n === n);
  return missed && timeOf(missed);
};

/** What they know by this commit, by themselves or by a talk; whoever did not come may still have another time in mind. */
export const knownBy = (before: InterviewRecord | undefined, commit: Commit, of: string): Known[] => {
  const { after, action, at } = commit;
  if (hasEnded(after)) return [{ at }];
  const [was, is] = [before ? factsIn(before, of) : { appointments: [] }, factsIn(after, of)];
  const known: Known[] = [];
  for (const appointment of is.appointments) {
    const { n, end } = appointment;
    const isTheirs = end?.by === 'participant' && end.how !== 'noShow';
    if (!isTheirs || was.appointments.find((each) => each.n === n)?.end?.how === end.how) continue;
    known.push({ at, isStill: (record) => inRecord(of, appointment, record)?.end?.at === end.at });
  }
  const chosen = chosenBy(was, is, action);
  if (chosen) {
    const isStill = (record: InterviewRecord): boolean => inRecord(of, chosen, record) !== undefined;
    known.push({ at, told: { time: timeOf(chosen), isOff: false }, isStill });
  }
  const talksBefore = new Set((before ? askingTasks(before, of) : []).filter(isTalk).map(({ id }) => id));
  const hasTalked = askingTasks(after, of).some((task) => isTalk(task) && !talksBefore.has(task.id));
  const said = hasTalked ? saidInTalk(is) : undefined;
  if (hasTalked) known.push({ at, ...(said ? { told: said } : {}) });
  if (is.outcome?.outcome === 'done' && was.outcome === undefined) known.push({ at });
  return known;
};

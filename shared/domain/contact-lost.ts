import { endedBy } from './follow-up-end.ts';
import { statusAt, windowOf } from './follow-up.ts';
import type { InterviewRecord, Task, TaskAttempt } from './record.ts';
import type { StudyPlan } from './study-plan.ts';
import type { Instant } from './zone.ts';

const CALLS_WANTED = 9;
const BANDS_WANTED = 3;
const FOUND_NOBODY: TaskAttempt['outcome'][] = ['noAnswer', 'busy', 'voicemail', 'wrongNumber'];

const attemptsOf = (tasks: Task[], kind: Task['kind'], until: Instant): TaskAttempt[] =>
  tasks
    .filter((task) => task.kind === kind)
    .flatMap(({ attempts }) => attempts.filter(({ at }) => Date.parse(at) < until));

const letterWent = ({ steps }: InterviewRecord, timepoint: string, until: Instant): boolean =>
  Object.entries(steps).some(
    ([key, step]) =>
      key.startsWith(`${timepoint}/`) &&
      step.state === 'sent' &&
      step.channel === 'letter' &&
      Date.parse(step.sentAt) < until,
  );

/**
 * Lost for one follow-up: nine calls over three times of day since anything was last heard, the letter and the contact person, as far as
 * consented to, and nobody answered (F4.7). A state of the study and no choice of the participant: any sign of life ends it, and the next
 * ladder runs.
 * @param until what was entered from here on is not known yet
 */
export const isContactLost = (record: InterviewRecord, timepoint: string, until: Instant): boolean => {
  const { consent, lastSignOfLife = '' } = record;
  const tasks = Object.values(record.tasks).filter(({ of }) => of === timepoint);
  const calls = attemptsOf(tasks, 'phone', until).filter(({ at }) => at > lastSignOfLife);
  if (calls.length < CALLS_WANTED || !calls.every(({ outcome }) => FOUND_NOBODY.includes(outcome))) return false;
  if (new Set(calls.map(({ band }) => band)).size < BANDS_WANTED) return false;
  if (consent.letter === true && !letterWent(record, timepoint, until)) return false;
  return consent.contactPerson !== true || attemptsOf(tasks, 'contactPerson', until).length > 0;
};

/** Follow-ups that are sought, or were closed without being held, and in which contact is lost. */
export const lostIn = (record: InterviewRecord, plan: StudyPlan, now: Instant): string[] => {
  const today = plan.appointments.zone.toLocal(now).day;
  return plan.protocol.timepoints
    .filter((timepoint) => {
      const facts = record.followUps[timepoint.id];
      const window = windowOf(timepoint, record.anchors);
      if (window === undefined || endedBy(record, timepoint, facts) !== undefined) return false;
      return ['open', 'notDone'].includes(statusAt(timepoint, window, facts, today).state);
    })
    .filter(({ id }) => isContactLost(record, id, now))
    .map(({ id }) => id);
};

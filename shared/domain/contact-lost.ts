import type { InterviewRecord, Task, TaskAttempt } from './record.ts';
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
 * Lost for one follow-up: nine calls over three times of day, the letter and the contact person, as far as consented to, and nobody
 * answered (F4.7). A state of the study and no choice of the participant: any sign of life ends it, and the next ladder runs.
 * @param until what was entered from here on is not known yet
 */
export const isContactLost = (record: InterviewRecord, timepoint: string, until: Instant): boolean => {
  const tasks = Object.values(record.tasks).filter(({ of }) => of === timepoint);
  const calls = attemptsOf(tasks, 'phone', until).sort((a, b) => (a.at < b.at ? -1 : 1));
  const [first] = calls;
  if (first === undefined || calls.length < CALLS_WANTED) return false;
  if (new Set(calls.map(({ band }) => band)).size < BANDS_WANTED) return false;
  if (!calls.every(({ outcome }) => FOUND_NOBODY.includes(outcome))) return false;
  const { consent, lastSignOfLife } = record;
  if (consent.letter === true && !letterWent(record, timepoint, until)) return false;
  if (consent.contactPerson === true && attemptsOf(tasks, 'contactPerson', until).length === 0) return false;
  return lastSignOfLife === undefined || lastSignOfLife < first.at;
};

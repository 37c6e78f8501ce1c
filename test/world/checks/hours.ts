import { zoneOf } from '../../../shared/domain/zone.ts';
import { appointmentIn } from '../../../shared/domain/ending-key.ts';
import { stepIdIn, stepOf } from '../../../shared/domain/step-key.ts';
import { isoDate } from '../../../shared/domain/civil-date.ts';
import type { Post, Violation } from '../outside/seen.ts';
import type { Check, LivedStudy } from './lived.ts';

const MINUTES = 60;
const EU =
  /^\+(30|31|32|33|34|351|352|353|354|356|357|358|359|36|37[0-2]|385|386|39|40|420|421|423|43|45|46|47|48|49)\d/;
/** To one number or address of a participant on one local day, but for what is said of an appointment; a fallback goes to another one. */
const MOST_A_DAY = 2;

const CHANGES = ['moved', 'cancelled'];
const OF_APPOINTMENTS = [...CHANGES, 'booked', 'noShow'];

export const isFixed = (step: string): boolean =>
  appointmentIn(step) !== undefined || OF_APPOINTMENTS.includes(stepIdIn(stepOf(step)));

/** Tells that an appointment is moved or off. */
export const tellsChange = (step: string): boolean => CHANGES.includes(stepIdIn(stepOf(step)));

/** Minutes of the local day from which and until which a message may leave. */
const hoursOf = ({ participant, step }: Post): [number, number] => {
  if (participant === undefined) return [8 * MINUTES, 16 * MINUTES + 1];
  return tellsChange(step) ? [7 * MINUTES, 21 * MINUTES] : [9 * MINUTES, 19 * MINUTES];
};

/** Answers to whoever has just written, what cannot wait for a morning, and that texts wait: these go at any hour. */
const waitsForNoHour = ({ step }: Post): boolean =>
  step === 'reply/auto' || step.includes('/urgent-') || /\/texts-(shut|used-up)-/.test(step);

const judged = (post: Post, study: LivedStudy, slackMinutes: number): string | undefined => {
  if (post.channel === 'sms' && !EU.test(post.to)) return 'to another part of the world';
  if (waitsForNoHour(post)) return undefined;
  const { day, minute } = zoneOf(study.zone).toLocal(post.at);
  const [from, to] = hoursOf(post);
  if (minute < from - slackMinutes || minute >= to + slackMinutes) return `at minute ${String(minute)} of the day`;
  const weekday = (day + 4) % 7;
  const isUrgent = from === 7 * MINUTES;
  if (!isUrgent && (weekday === 0 || weekday === 6 || study.holidays.includes(isoDate(day))))
    return `on ${isoDate(day)}`;
  return undefined;
};

/** I6: nothing leaves in quiet hours, to other countries, or more often in a day than is allowed. */
export const atItsHour: Check = ({ seen, studies, skewSeconds }) => {
  const found: Violation[] = [];
  const days = new Map<string, Set<string>>();
  const slack = Math.ceil(skewSeconds / MINUTES) + 1;
  for (const post of seen.posts) {
    const study = studies.find(({ id }) => id === post.study);
    if (!study) continue;
    const { at, participant, step } = post;
    const of = { study: study.id, ...(participant === undefined ? {} : { participant }) };
    const why = judged(post, study, slack);
    if (why !== undefined) found.push({ check: 'I6', at, ...of, what: `${step} left ${why}` });
    if (participant === undefined || isFixed(step) || post.fate === 'refused') continue;
    const name = `${study.id} ${participant} ${post.to} ${String(zoneOf(study.zone).toLocal(at).day)}`;
    // The one more text that a study may allow where nobody knows of the first adds no message to the day.
    const steps = (days.get(name) ?? new Set()).add(step);
    days.set(name, steps);
    if (steps.size > MOST_A_DAY)
      found.push({ check: 'I6', at, ...of, what: `${step} is message ${String(steps.size)} of the day` });
  }
  return found;
};

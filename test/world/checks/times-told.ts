import { appointmentIn } from '../../../shared/domain/ending-key.ts';
import { appointmentsIn } from '../../../shared/domain/follow-up.ts';
import type { ParticipantRecord } from '../../../shared/domain/record.ts';
import { stepIdIn, stepOf } from '../../../shared/domain/step-key.ts';
import { type Zone, zoneOf } from '../../../shared/domain/zone.ts';
import type { Post, Violation, Written } from '../outside/seen.ts';
import { type Check, nameOf, violation } from './lived.ts';
import { startOfLocal } from './misses/missed-interviews.ts';

/** A claim is used for 15 seconds, and a request takes some of them. */
const CLAIM_TO_ARRIVAL_MS = 22_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const TIME = /(\d{1,2})\/(\d{1,2}) kl\. (\d\d)\.(\d\d)|(\d{1,2}) ([A-Z][a-z]{2}) at (\d\d):(\d\d)/;

const two = (part: string | number | undefined): string => String(part ?? '').padStart(2, '0');

/** The local time that a text tells, as `04-14T13:00`: no text has a year. */
export const timeIn = (text: string): string | undefined => {
  const [found, day, month, hour, minute, dayOf, monthName = '', hourOf, minuteOf] = TIME.exec(text) ?? [];
  if (found === undefined) return undefined;
  return day === undefined
    ? `${two(MONTHS.indexOf(monthName) + 1)}-${two(dayOf)}T${two(hourOf)}:${two(minuteOf)}`
    : `${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
};

/** When a time is that was told: the year stands in no text, and is that of the moment nearest to when it was written. */
export const instantTold = (time: string, near: number, zone: Zone): number => {
  const year = new Date(near).getUTCFullYear();
  // On a leap day of that year alone.
  const isADay = (date: string): boolean => new Date(`${date}T00:00Z`).toISOString().startsWith(date);
  const all = [year - 1, year, year + 1]
    .map((each) => `${String(each)}-${time}`)
    .filter((each) => isADay(each.slice(0, 10)))
    .map((each) => startOfLocal(each, zone));
  return all.reduce((best, each) => (Math.abs(each - near) < Math.abs(best - near) ? each : best));
};

/** What a message about an appointment is about: `FU12` or the plan of the check-ins. */
export const aboutIn = (step: string): string | undefined => appointmentIn(step)?.of;

/** Of a record whose messages these are. */
const isOfStream = (record: ParticipantRecord, of: string, checkIns: readonly string[]): boolean =>
  (record.stream === 'checkIns') === checkIns.includes(of);

export const saysItIsOff = (step: string): boolean => stepIdIn(stepOf(step)) === 'cancelled';

/** A time stands until it was had, called off or moved; the text that it is off is true once it does not. */
const isTrue = (record: ParticipantRecord, of: string, time: string, { step }: Post): boolean => {
  const stands = appointmentsIn(record, of).some(({ at, end }) => end === undefined && at.slice(5) === time);
  return saysItIsOff(step) ? !stands : stands;
};

/** The record as it stood at some moment of a stretch. */
const during = (history: Written[], from: number, to: number): ParticipantRecord[] => {
  const before = history.findLast(({ at }) => at <= from);
  const meanwhile = history.filter(({ at }) => at > from && at <= to);
  return [...(before ? [before] : []), ...meanwhile].map(({ after }) => after);
};

const historiesOf = (written: Written[]): Map<string, Written[]> => {
  const histories = new Map<string, Written[]>();
  for (const each of written) {
    const name = nameOf(each.after.study, each.after.participant);
    const known = histories.get(name);
    if (known) known.push(each);
    else histories.set(name, [each]);
  }
  return histories;
};

/** I13: no text tells a time that does not stand when its message was claimed, or that an interview is off which stands. */
export const timesStand: Check = ({ seen, studies, skewSeconds }) => {
  const histories = historiesOf(seen.written);
  const plans = new Map(studies.map(({ id, protocol }) => [id, Object.keys(protocol.checkIns)]));
  return seen.posts.flatMap((post): Violation[] => {
    const { at, study, participant, step, text } = post;
    const [of, time] = [aboutIn(step), timeIn(text)];
    if (participant === undefined || of === undefined || time === undefined) return [];
    const history = (histories.get(nameOf(study, participant)) ?? []).filter(({ after }) =>
      isOfStream(after, of, plans.get(study) ?? []),
    );
    const records = during(history, at - CLAIM_TO_ARRIVAL_MS - 2_000 * skewSeconds, at);
    if (records.length === 0 || records.some((record) => isTrue(record, of, time, post))) return [];
    return [violation('I13', at, { study, participant }, `${step} tells of ${time}, which is not so`)];
  });
};

/** I6: what is said of an appointment is too late once that has begun, and leaves no more; a text that follows a missed one names no time. */
export const notBegun: Check = ({ seen, studies, skewSeconds }) => {
  const zones = new Map(studies.map(({ id, zone }) => [id, zoneOf(zone)]));
  return seen.posts.flatMap(({ at, study, participant, step, text }): Violation[] => {
    const [zone, time] = [zones.get(study), timeIn(text)];
    if (participant === undefined || zone === undefined || time === undefined || aboutIn(step) === undefined) return [];
    const isOver = at > instantTold(time, at, zone) + CLAIM_TO_ARRIVAL_MS + 2_000 * skewSeconds;
    return isOver ? [violation('I6', at, { study, participant }, `${step} tells of ${time}, which has begun`)] : [];
  });
};

import { TIME_BANDS, type TimeBand } from './protocol.ts';
import type { LoggedContact, Task, TaskAttempt } from './record.ts';
import type { SendingCalendar } from './sending-calendar.ts';
import { isoInstant, type Instant } from './zone.ts';

/** When people are at home or at work and may be rung up: local minutes of a working day, `[from, to)`. */
const BAND_MINUTES: Record<TimeBand, { from: number; to: number }> = {
  am: { from: 9 * 60, to: 12 * 60 },
  pm: { from: 12 * 60, to: 17 * 60 },
  eve: { from: 17 * 60, to: 20 * 60 },
};

/** After a call in vain: a time of day that was not tried, or at least not the last one (F4.4); undefined where there is no other. */
export const otherBand = ({ attempts, bands }: Pick<Task, 'attempts' | 'bands'>): TimeBand | undefined => {
  const last = attempts.at(-1)?.band;
  const others = (bands ?? TIME_BANDS).filter((band) => band !== last);
  return others.find((band) => attempts.every((attempt) => attempt.band !== band)) ?? others[0];
};

export interface NextCall {
  band: TimeBand;
  /** ISO instant: not before it. */
  after: string;
}

const firstIn = (band: TimeBand, from: Instant, { zone, rollForward }: SendingCalendar): Instant => {
  const { day, minute } = zone.toLocal(from);
  const { from: opens, to: closes } = BAND_MINUTES[band];
  const chosen = rollForward(minute < closes ? day : day + 1);
  return Math.max(from, zone.toInstant(chosen, opens));
};

/** The time of day that an instant falls into; early in the morning is the morning. */
export const bandAt = (instant: Instant, { zone }: SendingCalendar): TimeBand => {
  const { minute } = zone.toLocal(instant);
  return TIME_BANDS.find((band) => minute < BAND_MINUTES[band].to) ?? 'eve';
};

/** When to ring next: as was promised, else as soon as a time of day comes that is another one than the last. */
export const nextCall = (task: Task, now: Instant, calendar: SendingCalendar): NextCall => {
  const promised = Date.parse(task.snoozedUntil ?? task.due ?? '');
  if (promised > now) return { band: bandAt(promised, calendar), after: isoInstant(promised) };
  const last = task.attempts.at(-1);
  const bands = task.bands ?? TIME_BANDS;
  const allowed = last === undefined ? bands : bands.filter((band) => band === otherBand(task));
  const times = (allowed.length > 0 ? allowed : bands).map((band) => ({ band, at: firstIn(band, now, calendar) }));
  const [soonest] = times.sort((one, other) => one.at - other.at);
  return { band: soonest?.band ?? 'am', after: isoInstant(soonest?.at ?? now) };
};

/** A call to the person that somebody logged, of whatever task. */
export type LoggedCall = Pick<TaskAttempt, 'at' | 'by'>;

/** The last call of a record: a colleague who rings again the same day should know. */
export const lastCallOf = (
  tasks: Pick<Task, 'attempts' | 'kind'>[],
  contacts: Pick<LoggedContact, 'at' | 'by' | 'channel' | 'with'>[] = [],
): LoggedCall | undefined =>
  [
    ...tasks.filter(({ kind }) => kind !== 'contactPerson').flatMap(({ attempts }) => attempts),
    ...contacts.filter(({ channel, with: whom }) => channel === 'phone' && whom === 'participant'),
  ]
    .map(({ at, by }) => ({ at, by }))
    .reduce<LoggedCall | undefined>((last, call) => (last && last.at >= call.at ? last : call), undefined);

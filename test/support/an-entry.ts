import type { Entered, EntryContext } from '../../shared/domain/entries/entry.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import { aPlan } from './a-study.ts';
import { anAppointment } from './planned.ts';

const plan = aPlan();

/** Monday 20 April 2026, eight in the morning in Copenhagen: two days after FU12 of the participant of R7.3. */
export const MONDAY = '2026-04-20T06:00:00Z';

/** A coordinator at work, on that Monday unless a test says otherwise. */
export const atWork = (now: string = MONDAY, over: Partial<EntryContext> = {}): EntryContext => ({
  now: Date.parse(now),
  by: 'coordinator-1',
  plan,
  ...over,
});

/** Under another protocol, on the same Monday. */
export const under = (other: StudyPlan): EntryContext => atWork(MONDAY, { plan: other });

/** What the entry leaves behind, where it stands. */
export const standing = <R>(entry: Entered<R>): R => {
  if (entry.kind === 'refused') throw new Error(answerTo(entry));
  return entry.record;
};

/** What whoever entered it reads: `futureDate /on: give a date that …`. */
export const answerTo = (entry: Entered<unknown>): string =>
  entry.kind === 'entered' ? 'entered' : `${entry.why} ${entry.field}: ${entry.remedy}`;

/** Agreed on 9 April, for Tuesday of the week after that Monday. */
export const NEXT_WEEK = anAppointment('2026-04-28T10:30', '2026-04-09T08:00:00Z');
/** For that Monday at eight: it has just begun. */
export const JUST_BEGUN = anAppointment('2026-04-20T08:00', '2026-04-09T08:00:00Z');

/** The outcome of an interview on its very day, entered on that Monday. */
export const HELD = { outcome: 'done', on: '2026-04-18', enteredAt: MONDAY } as const;

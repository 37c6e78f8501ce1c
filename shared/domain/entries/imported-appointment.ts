import { standingAppointment } from '../follow-up.ts';
import { localInstant } from '../local-time.ts';
import type { Appointment, FollowUpFacts } from '../record.ts';
import type { AppointmentEntry } from './appointments.ts';
import { bookAppointment } from './book-appointment.ts';
import { type BothRecords, entered, type Entered, type EntryContext, refused } from './entry.ts';
import { factsOf, isRefusal, withFacts } from './follow-up-entry.ts';
import type { ImportStep } from './import-step.ts';
import type { OutcomeEntry } from './record-outcome.ts';

/** What a file says of one follow-up. */
export interface FollowUpPast {
  outcome?: OutcomeEntry;
  /** Local time. */
  appointment?: string;
  appointmentMode?: Appointment['mode'];
  assessor?: string;
}

export const isAhead = (appointment: string, { now, plan }: EntryContext): boolean =>
  localInstant(appointment, plan.appointments.zone) > now;

/** A move is told like any other; what is new here was agreed elsewhere, and only its reminders go. Of a time that has passed no text goes at all. */
const markFresh = (
  { appointments, ...rest }: FollowUpFacts,
  before: FollowUpFacts,
  context: EntryContext,
): FollowUpFacts => ({
  ...rest,
  appointments: appointments.map((each) => {
    const isKnown = before.appointments.some(({ n }) => n === each.n);
    return isKnown || (each.moved && isAhead(each.at, context)) ? each : { ...each, imported: true };
  }),
});

/** A time that the file moves keeps how long, who and where. */
const detailsOf = (standing: Appointment | undefined): Partial<AppointmentEntry> => {
  const { minutes, mode, assessor, place, interpreter, note } = standing ?? {};
  return Object.fromEntries(
    Object.entries({ minutes, mode, assessor, place, interpreter, note }).filter(([, value]) => value !== undefined),
  );
};

const booking =
  (timepoint: string, { appointment: at, appointmentMode, assessor, outcome }: FollowUpPast, minutes: number) =>
  (both: BothRecords, context: EntryContext): Entered<BothRecords> => {
    const facts = factsOf(both.interviews, timepoint);
    const standing = standingAppointment(facts);
    // Also one that was cancelled since: the file does not know of it.
    if (at === undefined || facts.appointments.some((each) => each.at === at)) return entered(both);
    if (outcome !== undefined && isAhead(at, context))
      return refused('outcomeExists', '', 'leave it empty: the follow-up has its outcome');
    const said = { ...(appointmentMode ? { mode: appointmentMode } : {}), ...(assessor ? { assessor } : {}) };
    const entry = { mode: 'inPerson', minutes, ...detailsOf(standing), ...said, at } as const;
    const booked = bookAppointment(both.interviews, timepoint, entry, context);
    if (isRefusal(booked)) return booked;
    const marked = markFresh(factsOf(booked.record, timepoint), facts, context);
    return entered({ ...both, interviews: withFacts(booked.record, timepoint, marked) });
  };

/** Of a time that stands already: participants are told nothing of who comes. */
const assigning =
  (timepoint: string, { appointment: at, assessor }: FollowUpPast) =>
  (both: BothRecords): Entered<BothRecords> => {
    const facts = factsOf(both.interviews, timepoint);
    const standing = standingAppointment(facts);
    if (assessor === undefined || standing?.at !== at || standing?.assessor === assessor) return entered(both);
    const appointments = facts.appointments.map((each) => (each === standing ? { ...each, assessor } : each));
    return entered({ ...both, interviews: withFacts(both.interviews, timepoint, { ...facts, appointments }) });
  };

/** The time first, and then who comes to it. */
export const appointmentSteps = (id: string, facts: FollowUpPast, minutes: number): ImportStep[] => [
  { column: `${id}.appointment`, enter: booking(id, facts, minutes) },
  { column: `${id}.assessor`, enter: assigning(id, facts) },
];

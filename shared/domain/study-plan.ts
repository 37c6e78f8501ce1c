import type { Ladder, Protocol, Step, Timepoint } from './protocol.ts';
import { sendingCalendar, type SendingCalendar } from './sending-calendar.ts';
import type { Instant } from './zone.ts';

export interface ClosedPeriod {
  /** ISO dates, inclusive. */
  from: string;
  to: string;
}

/** A mentor's leave that somebody covers: what falls due in it is due when it is over (product.md 4.7). ISO dates, inclusive. */
export interface CoveredLeave {
  mentor: string;
  from: string;
  until: string;
}

/** A version that somebody had, and when the next one was published that they moved to. */
export interface VersionLeft {
  plan: StudyPlan;
  left: Instant;
}

/** A published protocol with its holidays resolved to dates: all that an agenda needs besides the record. */
export interface StudyPlan {
  protocol: Protocol;
  /** Invitations, tasks and escalations move out of closed periods. */
  invitations: SendingCalendar;
  /** Messages of a fixed appointment still go in a closed period (product.md 4.2). */
  appointments: SendingCalendar;
  coveredLeaves: CoveredLeave[];
  /** After an outage: no invitation leaves before. */
  invitationsFrom?: Instant;
  /** After a restore: what was due when it was found may have left, though no record says so; so may what was entered again until it was released. */
  restored?: { found: Instant; released: Instant };
  /** Of one person alone, where their visits are told of: the versions that they had before, the oldest first. */
  earlier?: VersionLeft[];
  timepoint(id: string): Timepoint | undefined;
}

export const studyPlan = (
  protocol: Protocol,
  holidays: string[],
  closedPeriods: ClosedPeriod[] = [],
  coveredLeaves: CoveredLeave[] = [],
): StudyPlan => {
  const { sending, timeZone } = protocol;
  const byId = new Map(protocol.timepoints.map((timepoint) => [timepoint.id, timepoint]));
  const appointments = sendingCalendar({ sending, timeZone, holidays });
  return {
    protocol,
    appointments,
    coveredLeaves,
    invitations:
      closedPeriods.length === 0 ? appointments : sendingCalendar({ sending, timeZone, holidays, closedPeriods }),
    timepoint: (id) => byId.get(id),
  };
};

/** All that a ladder may do, in its order. */
export const stepsIn = ({ booking, appointment }: Ladder): Step[] => [...booking, ...appointment];

/** The ladder of a timepoint; undefined where it has none, as a register, or where there is no such timepoint. */
export const ladderOf = (plan: StudyPlan, id: string): Ladder | undefined => {
  const name = plan.timepoint(id)?.ladder;
  return name === undefined ? undefined : plan.protocol.ladders[name];
};

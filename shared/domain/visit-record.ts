import { civil, isoDate } from './civil-date.ts';
import { statusAt, windowOf } from './follow-up.ts';
import type { NotDoneReason } from './participation.ts';
import type { Timepoint } from './protocol.ts';
import type { InterviewRecord, Outcome } from './record.ts';
import type { StudyPlan } from './study-plan.ts';
import { timepointWhenSettled } from './version-course.ts';
import { classify, studyDay, type Timeliness, type VisitWindow } from './visit-window.ts';
import type { Instant } from './zone.ts';

/** One visit as SDTM's domain SV tells it (F3.8): a planned one that was held or not, or one that the plan does not know. */
export interface VisitRecord {
  /** Timepoint id. */
  visit: string;
  visitNumber?: number;
  planned: boolean;
  /** Only of a planned one. */
  occurred?: boolean;
  /** SVREASOC: the reason in capitals, never the words behind it. */
  reason?: string;
  /** SVCNTMOD. */
  contactMode?: string;
  /** ISO date; for one that was not held the day on which that was settled. */
  on: string;
  studyDay?: number;
  window?: VisitWindow;
  timeliness?: Timeliness;
}

/** CDISC's words for how people met; a mode that staff wrote freely has none. */
const CONTACT_MODES: Record<string, string> = {
  inperson: 'IN PERSON',
  phone: 'TELEPHONE CALL',
  video: 'REMOTE AUDIO VIDEO',
};

/** Whoever has left or died is not expected any more. */
const FINAL: NotDoneReason[] = ['died', 'stopped-all', 'stopped-interviews'];

const reasonInCapitals = (reason: NotDoneReason): string => reason.replaceAll('-', ' ').toUpperCase();

const isAfterTheEnd = ({ outcome, reason, on }: Outcome, window: VisitWindow | undefined): boolean =>
  outcome === 'notDone' &&
  reason !== undefined &&
  FINAL.includes(reason) &&
  window !== undefined &&
  civil(on) < window.target;

const heldAt = ({ outcome, mode, reason }: Outcome): Pick<VisitRecord, 'occurred' | 'reason' | 'contactMode'> => {
  if (outcome === 'notDone') return { occurred: false, ...(reason ? { reason: reasonInCapitals(reason) } : {}) };
  const contactMode = CONTACT_MODES[mode?.toLowerCase() ?? ''];
  return { occurred: true, ...(contactMode ? { contactMode } : {}) };
};

const dayOf = (on: string, { anchors }: InterviewRecord, anchor: string | undefined): Pick<VisitRecord, 'studyDay'> => {
  const reference = anchors['baseline'] ?? (anchor === undefined ? undefined : anchors[anchor]);
  return reference === undefined ? {} : { studyDay: studyDay(civil(on), civil(reference)) };
};

const plannedVisit = (timepoint: Timepoint, record: InterviewRecord, plan: StudyPlan, today: number): VisitRecord[] => {
  const facts = record.followUps[timepoint.id];
  const window = windowOf(timepointWhenSettled(timepoint, facts?.outcome, plan), record.anchors);
  const frame = {
    visit: timepoint.id,
    ...(timepoint.visitNumber === undefined ? {} : { visitNumber: timepoint.visitNumber }),
    planned: true,
    ...(window ? { window } : {}),
  };
  const { outcome } = facts ?? {};
  if (outcome === undefined) {
    // The visit of the anchor itself is held on its day, with no outcome to say so.
    if (window === undefined || statusAt(timepoint, window, facts, today).state !== 'done') return [];
    const on = isoDate(window.target);
    return [{ ...frame, occurred: true, on, ...dayOf(on, record, timepoint.anchor), timeliness: 'in-window' }];
  }
  if (isAfterTheEnd(outcome, window)) return [];
  const { on } = outcome;
  return [
    {
      ...frame,
      ...heldAt(outcome),
      on,
      ...dayOf(on, record, timepoint.anchor),
      ...(window && outcome.outcome === 'done' ? { timeliness: classify(civil(on), window) } : {}),
    },
  ];
};

/** Of a timepoint that the participant's version of the protocol does not have any more. */
const unplannedVisits = ({ protocol }: StudyPlan, record: InterviewRecord): VisitRecord[] =>
  Object.entries(record.followUps).flatMap(([visit, { outcome }]) => {
    if (outcome === undefined || protocol.timepoints.some(({ id }) => id === visit)) return [];
    const { occurred: _occurred, ...held } = heldAt(outcome);
    return [{ visit, planned: false, ...held, on: outcome.on, ...dayOf(outcome.on, record, undefined) }];
  });

/** In the order of the plan. What lies ahead, and what was planned after the participant left or died, is no visit (F3.8). */
export const visitRecords = (plan: StudyPlan, record: InterviewRecord, now: Instant): VisitRecord[] => {
  const today = plan.appointments.zone.toLocal(now).day;
  return [
    ...plan.protocol.timepoints.flatMap((timepoint) => plannedVisit(timepoint, record, plan, today)),
    ...unplannedVisits(plan, record),
  ];
};

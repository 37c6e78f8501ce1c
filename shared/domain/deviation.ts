import { civil } from './civil-date.ts';
import { eventName } from './entries/void-entry.ts';
import type { StoredEvent } from './event.ts';
import type { InterviewRecord } from './record.ts';
import type { StudyPlan } from './study-plan.ts';
import { protocolChange } from './version-course.ts';
import { type VisitRecord, visitRecords } from './visit-record.ts';
import type { Instant } from './zone.ts';

export const DEVIATION_KINDS = [
  'earlyVisit',
  'lateVisit',
  'missedVisit',
  'protocolMoved',
  'voided',
  'override',
  'unblinding',
] as const;
export type DeviationKind = (typeof DEVIATION_KINDS)[number];

/** One thing that did not go as the protocol has it, or that somebody took back. */
export interface Deviation {
  kind: DeviationKind;
  /** ISO instant at which it was entered; of a visit the ISO date on which it was held, or settled that it was not. */
  at: string;
  participant: string;
  followUp?: string;
  /** How many days before the window opened, or after it closed. */
  days?: number;
  event?: string;
  by?: string;
  /** A word of a closed list, or of an entry the words of whoever made it. */
  reason?: string;
  /** Versions of the protocol, or the entry that was taken back. */
  from?: string;
  to?: string;
  /** Who was unblinded. */
  assessor?: string;
}

const daysOutside = ({ on, window, timeliness }: VisitRecord): Pick<Deviation, 'days'> => {
  const { opens, closes } = window ?? {};
  if (timeliness === 'early' && opens != null) return { days: opens - civil(on) };
  return timeliness === 'late' && closes != null ? { days: civil(on) - closes } : {};
};

const ofVisit = (participant: string, visit: VisitRecord): Deviation[] => {
  const frame = { at: visit.on, participant, followUp: visit.visit };
  if (visit.planned && !visit.occurred)
    return [{ kind: 'missedVisit', ...frame, ...(visit.reason ? { reason: visit.reason } : {}) }];
  if (visit.timeliness === 'early') return [{ kind: 'earlyVisit', ...frame, ...daysOutside(visit) }];
  return visit.timeliness === 'late' ? [{ kind: 'lateVisit', ...frame, ...daysOutside(visit) }] : [];
};

const kindOf = (event: StoredEvent): DeviationKind | undefined => {
  if (event.action === 'unblindingRecorded') return 'unblinding';
  if (event.action === 'voided') return 'voided';
  if (event.override) return 'override';
  return protocolChange(event) ? 'protocolMoved' : undefined;
};

const endsOf = (event: StoredEvent): Pick<Deviation, 'from' | 'to'> => {
  const moved = protocolChange(event);
  if (moved) return { from: String(moved.old), to: String(moved.new) };
  return event.voids === undefined ? {} : { from: eventName({ ...event, version: event.voids }) };
};

/** An unblinding that was taken back has left the record; its event and the one that took it back stay. */
const unblindingOf = (event: StoredEvent, { unblindings = [] }: InterviewRecord): Partial<Deviation> => {
  const entry = unblindings.find((each) => each.event === event.version);
  return entry && event.action === 'unblindingRecorded' ? { assessor: entry.assessor, reason: entry.how } : {};
};

const ofEvent = (event: StoredEvent, record: InterviewRecord): Deviation[] => {
  const kind = kindOf(event);
  if (kind === undefined) return [];
  const { at, participant, by, reason } = event;
  const why = reason === undefined ? {} : { reason };
  return [
    { kind, at, participant, event: eventName(event), by, ...why, ...endsOf(event), ...unblindingOf(event, record) },
  ];
};

/**
 * Everything of one participant that a monitor asks about, oldest first.
 * @param events of the streams that the reader may see
 */
export const deviationsOf = (
  plan: StudyPlan,
  record: InterviewRecord,
  events: readonly StoredEvent[],
  now: Instant,
): Deviation[] =>
  [
    ...visitRecords(plan, record, now).flatMap((visit) => ofVisit(record.participant, visit)),
    ...events.flatMap((event) => ofEvent(event, record)),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

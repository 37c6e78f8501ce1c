import type { Consent } from '../participation.ts';
import type { AgendaBasis, CheckInRecord, InterviewRecord } from '../record.ts';
import { assignMentor } from './assign-mentor.ts';
import { refuseAnchors } from './change-anchors.ts';
import { type BothRecords, entered, type Entered, type EntryContext, refused, stamp } from './entry.ts';
import { isRefusal } from './follow-up-entry.ts';

export interface Enrolment {
  study: string;
  /** The interview pseudonym; the other one stands for the participant in all that mentors see. */
  participant: string;
  alias: string;
  site?: string;
  language: string;
  arm?: string;
  mentor?: string;
  anchors: Record<string, string>;
  consent: Consent;
  externalIds?: Record<string, string>;
  /** Waits for release: nothing is sent, opened or escalated before. */
  held?: boolean;
  importedAs?: string;
  basis: AgendaBasis;
}

/** Two records from the first moment on: nothing of the arm, the mentor or the check-ins stands in the interviews' one. */
export const enrol = (entry: Enrolment, context: EntryContext): Entered<BothRecords> => {
  const { plan } = context;
  const refusal = refuseAnchors(entry.anchors, plan, '/anchors');
  if (refusal) return refusal;
  const { arms } = plan.protocol;
  if (entry.arm !== undefined && !arms.some(({ id }) => id === entry.arm))
    return refused('unknownArm', '/arm', `take one of ${arms.map(({ id }) => id).join(', ')}`);
  const { study, participant, site, language, anchors, consent, externalIds } = entry;
  const frame = {
    study,
    participant,
    version: 0,
    lastHash: '',
    registeredAt: stamp(context),
    language,
    anchors,
    consent,
    holds: [],
    stopped: [],
    steps: {},
    tasks: {},
    escalations: {},
    agendaBasis: entry.basis,
    ...(site === undefined ? {} : { site }),
    ...(externalIds === undefined ? {} : { externalIds }),
    ...(entry.held ? { held: true } : {}),
  };
  const interviews: InterviewRecord = {
    ...frame,
    stream: 'interviews',
    participation: { interviews: 'full', register: 'ok', existingData: 'keep', life: 'alive' },
    followUps: {},
    contacts: [],
  };
  const checkIns: CheckInRecord = {
    ...frame,
    stream: 'checkIns',
    alias: entry.alias,
    participation: { intervention: 'active', existingData: 'keep', life: 'alive' },
    status: { work: 'unknown', supportNeeded: 'unknown' },
    checkIns: [],
    appointments: [],
    ...(entry.arm === undefined ? {} : { arm: entry.arm }),
    ...(entry.importedAs === undefined ? {} : { importedAs: entry.importedAs }),
  };
  const assigned = assignMentor(checkIns, entry.mentor ?? null, context);
  if (isRefusal(assigned)) return { ...assigned, field: '/mentor' };
  return entered({ interviews, checkIns: assigned.record });
};

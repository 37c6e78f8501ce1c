import { sameValue } from '../change.ts';
import type { Consent, Participation } from '../participation.ts';
import type { CheckInRecord, ParticipantRecord } from '../record.ts';
import { type BothRecords, entered, type Entered, type EntryContext, refused } from './entry.ts';
import { isRefusal } from './follow-up-entry.ts';
import { type HoldEntry, liftHold, placeHold } from './hold.ts';
import { withIntervention, withInterviews, withLife, withRegister, withStatus } from './stop.ts';

export interface ParticipationEntry extends Partial<Participation> {
  intervention?: 'active' | 'stopped';
  /** null lifts the last open one. */
  hold?: HoldEntry | null;
  consent?: Consent;
  status?: Partial<CheckInRecord['status']>;
}

export const withConsent = <R extends ParticipantRecord>(record: R, consent: Consent | undefined): R => {
  const merged = { ...record.consent, ...consent };
  return sameValue(merged, record.consent) ? record : { ...record, consent: merged };
};

const withExistingData = <R extends ParticipantRecord>(
  record: R,
  existingData: Participation['existingData'] | undefined,
): R =>
  existingData === undefined || record.participation.existingData === existingData
    ? record
    : { ...record, participation: { ...record.participation, existingData } };

/** Participation is several axes, never one flag (F5.4): each is changed by itself, and a record that none of them touches stays as it was. */
export const changeParticipation = (
  both: BothRecords,
  entry: ParticipationEntry,
  context: EntryContext,
): Entered<BothRecords> => {
  const { intervention, interviews, register, existingData, life, hold, consent, status } = entry;
  const before = { interviews: both.interviews, checkIns: both.checkIns };
  let { interviews: talk, checkIns } = before;
  if (interviews !== undefined) talk = withInterviews(talk, interviews, context);
  if (register !== undefined) talk = withRegister(talk, register);
  if (intervention !== undefined) checkIns = withIntervention(checkIns, intervention, context);
  if (life !== undefined) [talk, checkIns] = [withLife(talk, life), withLife(checkIns, life)];
  talk = withConsent(withExistingData(talk, existingData), consent);
  checkIns = withStatus(withConsent(withExistingData(checkIns, existingData), consent), status, context);
  const axes = { interviews: talk, checkIns };
  if (hold === undefined)
    return Object.values(entry).every((value) => value === undefined)
      ? refused('nothingToChange', '', 'name at least one axis to change')
      : entered(axes);
  const held = hold === null ? liftHold(axes, context) : placeHold(axes, hold, context);
  return isRefusal(held) ? held : entered(held.record);
};

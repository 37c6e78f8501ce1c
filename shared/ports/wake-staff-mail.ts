import { isoInstant, type Instant } from '../domain/zone.ts';
import { firstStaffMail } from './first-staff-mail.ts';
import type { StudyBook } from './study-book.ts';

/** Others write the same record; each try reads again, and whoever wakes it next time finds it asleep. */
const TRIES = 5;

type Studies = Pick<StudyBook, 'study' | 'plan' | 'staffMail' | 'saveStaffMail'>;

/** Makes the study's staff mail due now: there is something to tell that is no participant's. Does nothing when it is due already. */
export const wakeStaffMail = async (studies: Studies, study: string, now: Instant): Promise<void> => {
  for (let tried = 0; tried < TRIES; tried += 1) {
    let known = await studies.staffMail(study);
    if (known?.nextDueAt !== undefined && Date.parse(known.nextDueAt) <= now) return;
    if (known === undefined) {
      const version = (await studies.study(study))?.protocolVersion;
      if (version === undefined) return;
      known = firstStaffMail(study, await studies.plan(study, version), now);
    }
    const woken = { ...known, version: known.version + 1, nextDueAt: isoInstant(now) };
    if (await studies.saveStaffMail(woken, known.version)) return;
  }
};

/** A study has its overview on Mondays though nothing was ever raised in it: what waits there is counted from the start. */
export const beginStaffMail = async (studies: Studies, study: string, now: Instant): Promise<void> => {
  if ((await studies.staffMail(study)) === undefined) await wakeStaffMail(studies, study, now);
};

import type { Stream } from '../domain/record.ts';
import { nextStaffMorning } from '../domain/staff-mail-hours.ts';
import type { StudyPlan } from '../domain/study-plan.ts';
import { isoInstant, type Instant } from '../domain/zone.ts';
import { NOBODY_KNOWN, type StaffNotice } from './record-store.ts';

/**
 * Has the study look, on the next working morning, whether a cry for help of nobody still lies unread in one inbox. It names the inbox and no
 * line: however many cries come in, one morning has one of it.
 */
export const unreadNotice = (
  { study, stream }: { study: string; stream: Stream },
  { appointments }: Pick<StudyPlan, 'appointments'>,
  now: Instant,
): StaffNotice => ({
  study,
  participant: NOBODY_KNOWN,
  stream,
  escalation: `unread-${stream}`,
  level: 0,
  to: 'leadCoordinator',
  notBefore: isoInstant(nextStaffMorning(now, appointments)),
  urgent: true,
  whileUnread: true,
});

import { isoInstant } from '../../shared/domain/zone.ts';
import type { StaffMailRecord } from '../../shared/ports/study-book.ts';
import type { ReleasePorts } from './release-claims.ts';

/** The notices of a mail that never left wait for the same person again. */
const untold = ({ waiting }: StaffMailRecord, user: string, notices: string[]): StaffMailRecord['waiting'] =>
  Object.fromEntries(
    Object.entries(waiting).map(([id, notice]) => [
      id,
      notices.includes(id) ? { ...notice, told: notice.told.filter((each) => each !== user) } : notice,
    ]),
  );

/** Takes back the claims of staff mails that were not captured before a kill, and goes on at once. */
export const releaseStaffMail = async (
  { stores: { studies }, outbox, clock }: ReleasePorts,
  study: string,
): Promise<void> => {
  const record = await studies.staffMail(study);
  if (record === undefined) return;
  let { steps, waiting } = record;
  for (const [key, step] of Object.entries(record.steps)) {
    if (step.state !== 'sending' || outbox.holds(step.attempt)) continue;
    const { [key]: _released, ...others } = steps;
    steps = others;
    waiting = untold({ ...record, waiting }, key.slice(0, key.indexOf('/')), step.notices);
  }
  // Also where nothing is taken back: whoever sent one mail of a round before the kill had others to send.
  const nextDueAt = isoInstant(clock.now());
  await studies.saveStaffMail({ ...record, version: record.version + 1, steps, waiting, nextDueAt }, record.version);
};

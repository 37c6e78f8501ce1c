import { encodeAttempt } from '../../shared/domain/attempt-id.ts';
import type { ComposedMail } from '../../shared/domain/staff-mail.ts';
import { backoffMinutes } from '../../shared/domain/send-outcome.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import type { SendOutcome } from '../../shared/ports/messenger.ts';
import type { StaffMailRecord, StaffMailStep, Study } from '../../shared/ports/study-book.ts';
import type { CarryOutPorts } from './ports.ts';

const MINUTE_MS = 60_000;
/** A mail to staff that has not arrived within a working day is worth nothing: the next level is told anyway. */
const STAFF_MAIL_DELIVERY_SECONDS = 14_400;

interface Sending {
  study: Study;
  key: string;
  to: string;
  mail: ComposedMail;
  notices: string[];
}

const stepAfter = (claim: StaffMailStep, answer: SendOutcome, now: number): StaffMailStep => {
  switch (answer.kind) {
    case 'accepted':
      return { ...claim, state: 'sent' };
    case 'unclear':
      // Never sent twice: who did not read it is found by the next level.
      return { ...claim, state: 'unconfirmed' };
    case 'refusedForGood':
      return { ...claim, state: 'failed' };
    case 'refusedForNow':
    case 'channelDown': {
      const tries = (claim.tries ?? 0) + 1;
      return { ...claim, state: 'waiting', tries, notBefore: isoInstant(now + backoffMinutes(tries) * MINUTE_MS) };
    }
  }
};

const saved = async (ports: CarryOutPorts, record: StaffMailRecord): Promise<StaffMailRecord | undefined> => {
  const next = { ...record, version: record.version + 1 };
  return (await ports.studies.saveStaffMail(next, record.version)) ? next : undefined;
};

/** Claim, one request, record: staff mail follows the same protocol as the participants' (product.md section 2). */
export const sendStaffMail = async (
  ports: CarryOutPorts,
  record: StaffMailRecord,
  sending: Sending,
): Promise<StaffMailRecord | undefined> => {
  const { study, key, to, mail, notices } = sending;
  const now = ports.clock.now();
  const tries = record.steps[key]?.tries ?? 0;
  const attempt = encodeAttempt({ study: study.id, step: key, random: ports.ids.next() });
  const claim: StaffMailStep = {
    state: 'sending',
    attempt,
    at: isoInstant(now),
    notices,
    ...(tries > 0 ? { tries } : {}),
  };
  const claimedRecord = await saved(ports, {
    ...record,
    steps: { ...record.steps, [key]: claim },
    nextDueAt: isoInstant(now + MINUTE_MS),
  });
  if (claimedRecord === undefined) return undefined;
  const answer = await ports.messenger.send({
    kind: 'email',
    attempt,
    study: study.id,
    step: key,
    to,
    from: study.senders.interviews.email,
    subject: mail.subject,
    text: mail.text,
    attachments: [],
    maxDeliverySeconds: STAFF_MAIL_DELIVERY_SECONDS,
  });
  ports.log.info('staffMail', { study: study.id, step: key, answer: answer.kind });
  ports.meter.count(`staffMail.${answer.kind}`);
  const step = stepAfter(claim, answer, ports.clock.now());
  return saved(ports, { ...claimedRecord, steps: { ...claimedRecord.steps, [key]: step } });
};

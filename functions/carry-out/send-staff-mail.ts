import { encodeAttempt } from '../../shared/domain/attempt-id.ts';
import { backoffMinutes } from '../../shared/domain/send-outcome.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import type { OutgoingEmail, SendOutcome } from '../../shared/ports/messenger.ts';
import type { StaffMailRecord, StaffMailStep, Study } from '../../shared/ports/study-book.ts';
import { tellBreaker, wayBy } from './breaker.ts';
import type { CarryOutPorts } from './ports.ts';
import type { StaffLetter } from './staff-letter.ts';
import { waitingAgain, withTold } from './staff-told.ts';

const MINUTE_MS = 60_000;
/** A mail to staff that has not arrived within a working day is worth nothing: the next level is told anyway. */
const STAFF_MAIL_DELIVERY_SECONDS = 14_400;
/** Receipts may come between; each try reads again. */
const TRIES = 5;

interface Sending {
  study: Study;
  user: string;
  /** `{user}/{local date}/{slot}` */
  key: string;
  to: string;
  mail: StaffLetter;
  /** Ids of the waiting notices that the mail tells. */
  notices: string[];
}

/** What a mail told is known by its claim alone: kept for a week of mails, it would outgrow the study's one item. */
const stepAfter = (claimed: StaffMailStep, answer: SendOutcome, now: number): StaffMailStep => {
  const claim = { ...claimed, notices: [] };
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

/** In one save with its step, so that no crash keeps a notice as told whose mail did not leave. */
const withStep = (record: StaffMailRecord, { user, key, notices }: Sending, step: StaffMailStep): StaffMailRecord => {
  const next = { ...record, steps: { ...record.steps, [key]: step } };
  if (step.state === 'sending') return withTold(next, user, notices);
  return step.state === 'waiting' ? waitingAgain(next, user, notices, step.notBefore ?? step.at) : next;
};

const saved = async (ports: CarryOutPorts, record: StaffMailRecord): Promise<StaffMailRecord | undefined> => {
  const next = { ...record, version: record.version + 1 };
  return (await ports.studies.saveStaffMail(next, record.version)) ? next : undefined;
};

/** What became of the claim, unless a receipt has told it already. */
const recorded = async (
  ports: CarryOutPorts,
  claimed: StaffMailRecord,
  sending: Sending,
  step: StaffMailStep,
): Promise<StaffMailRecord | undefined> => {
  let current: StaffMailRecord | undefined = claimed;
  for (let tried = 0; current !== undefined && tried < TRIES; tried += 1) {
    const known: StaffMailStep | undefined = current.steps[sending.key];
    if (known?.attempt !== step.attempt || known.state !== 'sending') return current;
    const next = await saved(ports, withStep(current, sending, step));
    if (next) return next;
    current = await ports.studies.staffMail(claimed.study);
  }
  return undefined;
};

const outgoing = ({ study, key, to, mail }: Sending, attempt: string): OutgoingEmail => ({
  kind: 'email',
  attempt,
  study: study.id,
  step: key,
  to,
  from: study.senders[mail.stream].email,
  subject: mail.subject,
  text: mail.text,
  attachments: [],
  maxDeliverySeconds: STAFF_MAIL_DELIVERY_SECONDS,
});

/**
 * Claim, one request, record: staff mail follows the same protocol as the participants' (product.md section 2). Its notices are told
 * with the claim, and wait again when it was not taken for now.
 * @returns undefined when another worker has taken over
 */
export const sendStaffMail = async (
  ports: CarryOutPorts,
  record: StaffMailRecord,
  sending: Sending,
): Promise<StaffMailRecord | undefined> => {
  const { study, key, notices } = sending;
  const known = record.steps[key];
  // Another worker has claimed it since this one last looked.
  if (known !== undefined && known.state !== 'waiting') return record;
  const now = ports.clock.now();
  const at = isoInstant(now);
  const tries = known?.tries ?? 0;
  const attempt = encodeAttempt({ study: study.id, step: key, random: ports.ids.next() });
  const claim: StaffMailStep = { state: 'sending', attempt, at, notices, ...(tries > 0 ? { tries } : {}) };
  const way = await wayBy(ports, study.id, 'email');
  if (way.kind === 'shut')
    return saved(
      ports,
      withStep(record, sending, { ...claim, state: 'waiting', notices: [], notBefore: isoInstant(way.until) }),
    );
  const claimed = await saved(ports, { ...withStep(record, sending, claim), nextDueAt: isoInstant(now + MINUTE_MS) });
  if (claimed === undefined) return undefined;
  const answer = await ports.messenger.send(outgoing(sending, attempt));
  ports.log.info('staffMail', { study: study.id, step: key, answer: answer.kind });
  ports.meter.count(`staffMail.${answer.kind}`);
  const after = await recorded(ports, claimed, sending, stepAfter(claim, answer, ports.clock.now()));
  await tellBreaker(ports, { study: study.id, channel: 'email' }, way, answer);
  return after;
};

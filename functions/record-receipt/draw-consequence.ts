import { isoInstant } from '../../shared/domain/zone.ts';
import type { Receipt } from '../../shared/domain/receipt.ts';
import type { ParticipantRecord, StepOutcome } from '../../shared/domain/record.ts';
import { endConsent, type ConsentEnded } from '../../shared/ports/end-consent.ts';
import { wakeStaffMail } from '../../shared/ports/wake-staff-mail.ts';
import { markContact } from '../../shared/ports/mark-contact.ts';
import type { ReceiptPorts } from './ports.ts';

const MINUTE_MS = 60_000;
/** SNS takes texts that its budget does not cover, so asking it sooner would only lose more of them. */
const OVER_BUDGET_MINUTES = 60;
/** So that the next refusal keeps the channel shut for as long. */
const OVER_BUDGET_OPENS = 6;

const end = async (ports: ReceiptPorts, record: ParticipantRecord, ended: ConsentEnded): Promise<boolean> => {
  const ending = await endConsent(ports, record, ended);
  if (ending === 'lost') throw new Error('the end of a consent lost every race');
  return ending === 'ended';
};

const mark = async (
  ports: ReceiptPorts,
  record: ParticipantRecord,
  channel: 'email' | 'sms',
  sentAt: string,
): Promise<boolean> => {
  const marked = await markContact(ports, record, channel, sentAt);
  if (marked === 'lost') throw new Error('the mark of an address lost every race');
  return marked;
};

/** The budget of the account is everybody's: the next texts wait, as if the provider had refused this one (ADR 11). */
const shutChannel = async ({ studies, clock, log, meter }: ReceiptPorts, study: string): Promise<void> => {
  const now = clock.now();
  const shutUntil = isoInstant(now + OVER_BUDGET_MINUTES * MINUTE_MS);
  const isOurs = await studies.saveBreaker(
    { study, channel: 'sms' },
    { opens: OVER_BUDGET_OPENS, shutUntil, since: isoInstant(now) },
    undefined,
  );
  await wakeStaffMail(studies, study, now);
  if (!isOurs) return;
  log.error('channelDown', { study, channel: 'sms', code: 'quota' });
  meter.count('channelDown');
};

/**
 * What a report says beyond its own message. Done before the report itself is recorded: a worker that dies between the two finds the
 * report untold, and does both.
 * @returns whether the records have been written to, so that they must be read again
 */
export const drawConsequence = async (
  ports: ReceiptPorts,
  record: ParticipantRecord,
  outcome: StepOutcome,
  { event, code }: Receipt,
): Promise<boolean> => {
  const channel = 'channel' in outcome ? outcome.channel : undefined;
  if (channel === 'email' && event === 'complained') return end(ports, record, { channel, reason: 'complained' });
  if (channel === 'email' && event === 'bounced') return mark(ports, record, channel, outcome.at);
  if (channel === 'sms' && event === 'optedOut') return end(ports, record, { channel, reason: 'optedOutAtCarrier' });
  if (channel === 'sms' && event === 'failed' && code === 'address') return mark(ports, record, channel, outcome.at);
  if (channel === 'sms' && event === 'failed' && code === 'quota') await shutChannel(ports, record.study);
  return false;
};

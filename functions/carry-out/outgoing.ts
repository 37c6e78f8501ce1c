import type { PostalAddress, Reach } from '../../shared/domain/contact-card.ts';
import type { SendIntent } from '../../shared/domain/decide.ts';
import { endOf, startOf } from '../../shared/domain/follow-up.ts';
import type { RenderedMessage } from '../../shared/domain/message-text.ts';
import type { TextLibrary } from '../../shared/domain/participant-texts.ts';
import type { ParticipantRecord } from '../../shared/domain/record.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import type { Instant } from '../../shared/domain/zone.ts';
import type { InviteWriter } from '../../shared/ports/invite-writer.ts';
import type { Attachment, OutgoingEmail, OutgoingSms } from '../../shared/ports/messenger.ts';
import type { Study } from '../../shared/ports/study-book.ts';

const SECOND_MS = 1000;
/** What SES takes (reliability.md 3.3). */
const SHORTEST_MAIL_DELIVERY_SECONDS = 300;

interface Envelope {
  study: Study;
  plan: StudyPlan;
  record: ParticipantRecord;
  intent: SendIntent;
  attempt: string;
  texts: TextLibrary;
  now: Instant;
}

/** A booking, a move or a cancellation carries the calendar entry; a reminder does not repeat it. */
const inviteFor = ({ study, plan, record, intent, texts, now }: Envelope, language: string, invites: InviteWriter): Attachment[] => {
  const { appointment, definition } = intent.item;
  if (appointment === undefined || !['booking', 'moved', 'cancelled'].includes(definition.from)) return [];
  const { zone } = plan.appointments;
  const sender = study.senders[record.stream];
  const cancelled = definition.from === 'cancelled';
  return [
    invites.write({
      uid: `${intent.item.of}-${record.participant}@${sender.email.split('@')[1] ?? 'invalid'}`.toLowerCase(),
      sequence: appointment.n * 2 + (cancelled ? 1 : 0),
      method: cancelled ? 'CANCEL' : 'REQUEST',
      summary: texts[language]?.calendarSummary ?? 'Appointment',
      zone: zone.name,
      start: startOf(appointment, zone),
      end: endOf(appointment, zone),
      organiser: { name: sender.team[language] ?? Object.values(sender.team)[0] ?? '', email: sender.email },
      stampedAt: Math.floor(now / SECOND_MS) * SECOND_MS,
    }),
  ];
};

export const outgoingSms = (envelope: Envelope, to: string, rendered: RenderedMessage): OutgoingSms => ({
  kind: 'sms',
  attempt: envelope.attempt,
  study: envelope.study.id,
  participant: envelope.record.participant,
  step: envelope.intent.key,
  to,
  from: envelope.study.senders[envelope.record.stream].smsName,
  text: rendered.text,
  timeToLiveSeconds: envelope.intent.timeToLiveSeconds,
});

export const outgoingEmail = (envelope: Envelope, to: string, rendered: RenderedMessage, invites: InviteWriter): OutgoingEmail => {
  const sender = envelope.study.senders[envelope.record.stream];
  return {
    kind: 'email',
    attempt: envelope.attempt,
    study: envelope.study.id,
    participant: envelope.record.participant,
    step: envelope.intent.key,
    to,
    from: sender.email,
    fromName: sender.team[rendered.language] ?? Object.values(sender.team)[0] ?? '',
    replyTo: sender.replyTo ?? sender.email,
    subject: rendered.subject ?? '',
    text: rendered.text,
    ...(rendered.html ? { html: rendered.html } : {}),
    attachments: inviteFor(envelope, rendered.language, invites),
    maxDeliverySeconds: Math.max(SHORTEST_MAIL_DELIVERY_SECONDS, envelope.intent.timeToLiveSeconds),
  };
};

export const letterLines = (name: string | undefined, address: PostalAddress): string[] => [...(name ? [name] : []), ...address.lines];

export type { Envelope };
export type UsableReach = Reach;

import { withConsent } from '../../shared/domain/entries/change-participation.ts';
import type { InterviewRecord, LoggedContact, ParticipantRecord, Stream } from '../../shared/domain/record.ts';
import type { ReplyMeaning } from '../../shared/domain/reply-keyword.ts';
import { settle } from '../../shared/domain/settle.ts';
import { openTask, type WorkContext } from '../../shared/domain/work.ts';
import { withQuarantined } from '../../shared/domain/wrong-number.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import type { RecordChange, SealedContact } from '../../shared/ports/record-store.ts';
import type { ReplyPorts } from './ports.ts';

export interface ReplyEffect {
  meaning: ReplyMeaning;
  /** Whether a keyword may act by itself. */
  acts: boolean;
  stream: Stream;
  text: string;
  /** E.164, of whoever wrote. */
  number: string;
}

const TRIES = 5;
/** Longer than any text that is read; a flood of parts must not fill a record. */
const KEPT_CHARACTERS = 500;

/** Whoever says that we have the wrong number is not the participant. */
const isParticipant = ({ acts, meaning }: ReplyEffect): boolean => acts && meaning !== 'quarantineNumber';

/** One task for each thing that was said: a cry for help is not hidden behind a confirmation that came before it. */
const withTask = <R extends ParticipantRecord>(record: R, { meaning }: ReplyEffect, context: WorkContext): R => {
  const to = record.stream === 'interviews' ? 'coordinator' : 'mentor';
  const spec = { key: `reply/${meaning}`, kind: 'messageTrouble', to, why: `reply.${meaning}` } as const;
  const work = { tasks: record.tasks, escalations: record.escalations, notices: [] };
  return { ...record, tasks: openTask(work, spec, context).tasks };
};

const logged = (record: InterviewRecord, effect: ReplyEffect, at: string): InterviewRecord => {
  const { meaning, text } = effect;
  const contact: LoggedContact = {
    at,
    direction: 'in',
    channel: 'sms',
    with: isParticipant(effect) ? 'participant' : 'other',
    outcome: `reply.${meaning}`,
    note: text.slice(0, KEPT_CHARACTERS),
    by: 'system',
  };
  return { ...record, contacts: [...record.contacts, contact] };
};

const replied = <R extends ParticipantRecord>(
  ports: ReplyPorts,
  before: R,
  effect: ReplyEffect,
  context: WorkContext,
): R => {
  const at = isoInstant(ports.clock.now());
  const stops = effect.acts && effect.meaning === 'smsOptOut';
  const consented = stops ? withConsent(before, { sms: false }) : before;
  if (before.stream !== effect.stream) return consented;
  const asked = withTask(consented, effect, context);
  const noted = asked.stream === 'interviews' ? (logged(asked, effect, at) as R) : asked;
  return isParticipant(effect) ? { ...noted, lastSignOfLife: at } : noted;
};

const changeOf = async <R extends ParticipantRecord>(
  ports: ReplyPorts,
  before: R,
  effect: ReplyEffect,
  fields: string[],
): Promise<RecordChange[]> => {
  const now = ports.clock.now();
  const plan = await ports.studies.plan(before.study, before.agendaBasis.protocolVersion, before.site);
  const idOf = (text: string): string => ports.ids.derived(before.study, text);
  const changed = replied(ports, before, effect, { record: before, now, calendar: plan.appointments, idOf });
  if (changed === before && fields.length === 0) return [];
  const event = {
    action: 'reply',
    at: isoInstant(now),
    by: 'system',
    ...(fields.length > 0 ? { fields } : {}),
  } as const;
  return [{ before, after: settle(plan, changed, now), event }];
};

/** Nothing is sent to the number any more; the next one in order is used, or the next channel (F5.5). */
const quarantine = async (
  { contacts }: ReplyPorts,
  { study, participant }: ParticipantRecord,
  { number }: ReplyEffect,
): Promise<SealedContact | undefined> => {
  const known = await contacts.read(study, participant, 'reply');
  if (!known?.card.phones.some((phone) => phone.number === number && !phone.quarantined)) return undefined;
  return contacts.seal(study, participant, withQuarantined(known.card, number), known.revision);
};

export const commitReply = async (
  ports: ReplyPorts,
  study: string,
  participant: string,
  effect: ReplyEffect,
): Promise<void> => {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const both = await ports.records.readBoth(study, participant);
    if (both === undefined) return;
    const isWrong = effect.acts && effect.meaning === 'quarantineNumber';
    const sealed = isWrong ? await quarantine(ports, both.interviews, effect) : undefined;
    const fields = sealed ? ['phones'] : [];
    const changes = [
      ...(await changeOf(ports, both.interviews, effect, fields)),
      ...(await changeOf(ports, both.checkIns, effect, fields)),
    ];
    const commit = { token: ports.ids.next(), changes, ...(sealed ? { contacts: [sealed] } : {}) };
    const result = await ports.records.commit(commit);
    if (result.kind === 'committed') return;
  }
  throw new Error('a reply lost every race');
};

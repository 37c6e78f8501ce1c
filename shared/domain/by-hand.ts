import type { AgendaItem } from './agenda-item.ts';
import { appointmentsIn } from './follow-up.ts';
import { localInstant } from './local-time.ts';
import { pauseAt, pausesOf } from './pause.ts';
import type { Step } from './protocol.ts';
import type { ByHandMessage, ParticipantRecord, SkipReason } from './record.ts';
import { momentAfter } from './step-date.ts';
import { stepOf } from './step-key.ts';
import type { StudyPlan } from './study-plan.ts';
import { urgentInstant } from './urgent-change.ts';
import type { Instant } from './zone.ts';

/** Step id of every message that staff send by hand. */
export const BY_HAND = 'byHand';
/** In place of a text's id, where staff wrote the words themselves: no text of a study is called so. */
export const OWN_WORDS = 'ownWords';
/** Asked for while its reader sits there: it waits neither for a second thought nor for sending hours, and invites to nothing. */
const AT_ONCE = 'verify';
/** Whether a text by hand counts as an invitation. */
export const isInvitation = (template: string | undefined): boolean => template !== AT_ONCE;
export const invitesToNothing = ({ definition }: AgendaItem): boolean => !isInvitation(definition.send?.template);

/** One that speaks of an appointment names it, so that an answer finds what was asked about. */
export const byHandKey = ({ of, event, appointment }: Pick<ByHandMessage, 'of' | 'event' | 'appointment'>): string =>
  `${of}/${appointment === undefined ? '' : `appointment-${String(appointment)}/`}${BY_HAND}-${String(event)}/${BY_HAND}`;

const KEY = new RegExp(`/${BY_HAND}-\\d+/${BY_HAND}(#\\d+)?$`);
export const isByHandKey = (key: string): boolean => KEY.test(key);

/** The entry that an agenda item, or an attempt at it, comes from. */
export const byHandOf = ({ byHand = {} }: Pick<ParticipantRecord, 'byHand'>, key: string): ByHandMessage | undefined =>
  Object.values(byHand).find((message) => stepOf(key) === byHandKey(message));

const definitionOf = ({ template, channel }: ByHandMessage): Step => ({
  id: BY_HAND,
  from: 'due',
  send: { to: 'participant', template: template ?? OWN_WORDS, channels: [channel] },
});

const ended = ({ stream, participation }: ParticipantRecord): SkipReason | undefined => {
  if (participation.life === 'dead') return 'dead';
  return stream === 'checkIns' && participation.life === 'emigrated' ? 'emigrated' : undefined;
};

const leavesFrom = (message: ByHandMessage, { appointments }: StudyPlan): Instant => {
  const enteredAt = Date.parse(message.enteredAt);
  return message.template === AT_ONCE
    ? urgentInstant(enteredAt, appointments.zone)
    : momentAfter(enteredAt, appointments);
};

/** What staff send by hand, each as a step of its own: it leaves like every other message, and nothing about it is decided twice. */
export const byHandItems = (plan: StudyPlan, record: ParticipantRecord): AgendaItem[] => {
  const { zone } = plan.appointments;
  return Object.values(record.byHand ?? {}).map((message): AgendaItem => {
    const at = leavesFrom(message, plan);
    const appointment = appointmentsIn(record, message.of).find(({ n }) => n === message.appointment);
    const begun = appointment !== undefined && at >= localInstant(appointment.at, zone);
    const pause = pauseAt(pausesOf(record, record.stream, zone), at);
    const skip = ended(record) ?? pause?.reason ?? (begun ? 'appointmentBegun' : undefined);
    return {
      key: byHandKey(message),
      stream: record.stream,
      clock: BY_HAND,
      of: message.of,
      definition: definitionOf(message),
      does: 'send',
      nominal: zone.toLocal(at).day,
      at,
      ...(appointment ? { appointment } : {}),
      ...(message.template === AT_ONCE ? { urgent: true } : {}),
      ...(skip ? { skip } : {}),
    };
  });
};

type Sent = Pick<ParticipantRecord, 'byHand' | 'steps'>;

/** Those that left or are about to: one that ended unsent counts in no cap and takes nobody's place. */
const standing = ({ byHand = {}, steps }: Sent): ByHandMessage[] =>
  Object.values(byHand).filter((message) => !['failed', 'skipped'].includes(steps[byHandKey(message)]?.state ?? ''));

/** How many of a follow-up: they count among its invitations (`perFollowUp`). */
export const byHandCount = (record: Sent, of: string): number =>
  standing(record).filter((message) => message.of === of && isInvitation(message.template)).length;

/** The planned steps with what staff send by hand among them; what one of these replaces says so. */
export const withByHand = (plan: StudyPlan, record: ParticipantRecord, planned: AgendaItem[]): AgendaItem[] => {
  if (record.byHand === undefined) return planned;
  const replaced = new Set(standing(record).flatMap(({ replaces }) => replaces ?? []));
  const items = planned.map((item): AgendaItem =>
    replaced.has(item.key) && item.skip === undefined ? { ...item, skip: 'replacedByHand' } : item,
  );
  return [...items, ...byHandItems(plan, record)].sort((one, other) => one.at - other.at);
};

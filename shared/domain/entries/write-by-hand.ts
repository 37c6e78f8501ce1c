import { byHandCount, byHandItems, byHandKey, isInvitation } from '../by-hand.ts';
import { isMessage, type AgendaItem } from '../agenda-item.ts';
import { isBeingErased } from '../erasure.ts';
import { standingAppointment, startOf, windowOf } from '../follow-up.ts';
import { wentOut } from '../went-out.ts';
import { pauseAt, pausesOf } from '../pause.ts';
import type { Channel } from '../protocol.ts';
import { pendingItems } from '../pending.ts';
import { pendingSends } from '../pending-sends.ts';
import { agendaOf } from '../record-agenda.ts';
import type { Appointment, ByHandMessage, InterviewRecord, ParticipantRecord } from '../record.ts';
import { isFixed } from '../send-timing.ts';
import type { StudyPlan } from '../study-plan.ts';
import { hasBegun } from './appointments.ts';
import { checkInPlanOf } from './check-in-entry.ts';
import { entered, type Entered, type EntryContext, refused, type Refusal, stamp } from './entry.ts';
import { isRefusal } from './follow-up-entry.ts';

export interface ByHandEntry {
  channel: Channel;
  /** Id of a text of the study; absent for words of one's own. */
  template?: string;
  /** It tells day and time of an appointment. */
  speaksOfAppointment?: boolean;
  /** A planned step by its key, by its follow-up and step (`FU12/book2`), or by the step where only one is called so. */
  replaces?: string;
}

const refusedNow = (record: ParticipantRecord, { channel }: ByHandEntry, { plan, now }: EntryContext) => {
  if (record.participation.life === 'dead')
    return refused('participantDied', '', 'correct the entry of the death first');
  if (isBeingErased(record)) return refused('beingErased', '', 'take the erasure back first, if they wish to stay');
  if (record.held) return refused('notReleased', '', 'release the participant first');
  const pause = pauseAt(pausesOf(record, record.stream, plan.appointments.zone), now);
  if (pause?.reason === 'held') return refused('onHold', '', 'lift the hold first, or call if it allows that');
  if (pause?.reason === 'stopped' && record.stream === 'interviews')
    return refused(
      'interviewsStopped',
      '',
      'record first that they take part again (`participation.interviews`), if they wish so',
    );
  if (pause?.reason === 'stopped' || (record.stream === 'checkIns' && record.participation.life === 'emigrated'))
    return refused('checkInsEnded', '', 'record first that the support goes on, if they wish so');
  return record.consent[channel] === true
    ? undefined
    : refused('noConsent', '/channel', 'choose a channel that the participant has agreed to');
};

const nameOf = ({ of, definition }: AgendaItem): string => `${of}/${definition.id}`;

/** Reminders always go, and so does everything else that tells of an appointment: whoever hears nothing of it stays away. */
const replacedItem = (record: ParticipantRecord, wanted: string, { plan, now }: EntryContext): AgendaItem | Refusal => {
  const ahead = pendingItems(plan, record, agendaOf(plan, record), now)
    .filter(({ item, attempting, blocked }) => isMessage(item) && blocked === undefined && attempting?.key === item.key)
    .map(({ item }) => item)
    .filter(({ clock }) => clock !== 'byHand');
  const named = ahead.filter((item) => [item.key, nameOf(item), item.definition.id].includes(wanted));
  if (named.some(isFixed))
    return refused('reminderStays', '/replaces', 'leave it out: what tells of an appointment always goes');
  const [item, ...others] = named;
  if (item !== undefined && others.length === 0) return item;
  const names = ahead.filter((each) => !isFixed(each)).map(nameOf);
  return names.length === 0
    ? refused('notPlanned', '/replaces', 'leave it out: no message is planned that it could replace')
    : refused('notPlanned', '/replaces', `name one planned message: ${[...new Set(names)].join(', ')}`);
};

/** The interview that is next on somebody's way: open or to come; the last one where all are over. */
const currentFollowUp = (record: InterviewRecord, plan: StudyPlan, today: number): string | undefined => {
  const known = plan.protocol.timepoints.flatMap(({ id, ladder, ...timepoint }) => {
    const window = ladder === undefined ? undefined : windowOf({ id, ladder, ...timepoint }, record.anchors);
    return window ? [{ id, target: window.target, closes: window.closes ?? window.target }] : [];
  });
  const inOrder = known.sort((one, other) => one.target - other.target);
  const open = inOrder.find(({ id, closes }) => record.followUps[id]?.outcome === undefined && closes >= today);
  return (open ?? inOrder.at(-1))?.id;
};

const spokenOf = (
  record: ParticipantRecord,
  context: EntryContext,
): { of: string; appointment: Appointment } | undefined => {
  const standing =
    record.stream === 'checkIns'
      ? [{ of: '', appointment: standingAppointment(record) }]
      : Object.entries(record.followUps).map(([of, facts]) => ({ of, appointment: standingAppointment(facts) }));
  const ahead = standing.flatMap(({ of, appointment }) =>
    appointment && !hasBegun(appointment, context) ? [{ of, appointment }] : [],
  );
  return ahead.sort((one, other) => (one.appointment.at < other.appointment.at ? -1 : 1))[0];
};

type Place = Pick<ByHandMessage, 'of' | 'appointment'>;

/** What it is about: the appointment it tells of, the step it replaces, or the interview that is next. */
const placeOf = (
  record: ParticipantRecord,
  { speaksOfAppointment }: ByHandEntry,
  replaced: AgendaItem | undefined,
  context: EntryContext,
): Place | Refusal => {
  const { plan, now } = context;
  const spoken = speaksOfAppointment ? spokenOf(record, context) : undefined;
  if (speaksOfAppointment && spoken === undefined)
    return refused('noAppointment', '/template', 'book it first, or take a text that names no time');
  const appointment = spoken ? { appointment: spoken.appointment.n } : {};
  if (record.stream === 'checkIns') {
    const own = checkInPlanOf(record, plan);
    return isRefusal(own) ? own : { of: own.id, ...appointment };
  }
  const of = spoken?.of ?? replaced?.of ?? currentFollowUp(record, plan, plan.appointments.zone.toLocal(now).day);
  return of === undefined
    ? refused('anchorMissing', '', 'enter the date first from which the interviews are counted')
    : { of, ...appointment };
};

const invitationsSent = (record: ParticipantRecord, of: string, { plan }: EntryContext): number =>
  agendaOf(plan, record).filter((item) => {
    const outcome = record.steps[item.key];
    return item.of === of && item.clock === 'booking' && isMessage(item) && outcome && wentOut(outcome.state);
  }).length;

/** Staff who were told that it is saved would wait for what never leaves: its appointment begins first, or a hold does. */
const refusedLater = (record: ParticipantRecord, message: ByHandMessage, { plan, now }: EntryContext) => {
  const key = byHandKey(message);
  const item = byHandItems(plan, record).find((each) => each.key === key);
  if (item?.skip === 'held') return refused('onHold', '', 'call instead: a hold begins before it could leave');
  if (item?.appointment === undefined) return undefined;
  const goesAt = pendingSends(plan, record, now).find((send) => send.item.key === key)?.leavesAt ?? item.at;
  return goesAt < startOf(item.appointment, plan.appointments.zone)
    ? undefined
    : refused(
        'tooLate',
        message.template === undefined ? '/text' : '/template',
        'call instead: it could not leave before the appointment begins',
      );
};

/** Enters one message to be sent by hand; it leaves ten minutes later at the earliest, under every rule that holds for the others. */
export const writeByHand = <R extends ParticipantRecord>(
  record: R,
  entry: ByHandEntry,
  context: EntryContext,
): Entered<R> => {
  const { plan } = context;
  const refusal = refusedNow(record, entry, context);
  if (refusal) return refusal;
  const replaced = entry.replaces === undefined ? undefined : replacedItem(record, entry.replaces, context);
  if (replaced && isRefusal(replaced)) return replaced;
  const place = placeOf(record, entry, replaced, context);
  if (isRefusal(place)) return place;
  const sent = byHandCount(record, place.of) + invitationsSent(record, place.of, context);
  const isCounted = record.stream === 'interviews' && isInvitation(entry.template);
  if (isCounted && sent >= plan.protocol.limits.perFollowUp)
    return refused('capReached', '', 'call instead: this interview has had all the messages that it may have');
  const event = record.version + 1;
  const message: ByHandMessage = {
    event,
    enteredAt: stamp(context),
    by: context.by,
    channel: entry.channel,
    ...(entry.template === undefined ? {} : { template: entry.template }),
    ...place,
    ...(replaced ? { replaces: replaced.key } : {}),
  };
  const next: R = { ...record, byHand: { ...record.byHand, [String(event)]: message } };
  return refusedLater(next, message, context) ?? entered(next);
};

export const lastByHand = ({ byHand = {} }: ParticipantRecord): ByHandMessage | undefined =>
  Object.values(byHand).reduce<ByHandMessage | undefined>(
    (last, each) => (last && last.event > each.event ? last : each),
    undefined,
  );

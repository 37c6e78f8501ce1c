import type { AgendaItem } from './agenda-item.ts';
import type { Channel, Step, Timepoint } from './protocol.ts';
import type { ParticipantRecord } from './record.ts';
import type { SendingCalendar } from './sending-calendar.ts';
import { stepOf } from './step-key.ts';
import { ladderOf, type StudyPlan } from './study-plan.ts';
import { hasLeft, wentOut } from './went-out.ts';
import { wordedAs } from './worded-as.ts';
import type { Instant } from './zone.ts';

/** What the step that asks for a time is called in every ladder of interviews (R7.1). */
const INVITE = 'invite';

export const isToParticipant = ({ send, enabled }: Step): boolean => send?.to === 'participant' && enabled !== false;

/** The message that asks first; a questionnaire's ladder may call it as it likes. Undefined where a ladder has none. */
export const inviteIn = ({ mode }: Timepoint, booking: Step[]): Step | undefined => {
  const messages = booking.filter(isToParticipant);
  return messages.find(({ id }) => id === INVITE) ?? (mode === 'questionnaire' ? messages[0] : undefined);
};

/** When it left, by its first channel or by a fallback. */
const leavings = ({ steps }: Pick<ParticipantRecord, 'steps'>, key: string): Instant[] =>
  Object.entries(steps).flatMap(([step, outcome]) =>
    stepOf(step) === key && hasLeft(outcome) ? [Date.parse(outcome.at)] : [],
  );

export const stepHasLeft = (record: Pick<ParticipantRecord, 'steps'>, key: string): boolean =>
  leavings(record, key).length > 0;

/**
 * Whether another has left in the place of one that was due before it: not one that left for a date that was corrected since, days before
 * this one was to come.
 */
export const leftInPlaceOf = (
  { nominal }: AgendaItem,
  record: Pick<ParticipantRecord, 'steps'>,
  key: string,
  calendar: SendingCalendar,
): boolean => {
  const from = calendar.rollBackward(nominal);
  return leavings(record, key).some((at) => calendar.zone.toLocal(at).day >= from);
};

const inviteOf = (plan: StudyPlan, of: string): Step | undefined => {
  const timepoint = plan.timepoint(of);
  return timepoint && inviteIn(timepoint, ladderOf(plan, of)?.booking ?? []);
};

/** An invitation that has not left: no reminder takes its place, for it would remind of what nobody was asked. */
export const isFirstWord = (plan: StudyPlan, record: ParticipantRecord, item: AgendaItem): boolean =>
  inviteOf(plan, item.of)?.id === item.definition.id && !stepHasLeft(record, item.key);

const isWritten = (record: ParticipantRecord, { of, key }: AgendaItem): boolean =>
  Object.entries(record.steps).some(
    ([step, { state }]) => step.startsWith(`${of}/`) && stepOf(step) !== key && wentOut(state),
  );

/**
 * The words of the first message about a questionnaire are those of its invitation, also where that lay before the registration or came too
 * late to go: a reminder would speak of something they never had. Its step, its instant and its count stay those of the reminder.
 * @param channels by which it may go
 */
export const asFirstWord = (
  item: AgendaItem,
  channels: readonly Channel[],
  plan: StudyPlan,
  record: ParticipantRecord,
): AgendaItem => {
  const { clock, definition } = item;
  const invite = plan.timepoint(item.of)?.mode === 'questionnaire' ? inviteOf(plan, item.of) : undefined;
  // A step of the ladder may be called as what staff write by hand is.
  if (clock !== 'booking' || !definition.send || invite === undefined || isWritten(record, item)) return item;
  const ladder = ladderOf(plan, item.of)?.booking ?? [];
  const isAfter = ladder.findIndex(({ id }) => id === definition.id) > ladder.indexOf(invite);
  return isAfter ? { ...item, definition: wordedAs(definition, invite.send, channels) } : item;
};

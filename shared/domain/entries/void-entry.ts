import { byHandKey } from '../by-hand.ts';
import { revertChanges, sameValue, valueAt } from '../change.ts';
import { civil } from '../civil-date.ts';
import { withEndsVoided } from '../ending-key.ts';
import type { Change, EventAction, StoredEvent } from '../event.ts';
import type { Hold } from '../participation.ts';
import type { CheckInRecord, InterviewRecord, ParticipantRecord } from '../record.ts';
import { isoInstant } from '../zone.ts';
import { announcedAnew } from './announced-anew.ts';
import { withoutCheckIns } from './change-arm.ts';
import { planOfArm } from './check-in-entry.ts';
import { entered, type Entered, type EntryContext, refused } from './entry.ts';
import { withoutStoppedSteps, withVoidedStop } from './stop.ts';
import { isVoided, withSignThatStands } from './voided.ts';

/** What can be taken back; the others have a remedy of their own, or are no entry of a person. */
const VOIDABLE: EventAction[] = [
  'anchorsChanged',
  'participationChanged',
  'armChanged',
  'mentorChanged',
  'appointmentBooked',
  'appointmentMoved',
  'appointmentCancelled',
  'appointmentConfirmed',
  'noShowRecorded',
  'outcomeRecorded',
  'incentiveRecorded',
  'checkInRecorded',
  'checkInBooked',
  'checkInCancelled',
  'contactLogged',
  'unblindingRecorded',
  'attemptLogged',
  'taskChanged',
  'escalationAcknowledged',
  'messageByHand',
  'voided',
];

/** What a participant did by answering, through us: only a person can find out that somebody else did. */
const BY_LINK_OR_TEXT: EventAction[] = ['appointmentConfirmed', 'appointmentBooked', 'appointmentMoved'];

const FACTS =
  /^\/(followUps|participation|leftOn|consent|holds|stopped|anchors|checkIns|appointments|arm|mentor|status|contacts|unblindings|byHand)(\/|$)/;
/** Work is a fact only where the entry was about it; elsewhere it follows from the facts. */
const OWN_WORK: Partial<Record<EventAction, RegExp>> = {
  attemptLogged: /^\/tasks\//,
  taskChanged: /^\/tasks\//,
  escalationAcknowledged: /^\/escalations\//,
};
/** Lists whose entries stand by themselves: one is found by what it says, not by where it stood. */
const LISTED = /^\/(contacts|checkIns|unblindings)\/\d+$/;
const BY_HAND_LIST = '/byHand';
const HOLD = /^\/holds\/\d+$/;

const isFact = (path: string, action: EventAction): boolean =>
  FACTS.test(path) || (OWN_WORK[action]?.test(path) ?? false);

const located = (record: ParticipantRecord, change: Change, event: StoredEvent): Change => {
  // The first of them made the list too; the others in it stand by themselves.
  if (change.path === BY_HAND_LIST && change.old === undefined)
    return { path: `${BY_HAND_LIST}/${String(event.version)}`, new: record.byHand?.[String(event.version)] };
  if (!LISTED.test(change.path) || change.old !== undefined) return change;
  const list = change.path.split('/')[1] ?? '';
  const index = (valueAt(record, `/${list}`) as unknown[]).findIndex((each) => sameValue(each, change.new));
  return index < 0 ? change : { ...change, path: `/${list}/${String(index)}` };
};

/** What held it went with a later entry: there is nothing to put it back into. */
const isHomeless = (record: ParticipantRecord, { path }: Change): boolean =>
  valueAt(record, path.slice(0, path.lastIndexOf('/'))) === undefined;

const FOLLOW_UP = /^\/followUps\/[^/]+$/;

/** An outcome that began its follow-up answers for itself, not for what was said since: a card that was given stays given. */
const ownPart = (change: Change, action: EventAction): Change => {
  const outcome = valueAt(change.new, '/outcome');
  if (action !== 'outcomeRecorded' || !FOLLOW_UP.test(change.path) || outcome === undefined) return change;
  return { path: `${change.path}/outcome`, new: outcome };
};

/** Holds keep their places, because the keys of their reviews count them: one that is voided never began. */
const asNeverBegun = (record: ParticipantRecord, { path }: Change, { plan }: EntryContext): ParticipantRecord => {
  const index = Number(path.split('/')[2]);
  const end = (hold: Hold): Hold => ({
    ...hold,
    liftedAt: isoInstant(plan.appointments.zone.toInstant(civil(hold.from), 0)),
  });
  return { ...record, holds: record.holds.map((hold, at) => (at === index ? end(hold) : hold)) };
};

const bookedTwice = (record: ParticipantRecord): string | undefined => {
  const lists = record.stream === 'interviews' ? Object.entries(record.followUps) : [['', record] as const];
  const twice = lists.find(([, { appointments }]) => appointments.filter(({ end }) => end === undefined).length > 1);
  if (twice === undefined) return undefined;
  return record.stream === 'interviews' ? `/followUps/${twice[0]}/appointments` : '/appointments';
};

/** Whether it changed the fact at a pointer, a part of it, or what holds it. */
export const touches = (event: StoredEvent, path: string): boolean =>
  event.changes.some(
    (change) => change.path === path || change.path.startsWith(`${path}/`) || path.startsWith(`${change.path}/`),
  );

const changedSince = (event: StoredEvent, path: string, history: StoredEvent[]): Entered<never> => {
  const later = history.filter(
    (each) => each.version > event.version && touches(each, path) && !isVoided(each, history),
  );
  const last = later.filter((each) => each.by !== 'system').at(-1);
  const first = last
    ? `void the later entry ${eventName(last)} (${last.action}) first`
    : 'it has been acted on; enter what holds now instead';
  return refused('changedSince', '', first);
};

/** How an event is called in paths and answers: `interviews-12`. */
export const eventName = ({ stream, version }: Pick<StoredEvent, 'stream' | 'version'>): string =>
  `${stream}-${String(version)}`;

/**
 * Takes one entry back: every fact it changed returns to its value before, unless it was changed again since. The event stays, and so
 * both values stay readable; work and agenda follow from the facts.
 * @param history all events of the record, oldest first
 */
export const voidEntry = <R extends ParticipantRecord>(
  record: R,
  event: StoredEvent,
  history: StoredEvent[],
  context: EntryContext,
): Entered<R> => {
  const isPersons = event.by !== 'system' || BY_LINK_OR_TEXT.includes(event.action);
  if (!isPersons || !VOIDABLE.includes(event.action))
    return refused('notVoidable', '', 'correct it by a new entry: this one cannot be taken back');
  if (isVoided(event, history)) return refused('alreadyVoided', '', 'nothing to do: it was voided before');
  if (event.action === 'messageByHand' && hasLeftOrEnded(record, event))
    return refused('messageLeft', '', 'nothing can be taken back that has left: write another message');
  const facts = event.changes
    .filter(({ path }) => isFact(path, event.action))
    .map((change) => ownPart(located(record, change, event), event.action));
  const moved = facts.find(
    (change) => !sameValue(valueAt(record, change.path), change.new) || isHomeless(record, change),
  );
  if (moved) return changedSince(event, moved.path, history);
  const [holds, plain] = [facts.filter(isNewHold), facts.filter((change) => !isNewHold(change))];
  const reverted = revertChanges(record, plain) as ParticipantRecord | undefined;
  if (reverted === undefined) return changedSince(event, plain[0]?.path ?? '', history);
  const twice = bookedTwice(reverted);
  if (twice !== undefined) return changedSince(event, twice, history);
  const held = holds.reduce((current, change) => asNeverBegun(current, change, context), reverted);
  const kept = takesStopBack(record, held) ? withVoidedStop(withoutStoppedSteps(held), record, context) : held;
  const seen = losesCheckIns(record, kept, context) ? withoutCheckIns(kept, context) : kept;
  const stands = withEndsVoided(withSignThatStands(seen, event, history, context), record);
  return entered(
    (stands.stream === 'interviews' && record.stream === 'interviews'
      ? announcedAnew(record, stands, context.plan)
      : stands) as R,
  );
};

/** What came after an arm was given, such as a booking, is no part of that entry, and goes with it all the same. */
const losesCheckIns = (
  before: ParticipantRecord,
  after: ParticipantRecord,
  { plan }: EntryContext,
): after is CheckInRecord =>
  after.stream === 'checkIns' &&
  before.stream === 'checkIns' &&
  planOfArm(plan, before.arm) !== undefined &&
  planOfArm(plan, after.arm) === undefined;

const takesStopBack = (before: ParticipantRecord, after: ParticipantRecord): after is InterviewRecord =>
  after.stream === 'interviews' &&
  before.stream === 'interviews' &&
  before.participation.interviews === 'stopped' &&
  after.participation.interviews !== 'stopped';

const hasLeftOrEnded = (record: ParticipantRecord, { version }: StoredEvent): boolean => {
  const message = record.byHand?.[String(version)];
  const state = message && record.steps[byHandKey(message)]?.state;
  return state !== undefined && state !== 'waiting';
};

const isNewHold = ({ path, old }: Change): boolean => HOLD.test(path) && old === undefined;

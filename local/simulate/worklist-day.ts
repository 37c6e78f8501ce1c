import { inInterviews } from '../../functions/serve-api/one-record.ts';
import { isoDate, type CivilDay } from '../../shared/domain/civil-date.ts';
import { acknowledge } from '../../shared/domain/entries/acknowledge.ts';
import { changeTask } from '../../shared/domain/entries/change-task.ts';
import type { BothRecords, Entered, EntryContext } from '../../shared/domain/entries/entry.ts';
import { logAttempt } from '../../shared/domain/entries/log-attempt.ts';
import { recordIncentive } from '../../shared/domain/entries/record-incentive.ts';
import { recordOutcome } from '../../shared/domain/entries/record-outcome.ts';
import { incentiveStep } from '../../shared/domain/incentive.ts';
import { TIME_BANDS } from '../../shared/domain/protocol.ts';
import type { ParticipantRecord, Stream, Task, TaskAttempt } from '../../shared/domain/record.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import type { WorkRow } from '../../shared/ports/record-store.ts';
import type { Chance } from '../chance.ts';
import type { Person } from './cast.ts';
import { recordMeeting } from './interview-days.ts';
import { COORDINATOR, DATA_MANAGER } from './made-up-study.ts';
import type { TrialHouse } from './trial-house.ts';

/** How much of the open work is taken up in one office hour. */
const TAKEN_UP = 0.5;
const DECLINE_CARD = 0.1;
/** Where the protocol does not say what the card is worth. */
const CARD_AMOUNT = 200;
const VAIN: [TaskAttempt['outcome'], ...TaskAttempt['outcome'][]] = ['noAnswer', 'noAnswer', 'voicemail', 'busy'];

interface OfficeHour {
  house: TrialHouse;
  today: CivilDay;
  chance: Chance;
  /** By interview pseudonym. */
  people: ReadonlyMap<string, Person>;
}

type Change = <R extends ParticipantRecord>(record: R, context: EntryContext) => Entered<R>;

const inStream =
  (stream: Stream, change: Change) =>
  (both: BothRecords, context: EntryContext): Entered<BothRecords> => {
    const result = change<ParticipantRecord>(both[stream], context);
    return result.kind === 'refused' ? result : { kind: 'entered', record: { ...both, [stream]: result.record } };
  };

/** They pick up when they mean to answer anyway; contact persons and those who are silent do not. */
const picksUp = ({ of, kind }: Task, person: Person, today: CivilDay): boolean => {
  if (kind === 'contactPerson') return false;
  if (kind === 'outreach' || kind === 'deliverByCall' || kind === 'confirmAppointment') return true;
  const meeting = person.meetings.find(({ timepoint }) => timepoint === of);
  return meeting !== undefined && meeting.will.kind !== 'silent' && today >= meeting.answersOn;
};

const call = async (
  task: Task,
  stream: Stream,
  person: Person,
  { house, today, chance }: OfficeHour,
): Promise<void> => {
  const bands = task.bands ?? TIME_BANDS;
  const band = bands[task.attempts.length % bands.length] ?? 'am';
  const outcome = picksUp(task, person, today) ? 'reached' : chance.one(VAIN);
  const attempt = { at: isoInstant(house.clock.now()), band, outcome };
  await house.write(COORDINATOR, person.id, {
    entry: inStream(stream, (record, context) => logAttempt(record, task.id, attempt, context)),
    event: { action: 'attemptLogged' },
  });
};

const giveCard = async ({ of = '' }: Task, person: Person, { house, today, chance }: OfficeHour): Promise<void> => {
  const on = isoDate(today);
  const isDeclined = chance.often(DECLINE_CARD);
  await house.write(COORDINATOR, person.id, {
    entry: inInterviews((record, context) => {
      const timepoint = context.plan.timepoint(of);
      const amount = (timepoint && incentiveStep(context.plan, timepoint)?.task?.amount) ?? CARD_AMOUNT;
      const card = isDeclined
        ? ({ on, how: 'declined' } as const)
        : ({ on, how: 'handedOver', number: `${person.id}-${of}`, amount } as const);
      return recordIncentive(record, of, card, context);
    }),
    event: { action: 'incentiveRecorded' },
  });
};

const doTask = async (task: Task, stream: Stream, person: Person, hour: OfficeHour): Promise<void> => {
  const { house, today } = hour;
  const on = isoDate(today);
  switch (task.kind) {
    case 'phone':
    case 'contactPerson':
    case 'outreach':
    case 'deliverByCall':
    case 'confirmAppointment':
      return call(task, stream, person, hour);
    case 'recordOutcome':
      // Entered as the interviewer gets to it (interview-days.ts).
      return;
    case 'notDoneReason': {
      const meeting = person.meetings.find(({ timepoint }) => timepoint === task.of);
      if (meeting === undefined || meeting.isOver || meeting.will.kind === 'come') return;
      meeting.isOver = true;
      return recordMeeting(COORDINATOR, person, meeting, { outcome: 'notDone', on, reason: 'no-contact' }, house);
    }
    case 'register':
      return house.write(DATA_MANAGER, person.id, {
        entry: (both, context) => recordOutcome(both, task.of ?? '', { outcome: 'done', on }, context),
        event: { action: 'outcomeRecorded' },
      });
    case 'incentive':
      return giveCard(task, person, hour);
    case 'letter':
    case 'holdReview':
    case 'messageTrouble':
    case 'noRecipient':
    case 'findAssessor':
      return house.write(COORDINATOR, person.id, {
        entry: inStream(stream, (record, context) => changeTask(record, task.id, { kind: 'done' }, context)),
        event: { action: 'taskChanged' },
      });
  }
};

const takeUp = async ({ participant, stream, tasks, escalations }: WorkRow, hour: OfficeHour): Promise<void> => {
  const person = hour.people.get(participant);
  if (person === undefined) return;
  for (const { id, state } of escalations) {
    if (state !== 'open' || !hour.chance.often(TAKEN_UP)) continue;
    await hour.house.write(COORDINATOR, participant, {
      entry: inStream(stream, (record, context) => acknowledge(record, id, context)),
      event: { action: 'escalationAcknowledged' },
    });
  }
  for (const task of tasks) if (hour.chance.often(TAKEN_UP)) await doTask(task, stream, person, hour);
};

/** Staff work through the real worklist. */
export const workThrough = async (hour: OfficeHour): Promise<void> => {
  const { records, study } = hour.house;
  for (const stream of ['interviews', 'checkIns'] as const)
    for await (const rows of records.openWork(study.id, stream)) for (const row of rows) await takeUp(row, hour);
};

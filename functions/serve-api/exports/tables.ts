import { stepIdIn, subjectIn } from '../../../shared/domain/step-key.ts';
import { eventName } from '../../../shared/domain/entries/void-entry.ts';
import type { ParticipantRecord, Task } from '../../../shared/domain/record.ts';
import type { Both, MessageRow } from '../../../shared/ports/record-store.ts';
import type { ApiPorts } from '../ports.ts';
import type { Visit } from '../visit.ts';
import { followedPlan } from '../earlier-versions.ts';
import type { CsvRow } from './csv.ts';
import { streamsFor } from './reading.ts';
import { VISIT_COLUMNS, visitRows } from './visit-rows.ts';

/** Pseudonyms, dates and words of closed lists: no contact data, no free text, no arm. */
export interface Table {
  columns: readonly string[];
  rows: (both: Both, visit: Visit, ports: ApiPorts) => Promise<CsvRow[]>;
  /** Who is in it tells who has a mentor, and that tells the arm. */
  tellsTheArm?: boolean;
}

/** No message list of a trial is longer for one person. */
const MESSAGES_MAX = 1_000;

export const recordsFor = ({ interviews, checkIns }: Both, visit: Visit): ParticipantRecord[] =>
  [interviews, checkIns].filter(({ stream }) => streamsFor(visit).includes(stream));

export const messagesOf = async (
  { interviews: { participant } }: Both,
  visit: Visit,
  ports: ApiPorts,
): Promise<MessageRow[]> => {
  const { rows } = await ports.records.messages(visit.study.id, { participant }, undefined, MESSAGES_MAX);
  return rows.filter(({ stream }) => streamsFor(visit).includes(stream));
};

const messageRows: Table['rows'] = async (both, visit, ports) => {
  const { participant } = both.interviews;
  return (await messagesOf(both, visit, ports)).map(
    ({ stream, key, at, channel, template, state, delivery, reason, segments }) => ({
      participant,
      stream,
      of: subjectIn(key),
      step: stepIdIn(key),
      at,
      channel,
      template,
      state,
      delivery,
      reason,
      segments: segments?.toString(),
    }),
  );
};

const taskAttempts = ({ participant, stream }: ParticipantRecord, { of, kind, attempts }: Task): CsvRow[] =>
  attempts.map(({ at, band, outcome, by }) => ({
    participant,
    stream,
    of,
    at,
    kind,
    channel: 'phone',
    band,
    outcome,
    by,
  }));

const attemptRows: Table['rows'] = async (both, visit) => {
  const { participant, contacts } = both.interviews;
  return [
    ...recordsFor(both, visit).flatMap((record) =>
      Object.values(record.tasks).flatMap((task) => taskAttempts(record, task)),
    ),
    ...contacts.map(({ at, channel, by, direction, with: whom }) => ({
      participant,
      stream: 'interviews',
      at,
      kind: 'contact',
      channel,
      direction,
      with: whom,
      by,
    })),
  ];
};

const checkInRows: Table['rows'] = async ({ interviews: { participant }, checkIns: { checkIns } }) =>
  checkIns.map(({ on, kind, setting, minutes, outcome }) => ({
    participant,
    on,
    kind,
    setting,
    minutes: minutes?.toString(),
    outcome,
  }));

/** For whoever keeps the accounts; a card that was given stays given, whatever became of the interview. Its number is as good as the card, and for those alone who see contact data. */
const incentiveRows: Table['rows'] = async ({ interviews: { participant, followUps } }, { sight }) =>
  Object.entries(followUps).flatMap(([followUp, { incentive, outcome }]) => {
    if (incentive === undefined || incentive.how === 'declined') return [];
    const { how, amount, on, by } = incentive;
    const number = sight === 'site' ? incentive.number : undefined;
    const interviewStands = outcome?.outcome === 'done' ? 'yes' : 'no';
    return [{ participant, followUp, how, number, amount: String(amount), on, by, interviewStands }];
  });

/** Which places of a record an entry changed, not what they hold: that may be free text. */
const eventRows: Table['rows'] = async ({ interviews: { participant } }, visit, ports) => {
  const events = await ports.records.events(visit.study.id, participant);
  return events
    .filter(({ stream }) => streamsFor(visit).includes(stream))
    .map((event) => ({
      participant,
      event: eventName(event),
      at: event.at,
      by: event.by,
      action: event.action,
      voids: event.voids === undefined ? undefined : eventName({ ...event, version: event.voids }),
      changed: [...event.changes.map(({ path }) => path), ...(event.fields ?? [])].join(' '),
    }));
};

export const TABLES = {
  visits: {
    columns: VISIT_COLUMNS,
    rows: async (both, visit, ports) =>
      visitRows(await followedPlan(both, visit.study.id, ports), both.interviews, visit.now),
  },
  messages: {
    columns: [
      'participant',
      'stream',
      'of',
      'step',
      'at',
      'channel',
      'template',
      'state',
      'delivery',
      'reason',
      'segments',
    ],
    rows: messageRows,
  },
  attempts: {
    columns: ['participant', 'stream', 'of', 'at', 'kind', 'channel', 'direction', 'with', 'band', 'outcome', 'by'],
    rows: attemptRows,
  },
  checkIns: {
    columns: ['participant', 'on', 'kind', 'setting', 'minutes', 'outcome'],
    rows: checkInRows,
    tellsTheArm: true,
  },
  incentives: {
    columns: ['participant', 'followUp', 'how', 'number', 'amount', 'on', 'by', 'interviewStands'],
    rows: incentiveRows,
  },
  events: { columns: ['participant', 'event', 'at', 'by', 'action', 'voids', 'changed'], rows: eventRows },
} as const satisfies Record<string, Table>;

export const TABLE_NAMES = [
  'visits',
  'messages',
  'attempts',
  'checkIns',
  'incentives',
  'events',
] as const satisfies (keyof typeof TABLES)[];

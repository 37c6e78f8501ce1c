import { agendaLine } from '../../../shared/domain/agenda-line.ts';
import { civil, isoDate } from '../../../shared/domain/civil-date.ts';
import { eventName } from '../../../shared/domain/entries/void-entry.ts';
import { classify } from '../../../shared/domain/visit-window.ts';
import type { Change, StoredEvent } from '../../../shared/domain/event.ts';
import { statusAt, windowOf } from '../../../shared/domain/follow-up.ts';
import { agendaOf } from '../../../shared/domain/record-agenda.ts';
import type { InterviewRecord, ParticipantRecord, StepOutcome } from '../../../shared/domain/record.ts';
import type { StudyPlan } from '../../../shared/domain/study-plan.ts';
import { isoInZone, type Instant } from '../../../shared/domain/zone.ts';
import type { MessageRow } from '../../../shared/ports/record-store.ts';
import { stepState } from '../step-state.ts';
import { joined, type PrintedEntry, type PrintedSection, printedValue } from './paper.ts';
import { sentText, type TextSource } from './texts.ts';
import type { InspectionWords } from './words.ts';

export interface InspectedPerson {
  plan: StudyPlan;
  interviews: InterviewRecord;
  /** Those that the reader may see, the interviews' first. */
  records: ParticipantRecord[];
  archived: Record<string, StepOutcome>;
  events: StoredEvent[];
  messages: MessageRow[];
  texts: TextSource;
  now: Instant;
  /** Free text, texts sent and kinds of holds are for coordinators. */
  seesAll: boolean;
  words: InspectionWords;
}

const local = (at: string, { plan }: InspectedPerson): string => isoInZone(Date.parse(at), plan.appointments.zone);

const followUps = ({ plan, interviews, now, words, seesAll }: InspectedPerson): PrintedEntry[] => {
  const today = plan.appointments.zone.toLocal(now).day;
  return plan.protocol.timepoints.flatMap((timepoint) => {
    const window = windowOf(timepoint, interviews.anchors);
    if (window === undefined) return [];
    const facts = interviews.followUps[timepoint.id];
    const { state, reason } = statusAt(timepoint, window, facts, today);
    const between =
      window.opens === null || window.closes === null
        ? undefined
        : `${words.window} ${isoDate(window.opens)} – ${isoDate(window.closes)}`;
    const on = facts?.outcome?.on;
    return [
      {
        line: joined(timepoint.id, `${words.target} ${isoDate(window.target)}`, between, state, reason),
        details: [
          ...(on === undefined
            ? []
            : [joined(on, seesAll ? facts?.outcome?.mode : undefined, classify(civil(on), window))]),
          ...(facts?.appointments ?? []).map(({ at, mode, minutes, assessor, end }) =>
            joined(at, `${String(minutes)} min`, mode, assessor, end && `${end.how} ${end.at}`),
          ),
        ],
      },
    ];
  });
};

const agenda = ({ plan, records, archived }: InspectedPerson): PrintedEntry[] =>
  records
    .flatMap((record) => agendaOf(plan, record).map((item) => ({ record, item })))
    .sort((a, b) => a.item.at - b.item.at)
    .map(({ record, item }) => {
      const { at, followUp, checkIn, step, does, template } = agendaLine(plan, item);
      const { state, reason, delivery } = stepState(record, item, archived);
      return { line: joined(at, followUp ?? checkIn, step, does, template, state, delivery, reason) };
    });

const isConsent = ({ path }: Change): boolean => path === '/consent' || path.startsWith('/consent/');

const consentOf = ({ path, new: after }: Change): unknown =>
  path === '' && typeof after === 'object' && after !== null && 'consent' in after ? after.consent : after;

const consents = (person: InspectedPerson): PrintedEntry[] =>
  person.events
    .filter(({ stream }) => stream === 'interviews')
    .flatMap((event) =>
      event.changes
        .filter((change) => change.path === '' || isConsent(change))
        .map((change) => ({
          line: joined(
            local(event.at, person),
            event.by,
            change.path.replace(/^\/consent\/?/, ''),
            printedValue(consentOf(change), ''),
          ),
        })),
    );

const holds = ({ records, seesAll, words }: InspectedPerson): PrintedEntry[] =>
  records.flatMap(({ stream, holds: all }) =>
    all
      .filter(({ scope }) => stream === 'interviews' || scope === 'checkIns')
      .map(({ from, until, review, kind, scope, enteredAt, liftedAt }) => ({
        line: joined(
          `${from} – ${until ?? review ?? ''}`,
          scope,
          seesAll ? kind : undefined,
          enteredAt,
          liftedAt && `${words.lifted} ${liftedAt}`,
        ),
      })),
  );

const attempts = (person: InspectedPerson): PrintedEntry[] => {
  const { records, interviews, seesAll } = person;
  const noted = (note: string | undefined) => (seesAll && note ? { details: [note] } : {});
  const calls = records.flatMap(({ tasks }) =>
    Object.values(tasks).flatMap(({ of, kind, attempts: all }) =>
      all.map(({ at, band, outcome, by, note }) => ({
        at,
        line: joined(local(at, person), of, kind, band, outcome, by),
        ...noted(note),
      })),
    ),
  );
  const contacts = interviews.contacts.map(({ at, direction, channel, with: whom, outcome, by, note }) => ({
    at,
    line: joined(local(at, person), direction, channel, whom, seesAll ? outcome : undefined, by),
    ...noted(note),
  }));
  return [...calls, ...contacts].sort((a, b) => (a.at < b.at ? -1 : 1));
};

const textDetails = (row: MessageRow, { texts, words, seesAll }: InspectedPerson): string[] => {
  if (row.state !== 'sent' || !seesAll) return [];
  const said = sentText(row, texts);
  if (said.kind === 'unknown') return [words.notMade];
  return [said.kind === 'kept' ? words.keptText : words.madeAgain, said.text];
};

const messages = (person: InspectedPerson): PrintedEntry[] =>
  person.messages.map((row) => ({
    line: joined(local(row.at, person), row.key, row.channel, row.template, row.state, row.delivery, row.reason),
    details: textDetails(row, person),
  }));

const unblindings = ({ interviews, seesAll }: InspectedPerson): PrintedEntry[] =>
  (interviews.unblindings ?? []).map(({ on, assessor, how, consequence, enteredAt, by, note }) => ({
    line: joined(on, assessor, how, consequence, enteredAt, by),
    ...(seesAll && note ? { details: [note] } : {}),
  }));

const corrections = (person: InspectedPerson): PrintedEntry[] =>
  person.events
    .filter(({ action }) => action === 'voided')
    .map((event) => ({
      line: joined(
        local(event.at, person),
        event.by,
        event.voids === undefined ? undefined : eventName({ ...event, version: event.voids }),
        event.reason,
      ),
    }));

const events = (person: InspectedPerson): PrintedEntry[] => {
  const { words, seesAll } = person;
  const hidden = seesAll ? undefined : words.hidden;
  return person.events.map((event) => ({
    line: joined(local(event.at, person), eventName(event), event.action, event.by, event.reason),
    details: [
      ...(event.fields ? [event.fields.join(', ')] : []),
      ...event.changes.map(
        ({ path, old, new: after }) =>
          `${path || '/'} · ${words.before} ${printedValue(old, path, hidden)} · ${words.after} ${printedValue(after, path, hidden)}`,
      ),
    ],
  }));
};

/** Everything that is known of one participant but who it is. */
export const inspectionSections = (person: InspectedPerson): PrintedSection[] => {
  const { words, seesAll } = person;
  return [
    { heading: words.followUps, entries: followUps(person) },
    { heading: words.consents, entries: consents(person) },
    { heading: words.holds, entries: holds(person) },
    { heading: words.attempts, entries: attempts(person) },
    { heading: words.messages, note: seesAll ? words.textNote : words.idsOnly, entries: messages(person) },
    { heading: words.unblindings, entries: unblindings(person) },
    { heading: words.corrections, entries: corrections(person) },
    { heading: words.agenda, entries: agenda(person) },
    { heading: words.events, entries: events(person) },
  ];
};

import type { BookingRow } from '../../domain/bookings.ts';
import type { Stream } from '../../domain/record.ts';
import type { SlotKey } from '../../domain/slots.ts';
import type { MessageRow, StaffNotice } from '../../ports/record-store.ts';
import { OUTDATED_PARTITION } from '../../runtime/table-shapes.ts';

/** Ids are parts of keys that are read back, so a `#` in one must not look like the border of two. */
const part = (id: string): string => id.replaceAll('%', '%25').replaceAll('#', '%23');
const whole = (text: string): string => text.replaceAll('%23', '#').replaceAll('%25', '%');

export interface Key {
  pk: string;
  sk: string;
}
interface Person {
  study: string;
  participant: string;
}

export const studyKey = (study: string): string => `S#${part(study)}`;
export const personKey = ({ study, participant }: Person): string => `${studyKey(study)}#P#${part(participant)}`;

/** Whose an item is; without a participant it belongs to the study. */
export const ownerOf = (pk: string): { study: string; participant?: string } => {
  const [, study = '', kind, participant] = pk.split('#').map(whole);
  return kind === 'P' && participant !== undefined ? { study, participant } : { study };
};

const STREAM_SK: Record<Stream, string> = { interviews: 'INTERVIEWS', checkIns: 'CHECKINS' };
export const recordKey = (of: Person & { stream: Stream }): Key => ({ pk: personKey(of), sk: STREAM_SK[of.stream] });
export const streamOf = (sk: string): Stream | undefined =>
  sk === STREAM_SK.interviews ? 'interviews' : sk === STREAM_SK.checkIns ? 'checkIns' : undefined;

/** The same for ids that differ only in capital letters: nobody takes one while somebody has the other. */
export const spellingKey = ({ study, participant }: Person): Key => ({
  pk: `${studyKey(study)}#ID#${part(participant.toLowerCase())}`,
  sk: 'SPELLED',
});

/** Eight digits keep text order and number order the same for 99,999,999 changes of one person. */
export const eventKey = (of: Person & { stream: Stream; version: number }): Key => ({
  pk: personKey(of),
  sk: `EV#${of.stream}#${String(of.version).padStart(8, '0')}`,
});
export const archivedKey = (of: Person & { stream: Stream; key: string }): Key => ({
  pk: personKey(of),
  sk: `DONE#${of.stream}#${of.key}`,
});

/** The place of a row among all messages of its study. */
export const messageName = ({
  at,
  participant,
  stream,
  key,
}: Pick<MessageRow, 'at' | 'participant' | 'stream' | 'key'>) => `${at}#${part(participant)}#${stream}#${key}`;
export const messageKey = (row: Pick<MessageRow, 'study' | 'at' | 'participant' | 'stream' | 'key'>): Key => ({
  pk: personKey(row),
  sk: `MSG#${row.at}#${row.stream}#${row.key}`,
});
/** @throws RangeError when it is no name of a row */
export const messageOfName = (study: string, name: string): Key => {
  const [at = '', participant = '', stream, ...key] = name.split('#');
  if ((stream !== 'interviews' && stream !== 'checkIns') || key.length === 0) throw new RangeError('no such cursor');
  return messageKey({ study, at, participant: whole(participant), stream, key: key.join('#') });
};

export const noticesKey = (study: string): string => `${studyKey(study)}#NOTICES`;
export const noticeId = ({ notBefore, escalation, level, to }: StaffNotice): string =>
  `${notBefore}#${escalation}#${level}#${to}`;
export const staffMailKey = (study: string): Key => ({ pk: `${studyKey(study)}#STAFF`, sk: 'MAIL' });
export const caseloadKey = (study: string): string => `${studyKey(study)}#CASELOAD`;
export const bookingsKey = (study: string): string => `${studyKey(study)}#BOOKINGS`;
export const bookingKey = ({ study, at, participant, timepoint }: BookingRow): Key => ({
  pk: bookingsKey(study),
  sk: `${at}#${part(participant)}#${part(timepoint)}`,
});
export const slotsKey = (study: string): string => `${studyKey(study)}#SLOTS`;
export const slotKey = (study: string, { assessor, kind, from }: SlotKey): Key => ({
  pk: slotsKey(study),
  sk: `${kind}#${from}#${part(assessor)}`,
});
export const assessorDayKey = (of: { study: string; assessor: string; day: string }): Key => ({
  pk: `${studyKey(of.study)}#ASSESSORDAYS`,
  sk: `${part(of.assessor)}#${of.day}`,
});
export const aliasKey = (study: string, alias: string): string => `${part(study)}#${part(alias)}`;
export const mentorKey = (study: string, mentor: string): string => `${part(study)}#${part(mentor)}`;
export const numberKey = (numberHash: string): string => `N#${numberHash}`;
export const numberDayKey = (numberHash: string, day: string): Key => ({ pk: numberKey(numberHash), sk: day });
/** The latest messages of a number, over all studies. */
export const numberMonthKey = (numberHash: string): Key => ({ pk: `N#${numberHash}`, sk: 'LATEST' });
/** The last automatic answer to a number. */
export const answerKey = (numberHash: string): Key => ({ pk: `N#${numberHash}`, sk: 'ANSWER' });
export const inboxKey = (study: string, stream: Stream): string => `${studyKey(study)}#INBOX#${STREAM_SK[stream]}`;
/** Names the lines that may be a cry for help, until somebody has read them. */
export const urgentInboxKey = (study: string, stream: Stream): string => `${inboxKey(study, stream)}#URGENT`;
export const providerMessageKey = (id: string): Key => ({ pk: `MSG#${id}`, sk: 'ATTEMPT' });
/** Where a link of a mail leads; found by whoever knows its id. */
export const linkKey = (idHash: string): Key => ({ pk: `LINK#${idHash}`, sk: 'TO' });
export const ownLinkKey = (of: Person, idHash: string): Key => ({ pk: personKey(of), sk: `LINK#${idHash}` });
export const contactKey = (of: Person): Key => ({ pk: personKey(of), sk: 'CONTACT' });
/** Looks at the card, in order of time. */
export const readKey = (of: Person & { at: string }, id: string): Key => ({
  pk: personKey(of),
  sk: `READ#${of.at}#${id}`,
});
/** The sort key ends in a border, so that the search for one study does not find another whose id begins the same. */
export const lookupKey = (lookup: string, of: Person): Key => ({ pk: `L#${lookup}`, sk: personKey(of) });
const OWN_LOOKUP = 'LOOKUP#';
/** The name of a look-up beside its person, who is found by it and not the other way round. */
export const ownLookupKey = (lookup: string, of: Person): Key => ({ pk: personKey(of), sk: `${OWN_LOOKUP}${lookup}` });
export const ownLookups = (of: Person) => ({ ':person': personKey(of), ':prefix': OWN_LOOKUP });
export const lookupOfOwn = (sk: string): string => sk.slice(OWN_LOOKUP.length);

/** Imports that were kept for later: one partition, so that nothing is ever scanned. */
export const LATER_IMPORTS = 'IMPORTS';
export const laterImportKey = (study: string, id: string): Key => ({ pk: LATER_IMPORTS, sk: `${part(study)}#${id}` });
export const importFileKey = ({ study, id, since }: { study: string; id: string; since: string }): string =>
  `${studyKey(study)}#IMPORT#${id}#${since}`;

interface LetterName extends Person {
  at: string;
  step: string;
}
export const letterKey = ({ step, ...of }: Person & { step: string }): Key => ({
  pk: personKey(of),
  sk: `LETTER#${step}`,
});
/** The line of a letter in the tray of its study, while nobody has posted it. */
export const trayKey = ({ study, at, participant, step }: LetterName): Key => ({
  pk: `${studyKey(study)}#TRAY`,
  sk: `${at}#${part(participant)}#${step}`,
});
export const readLetterKey = (study: string, tray: string): Key => {
  const [, participant = '', ...step] = tray.split('#');
  return letterKey({ study, participant: whole(participant), step: step.join('#') });
};

/** Of one study, ending in a border as above. */
export const outdatedOf = (study: string): string => `${part(study)}#`;
/** One for each cause and instant: what comes later hides nothing. */
export const outdatedKey = (of: Person & { stream: Stream; cause: string; at: string }): Key => ({
  pk: OUTDATED_PARTITION,
  sk: `${outdatedOf(of.study)}${part(of.participant)}#${STREAM_SK[of.stream]}#${of.cause}#${of.at}`,
});

/** What a study's staff left behind: log lines by kind, last uses, subscribed calendars. */
export const studyLogKey = (study: string, kind: string): string => `${studyKey(study)}#LOG#${kind}`;
export const lastUsesKey = (study: string): string => `${studyKey(study)}#USE`;
export const calendarFeedsKey = (study: string): string => `${studyKey(study)}#FEEDS`;
/** Endings of members, of all studies: one partition, so that nothing is ever scanned. */
export const ENDINGS = 'ENDINGS';
export const endingKey = (study: string, user: string): Key => ({ pk: ENDINGS, sk: `${part(study)}#${part(user)}` });

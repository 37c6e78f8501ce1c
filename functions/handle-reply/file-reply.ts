import type { ReplyAct } from '../../shared/domain/reply-act.ts';
import type { ReplyMeaning } from '../../shared/domain/reply-keyword.ts';
import type { InboxLine } from '../../shared/ports/reply-book.ts';
import { commitReply } from './commit-reply.ts';
import { streamAnswered, type Holder } from './holders.ts';
import type { ReplyPorts } from './ports.ts';
import { tellOfNobody } from './tell-of-nobody.ts';

/** One text as it was read. */
export interface Taken {
  id: string;
  /** The study's number that was answered. */
  to: string;
  /** E.164, of whoever wrote. */
  number: string;
  text: string;
  /** ISO instant. */
  at: string;
  meaning: ReplyMeaning;
  crisis: boolean;
}

type Whose = Pick<InboxLine, 'study' | 'stream' | 'participant' | 'from'>;

/** Past every id of a second. */
const AFTER_ALL = '~';
/** Far more texts than one second brings; those beyond are told apart by what is derived alone. */
const ONE_SECOND_MAX = 100;
const PLACE_DIGITS = 3;

/**
 * Sorts by time, and within a second by the order in which the texts arrived; the rest, derived from the text and whose it is, finds the
 * same line again at every try.
 */
const placeOf = async (
  { replies, ids }: ReplyPorts,
  { study, stream, participant = '-' }: Whose,
  { id, at }: Taken,
) => {
  const second = at.replace(/[-:]|\.\d+/g, '');
  const own = ids.derived(study, `reply/${id}/${participant}`);
  const { rows } = await replies.replies(study, stream, second + AFTER_ALL, ONE_SECOND_MAX);
  const those = rows.filter((line) => line.id.startsWith(second));
  const place = String(those.length).padStart(PLACE_DIGITS, '0');
  return { known: those.find((line) => line.id.endsWith(`-${own}`)), id: `${second}-${place}-${own}` };
};

const filed = async (ports: ReplyPorts, taken: Taken, of: Whose): Promise<InboxLine> => {
  const { text, number, at, meaning, crisis } = taken;
  const { known, id } = await placeOf(ports, of, taken);
  if (known !== undefined) return known;
  const sealed = await ports.contacts.sealReply(of.study, of.participant, id, { text, number });
  const line: InboxLine = { ...of, id, at, meaning, ...(crisis ? { crisis } : {}), ...sealed, version: 1 };
  await ports.replies.fileReply(line);
  return line;
};

const withDid = async ({ replies }: ReplyPorts, line: InboxLine, did: ReplyAct['kind']): Promise<void> => {
  await replies.saveReply({ ...line, did, version: line.version + 1 }, line.version);
};

export interface Filed {
  holder: Holder;
  /** Id of its line in the inbox. */
  line: string;
  /** What it did to the record, now or before. */
  did: ReplyAct['kind'];
}

/** Text first, record second: what breaks off between them is taken up again by the next try, and nobody's words are lost. */
export const fileWithHolder = async (ports: ReplyPorts, holder: Holder, taken: Taken): Promise<Filed> => {
  const { study, participant, stream, from } = holder;
  const line = await filed(ports, taken, { study: study.id, stream, participant, from });
  if (line.did !== undefined) return { holder, line: line.id, did: line.did };
  // As it was when the text came: a try that broke off may have put the number into quarantine.
  const as = line.from === 'nobody' ? from : line.from;
  const did = await commitReply(ports, { ...holder, from: as }, { ...taken, line: line.id });
  await withDid(ports, line, did);
  return { holder, line: line.id, did };
};

/** In the inbox of each study whose number was answered, with the number, so that a person can tell who it was. It changes no record. */
export const fileForNobody = async (ports: ReplyPorts, taken: Taken): Promise<void> => {
  for (const study of await ports.studies.studies()) {
    const { interviews, checkIns } = study.senders;
    if (interviews.smsName !== taken.to && checkIns.smsName !== taken.to) continue;
    const of = { study: study.id, stream: streamAnswered(study, taken.to), from: 'nobody' } as const;
    const line = await filed(ports, taken, of);
    if (line.did !== undefined) continue;
    // Told before it is filed as dealt with: what breaks off between the two is told by the next try.
    if (taken.crisis) await tellOfNobody(ports, study, line, taken);
    await withDid(ports, line, 'nothing');
  }
};

import type { ReplyAct } from '../../shared/domain/reply-act.ts';
import type { ReplyMeaning } from '../../shared/domain/reply-keyword.ts';
import type { InboxLine } from '../../shared/ports/reply-book.ts';
import { commitReply } from './commit-reply.ts';
import { streamAnswered, type Holder } from './holders.ts';
import type { ReplyPorts } from './ports.ts';

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

/** Sorts by time; two texts of one second, or one text with several people, are told apart by what is derived. */
const lineId = ({ ids }: ReplyPorts, study: string, { id, at }: Taken, whose: string): string =>
  `${at.replace(/[-:]|\.\d+/g, '')}-${ids.derived(study, `reply/${id}/${whose}`)}`;

const filed = async (
  ports: ReplyPorts,
  taken: Taken,
  of: Pick<InboxLine, 'study' | 'stream' | 'participant' | 'from'>,
): Promise<InboxLine> => {
  const { text, number, at, meaning, crisis } = taken;
  const id = lineId(ports, of.study, taken, of.participant ?? '-');
  const known = await ports.replies.reply(of.study, of.stream, id);
  if (known !== undefined) return known;
  const sealed = await ports.contacts.sealReply(of.study, of.participant, id, { text, number });
  const line: InboxLine = { ...of, id, at, meaning, ...(crisis ? { crisis } : {}), ...sealed, version: 1 };
  await ports.replies.fileReply(line);
  return line;
};

const withDid = async ({ replies }: ReplyPorts, line: InboxLine, did: ReplyAct['kind']): Promise<void> => {
  await replies.saveReply({ ...line, did, version: line.version + 1 }, line.version);
};

/**
 * Text first, record second: what breaks off between them is taken up again by the next try, and nobody's words are lost.
 * @returns what it did to the record, now or before
 */
export const fileWithHolder = async (ports: ReplyPorts, holder: Holder, taken: Taken): Promise<ReplyAct['kind']> => {
  const { study, participant, stream, from } = holder;
  const line = await filed(ports, taken, { study: study.id, stream, participant, from });
  if (line.did !== undefined) return line.did;
  // As it was when the text came: a try that broke off may have put the number into quarantine.
  const as = line.from === 'nobody' ? from : line.from;
  const did = await commitReply(ports, { ...holder, from: as }, { ...taken, line: line.id });
  await withDid(ports, line, did);
  return did;
};

/** In the inbox of each study whose number was answered, with the number, so that a person can tell who it was. Nothing acts. */
export const fileForNobody = async (ports: ReplyPorts, taken: Taken): Promise<void> => {
  for (const study of await ports.studies.studies()) {
    const { interviews, checkIns } = study.senders;
    if (interviews.smsName !== taken.to && checkIns.smsName !== taken.to) continue;
    const of = { study: study.id, stream: streamAnswered(study, taken.to), from: 'nobody' } as const;
    const line = await filed(ports, taken, of);
    if (line.did === undefined) await withDid(ports, line, 'nothing');
  }
};

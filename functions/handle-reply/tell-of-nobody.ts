import { DAY_MS } from '../../shared/domain/zone.ts';
import { NOBODY_KNOWN } from '../../shared/ports/record-store.ts';
import type { InboxLine } from '../../shared/ports/reply-book.ts';
import type { Study } from '../../shared/ports/study-book.ts';
import { unreadNotice } from '../../shared/ports/unread-notice.ts';
import type { Taken } from './file-reply.ts';
import type { ReplyPorts } from './ports.ts';
import { urgentNotice } from './urgent-notice.ts';

/** More unread ones than these are told by one mail each. */
const LOOKED_AT_MAX = 20;

/** Whether a cry of the same number, of the day before, lies unread: the mail about it stands for this one too, so that nobody fills a night with mails. */
const isToldAlready = async (
  { replies, contacts }: ReplyPorts,
  { study, stream, id }: InboxLine,
  { number, at }: Taken,
): Promise<boolean> => {
  const since = Date.parse(at) - DAY_MS;
  for (const line of await replies.urgentReplies(study, stream, LOOKED_AT_MAX)) {
    if (line.participant !== undefined || line.id === id || line.did === undefined || Date.parse(line.at) < since)
      continue;
    const opened = await contacts.openReply(study, undefined, line.id, line);
    if (opened?.number === number) return true;
  }
  return false;
};

/**
 * A cry for help of a number that nobody has (a changed phone, a relative) has no record in which a task could stand: whoever leads the
 * trial is told at once, by the mail that waits for no morning, and from the next working morning on for as long as it lies unread.
 */
export const tellOfNobody = async (ports: ReplyPorts, of: Study, line: InboxLine, taken: Taken): Promise<void> => {
  const { records, studies, clock, ids } = ports;
  const { study, stream, id } = line;
  const plan = await studies.plan(study, of.protocolVersion);
  const at = urgentNotice(ports, { study, participant: NOBODY_KNOWN, stream }, id, taken.at);
  const notices = (await isToldAlready(ports, line, taken)) ? [] : [at];
  // Filed for each: whoever reads the one that was told has not read this one.
  await records.commit({
    token: ids.next(),
    changes: [],
    notices: [...notices, unreadNotice({ study, stream }, plan, clock.now())],
  });
};

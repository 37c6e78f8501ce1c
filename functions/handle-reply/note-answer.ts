import { isoInstant } from '../../shared/domain/zone.ts';
import { type InboxLine, placeOfAnswer } from '../../shared/ports/reply-book.ts';
import type { Filed } from './file-reply.ts';
import type { ReplyPorts } from './ports.ts';

/** Somebody may be marking the same line read. */
const TRIES = 5;

interface Answer {
  text: string;
  state: NonNullable<InboxLine['answered']>['state'];
}

/** Whoever reads the text sees that it was answered, and how; where this breaks off, the line merely says less. */
export const noteAnswer = async (
  { replies, contacts, clock }: ReplyPorts,
  filed: Filed[],
  { text, state }: Answer,
): Promise<void> => {
  for (const { holder, line: id } of filed) {
    const { study, stream, participant } = holder;
    const { sealed } = await contacts.sealReply(study.id, participant, placeOfAnswer(id), { text, number: '' });
    for (let tried = 0; tried < TRIES; tried += 1) {
      const line = await replies.reply(study.id, stream, id);
      if (line === undefined || line.answered !== undefined) break;
      const answered = { at: isoInstant(clock.now()), state, sealed };
      if (await replies.saveReply({ ...line, answered, version: line.version + 1 }, line.version)) break;
    }
  }
};

import { isoInstant } from '../../../shared/domain/zone.ts';
import { placeOfAnswer } from '../../../shared/ports/reply-book.ts';
import type { ApiPorts } from '../ports.ts';
import { isAssessor } from '../reach.ts';
import type { Visit } from '../visit.ts';
import { lineView, type SeenLine } from './seen-line.ts';

/** Under which what was forwarded of a line is sealed. */
export const forwardedOf = (id: string): string => `${id}/forwarded`;

const forwardedText = async (visit: Visit, { line }: SeenLine, ports: ApiPorts): Promise<string | undefined> => {
  if (line.forwarded === undefined) return undefined;
  const { sealed } = line.forwarded;
  return (await ports.contacts.openReply(visit.study.id, line.participant, forwardedOf(line.id), { sealed }))?.text;
};

const answerText = async (visit: Visit, { line }: SeenLine, ports: ApiPorts): Promise<string | undefined> => {
  if (line.answered === undefined) return undefined;
  const { sealed } = line.answered;
  return (await ports.contacts.openReply(visit.study.id, line.participant, placeOfAnswer(line.id), { sealed }))?.text;
};

/** As the card marks it now: a number may have become dangerous since it was written from. */
const isUnsafe = async (visit: Visit, { participant }: SeenLine['line'], number: string, { contacts }: ApiPorts) => {
  const read = participant === undefined ? undefined : await contacts.read(visit.study.id, participant, 'reply');
  return read?.card.phones.some((phone) => phone.number === number && phone.unsafe) ?? false;
};

/** The words of one line; who read them stands in the access log of the participant (F5.15). */
export const openedLine = async (visit: Visit, seen: SeenLine, ports: ApiPorts) => {
  const { line } = seen;
  const { participant } = line;
  if (participant !== undefined) {
    const read = { study: visit.study.id, participant, at: isoInstant(visit.now), user: visit.user };
    await ports.contacts.noteRead({ ...read, purpose: 'reply' }, visit.token);
  }
  const forwarded = await forwardedText(visit, seen, ports);
  const view = lineView(visit, seen);
  if (isAssessor(visit)) return { ...view, ...(forwarded === undefined ? {} : { text: forwarded }) };
  const opened = await ports.contacts.openReply(visit.study.id, participant, line.id, line);
  const unsafe = opened !== undefined && (await isUnsafe(visit, line, opened.number, ports));
  const answer = await answerText(visit, seen, ports);
  return {
    ...view,
    ...(opened ? { text: opened.text } : {}),
    ...(unsafe ? { unsafe } : {}),
    ...(opened && !unsafe && visit.sight === 'site' ? { number: opened.number } : {}),
    ...(answer === undefined ? {} : { answerText: answer }),
    ...(forwarded === undefined ? {} : { forwardedText: forwarded }),
  };
};

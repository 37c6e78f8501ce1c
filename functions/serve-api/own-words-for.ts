import type { ParticipantRecord } from '../../shared/domain/record.ts';
import type { WrittenWords } from '../../shared/domain/own-words.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import { everyOwnWords } from '../../shared/ports/own-words.ts';
import type { ApiPorts } from './ports.ts';
import type { Visit } from './visit.ts';

/** What staff wrote to one participant, by the key of its step; that it was read stands in the access log (F5.15). */
export const ownWordsFor = async (
  { study, now, user, token }: Pick<Visit, 'study' | 'now' | 'user' | 'token'>,
  records: ParticipantRecord[],
  ports: Pick<ApiPorts, 'records' | 'contacts'>,
): Promise<Map<string, WrittenWords>> => {
  const having = records.filter(({ byHand = {} }) =>
    Object.values(byHand).some(({ template }) => template === undefined),
  );
  const [first] = having;
  if (first === undefined) return new Map();
  const read = {
    study: study.id,
    participant: first.participant,
    at: isoInstant(now),
    user,
    purpose: 'message',
  } as const;
  await ports.contacts.noteRead(read, token);
  const found = await Promise.all(having.map((record) => everyOwnWords(ports, record)));
  return new Map(found.flatMap((each) => [...each]));
};

import { byHandOf } from '../../shared/domain/by-hand.ts';
import type { SendIntent } from '../../shared/domain/going.ts';
import { withOwnWords } from '../../shared/domain/own-words.ts';
import type { TextLibrary } from '../../shared/domain/participant-texts.ts';
import { readOwnWords } from '../../shared/ports/own-words.ts';
import type { CarryOutPorts } from './ports.ts';
import type { Situation } from './situation.ts';

/** The texts that a message is made of: the study's, and what staff wrote for this one. */
export const textsFor = async (
  ports: CarryOutPorts,
  { study, record }: Pick<Situation, 'study' | 'record'>,
  { key }: SendIntent,
): Promise<TextLibrary> => {
  const texts = (await ports.studies.templates(study.id)).participant;
  const message = byHandOf(record, key);
  const words = message && (await readOwnWords(ports, record, message));
  return message === undefined || words === undefined
    ? texts
    : withOwnWords(texts, { stream: record.stream, channel: message.channel, ...words });
};

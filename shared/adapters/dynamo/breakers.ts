import { DeleteCommand, GetCommand } from '@aws-sdk/lib-dynamodb';
import { storedBreaker } from '../../contract/stored-study.ts';
import type { Breaker, BreakerChannel, StudyBook } from '../../ports/study-book.ts';
import type { BookSetting } from './book-setting.ts';
import { type Key, studyKey } from './keys.ts';
import { putUnlessMoved } from './put-unless-moved.ts';

const keyOf = (study: string, channel: BreakerChannel): Key => ({ pk: studyKey(study), sk: `BREAKER#${channel}` });

/** Remembered like the switch that stops all sending: a channel that went down costs each worker a few refused requests at most. */
export const breakers = ({ documents, tables, memory }: BookSetting): Pick<StudyBook, 'breaker' | 'saveBreaker'> => {
  const nameOf = (study: string, channel: BreakerChannel): string => `breaker#${study}#${channel}`;
  const read = async (study: string, channel: BreakerChannel): Promise<Breaker | undefined> => {
    const request = { TableName: tables.studies, Key: keyOf(study, channel), ConsistentRead: true };
    const { Item } = await documents.send(new GetCommand(request));
    return Item && storedBreaker.parse(Item);
  };
  return {
    breaker: (study, channel) => memory.remembered(nameOf(study, channel), () => read(study, channel)),
    saveBreaker: async ({ study, channel }, next, known) => {
      memory.forget(nameOf(study, channel));
      if (next === undefined) {
        // Closing it twice, or when another probe took over, does no harm: the next refusal opens it again.
        await documents.send(new DeleteCommand({ TableName: tables.studies, Key: keyOf(study, channel) }));
        return true;
      }
      return putUnlessMoved(documents, {
        table: tables.studies,
        item: { ...keyOf(study, channel), ...next },
        ...(known ? { was: { attribute: 'opens', value: known.opens } } : {}),
      });
    },
  };
};

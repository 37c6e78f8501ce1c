import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { storedStudy } from '../../contract/stored-study.ts';
import type { Study, StudyBook } from '../../ports/study-book.ts';
import type { BookSetting } from './book-setting.ts';
import { batchGet } from './batch-get.ts';
import { type Key, studyKey } from './keys.ts';
import { allOf } from './pages.ts';
import { putUnlessMoved } from './put-unless-moved.ts';
import type { Item } from './record-item.ts';
import { lineItem } from './study-log.ts';

/** The list of all studies: a partition of names only, so that nothing is ever scanned. */
const REGISTER = 'STUDIES';

const keyOf = (id: string): Key => ({ pk: studyKey(id), sk: 'STUDY' });
const studyIn = (item: Item): Study => storedStudy.parse(item.settings);

export const studies = ({
  documents,
  tables,
  memory,
}: BookSetting): Pick<StudyBook, 'study' | 'studyNow' | 'studies' | 'saveStudy'> => {
  const read = async (id: string): Promise<Study | undefined> => {
    const request = { TableName: tables.studies, Key: keyOf(id), ConsistentRead: true };
    const { Item } = await documents.send(new GetCommand(request));
    return Item && studyIn(Item);
  };

  const nameOf = (id: string): string => `study#${id}`;
  const study = (id: string) => memory.remembered(nameOf(id), () => read(id));

  return {
    study,
    studyNow: (id) => {
      memory.forget(nameOf(id));
      return study(id);
    },
    studies: async () => {
      const names = await allOf(documents, {
        TableName: tables.studies,
        KeyConditionExpression: 'pk = :register',
        ExpressionAttributeValues: { ':register': REGISTER },
        ConsistentRead: true,
      });
      const items = await batchGet(documents, {
        table: tables.studies,
        keys: names.map(({ sk }) => keyOf(String(sk))),
      });
      return items.map(studyIn).sort((one, other) => (one.id < other.id ? -1 : 1));
    },
    saveStudy: async (changed, expectedRevision, line) => {
      // Not `study`: that is a key of the index of memberships.
      const item = { ...keyOf(changed.id), revision: changed.revision, settings: changed };
      const saved = await putUnlessMoved(documents, {
        table: tables.studies,
        item,
        ...(expectedRevision === undefined
          ? { along: { pk: REGISTER, sk: changed.id } }
          : {
              was: { attribute: 'revision', value: expectedRevision },
              ...(line ? { along: lineItem(line) } : {}),
            }),
      });
      memory.forget(nameOf(changed.id));
      return saved;
    },
  };
};

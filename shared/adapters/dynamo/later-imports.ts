import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { type LaterImport, storedImport } from '../../contract/stored-import.ts';
import type { LaterImports } from '../../ports/later-imports.ts';
import { type ImportFilesSetting, importFiles } from './import-files.ts';
import { LATER_IMPORTS, laterImportKey } from './keys.ts';
import { allOf } from './pages.ts';
import { type Patience, patientDocuments } from './patient-documents.ts';
import { putUnlessMoved } from './put-unless-moved.ts';
import type { Item } from './record-item.ts';
import type { StoreSetting } from './store-setting.ts';

export interface LaterImportsOptions extends Pick<StoreSetting, 'documents' | 'tables' | 'clock'> {
  patience: Patience;
  cipher: ImportFilesSetting['cipher'];
}

/** How long one can still be asked about after its rows are gone. */
const OVER_KEPT_SECONDS = 30 * 86_400;

const importIn = (item: Item): LaterImport => storedImport.parse(item.progress);

/** How far each is lies in the studies table, the sealed rows in that of the contacts. */
export const dynamoLaterImports = ({ patience, cipher, ...options }: LaterImportsOptions): LaterImports => {
  const { tables, clock } = options;
  const documents = patientDocuments(options.documents, patience);
  return {
    ...importFiles({ documents, table: tables.contacts, cipher }),
    read: async (study, id) => {
      const request = { TableName: tables.studies, Key: laterImportKey(study, id), ConsistentRead: true };
      const { Item } = await documents.send(new GetCommand(request));
      return Item && importIn(Item);
    },
    kept: async () => {
      const items = await allOf(documents, {
        TableName: tables.studies,
        KeyConditionExpression: 'pk = :imports',
        ExpressionAttributeValues: { ':imports': LATER_IMPORTS },
        ConsistentRead: true,
      });
      return items
        .map(importIn)
        .filter(({ isKept }) => isKept)
        .sort((one, other) => (one.since < other.since ? -1 : 1));
    },
    save: (next) => {
      const { study, id, version, isKept } = next;
      return putUnlessMoved(documents, {
        table: tables.studies,
        // In one map: `study` is a key of the index of memberships.
        item: {
          ...laterImportKey(study, id),
          version,
          progress: storedImport.parse(JSON.parse(JSON.stringify(next))),
          ...(isKept ? {} : { expiresAt: Math.floor(clock.now() / 1_000) + OVER_KEPT_SECONDS }),
        },
        ...(version === 1 ? {} : { was: { attribute: 'version', value: version - 1 } }),
      });
    },
  };
};

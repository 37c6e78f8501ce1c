import type { RecordStore } from '../../ports/record-store.ts';
import { historyFaults } from '../history-faults.ts';
import { headOf } from '../history-head.ts';
import { archive } from './archive.ts';
import { bookingList } from './booking-list.ts';
import { commitTo } from './commit.ts';
import { dueIndex } from './due-index.ts';
import { erasureList } from './erasures.ts';
import { outdatedList } from './outdated-people.ts';
import { histories } from './histories.ts';
import { lookUps } from './look-ups.ts';
import { messageList } from './message-list.ts';
import { notices } from './notices.ts';
import { type Patience, patientDocuments } from './patient-documents.ts';
import { reading } from './reading.ts';
import { roster } from './roster.ts';
import { settingAside } from './set-aside.ts';
import { slotList } from './slot-list.ts';
import type { StoreSetting } from './store-setting.ts';
import { workIndex } from './work-index.ts';

export interface DynamoRecordStoreOptions extends StoreSetting {
  patience: Patience;
}

/** The records on DynamoDB, or on what speaks like it; docs/design.md has the access patterns and the shapes of the items. */
export const dynamoRecordStore = ({ patience, ...options }: DynamoRecordStoreOptions): RecordStore => {
  const setting: StoreSetting = { ...options, documents: patientDocuments(options.documents, patience) };
  const read = reading(setting);
  const told = histories(setting);
  return {
    ...read,
    ...roster(setting),
    ...dueIndex(setting),
    ...workIndex(setting),
    ...settingAside(setting),
    ...messageList(setting),
    ...bookingList(setting),
    ...slotList(setting),
    ...archive(setting),
    ...notices(setting),
    ...told,
    historyFaults: historyFaults({ ...read, ...told }),
    headOf,
    ...lookUps(setting),
    ...erasureList(setting),
    ...outdatedList(setting),
    commit: (commit) => commitTo(setting, commit),
  };
};

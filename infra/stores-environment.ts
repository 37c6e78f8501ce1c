import type { DeploySettings } from '../shared/runtime/deploy-settings.ts';
import type { StatefulStack } from './stacks/stateful-stack.ts';

/** Where a function finds the tables, and in how many parts their indexes are. */
export const tablesEnvironment = (stateful: StatefulStack, settings: DeploySettings) => ({
  RECORDS_TABLE: stateful.records.table.tableName,
  CONTACTS_TABLE: stateful.contacts.table.tableName,
  STUDIES_TABLE: stateful.studies.table.tableName,
  ERASURES_TABLE: stateful.erasures.table.tableName,
  DUE_SHARDS: String(settings.dueShards),
});

/** Those, and the keys of whoever opens contact cards and derives ids. */
export const storesEnvironment = (stateful: StatefulStack, settings: DeploySettings) => ({
  ...tablesEnvironment(stateful, settings),
  CONTACT_KEY_ID: stateful.contactKey.keyArn,
  PSEUDONYM_KEY_ID: stateful.pseudonymKey.keyArn,
});

import { Arn, ArnFormat, type Stack } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { DeploySettings } from '../shared/runtime/deploy-settings.ts';
import { OUTDATED_PARTITION, TICKS_PARTITION } from '../shared/runtime/table-shapes.ts';
import type { KeptTable } from './constructs/kept-table.ts';
import type { Target } from './permitted-actions.ts';
import type { MessagingStack } from './stacks/messaging-stack.ts';
import { historyHeadsBucket } from './history-heads-bucket.ts';
import { outageListsBucket } from './outage-lists-bucket.ts';
import type { HistoryHeadsStack } from './stacks/history-heads-stack.ts';
import type { StatefulStack } from './stacks/stateful-stack.ts';

/** Where a target is, and the key that AWS opens it with on the caller's behalf. */
export interface Reachable {
  arns: string[];
  encrypted?: { key: IKey; by: 'dynamodb' | 'sqs' | 's3' };
  /** Only rows of this partition. */
  partition?: string;
}
export type Reach = Readonly<Record<Target, Reachable>>;

const tableOf = ({ table, key }: KeptTable): Reachable => ({
  arns: [table.tableArn],
  encrypted: { key, by: 'dynamodb' },
});
const indexOf = ({ table, key }: KeptTable, name: string): Reachable => ({
  arns: [`${table.tableArn}/index/${name}`],
  encrypted: { key, by: 'dynamodb' },
});

const ticksOf = (kept: KeptTable): Reachable => ({ ...tableOf(kept), partition: TICKS_PARTITION });

interface Places {
  stateful: StatefulStack;
  messaging: MessagingStack;
  historyHeads: HistoryHeadsStack;
  settings: DeploySettings;
}

const sesArn = (stack: Stack, resource: string, resourceName: string): string =>
  Arn.format({ service: 'ses', resource, resourceName, arnFormat: ArnFormat.SLASH_RESOURCE_NAME }, stack);

/** Every target of permitted-actions.ts as resources of this installation. */
export const reachOf = ({ stateful, messaging, historyHeads, settings }: Places): Reach => ({
  records: tableOf(stateful.records),
  'records/due': indexOf(stateful.records, 'due'),
  'records/work': indexOf(stateful.records, 'work'),
  'records/people': indexOf(stateful.records, 'people'),
  'records/pseudonyms': indexOf(stateful.records, 'pseudonyms'),
  'records/aliases': indexOf(stateful.records, 'aliases'),
  'records/mentored': indexOf(stateful.records, 'mentored'),
  'records/messages': indexOf(stateful.records, 'messages'),
  contacts: tableOf(stateful.contacts),
  studies: tableOf(stateful.studies),
  erasures: tableOf(stateful.erasures),
  'records/ticks': ticksOf(stateful.records),
  'contacts/ticks': ticksOf(stateful.contacts),
  'erasures/ticks': ticksOf(stateful.erasures),
  'erasures/outdated': { ...tableOf(stateful.erasures), partition: OUTDATED_PARTITION },
  'studies/memberships': indexOf(stateful.studies, 'memberships'),
  dueQueue: { arns: [messaging.dueQueue.queueArn], encrypted: { key: messaging.key, by: 'sqs' } },
  receiptQueue: { arns: [messaging.receiptQueue.queueArn], encrypted: { key: messaging.key, by: 'sqs' } },
  contactKey: { arns: [stateful.contactKey.keyArn] },
  pseudonymKey: { arns: [stateful.pseudonymKey.keyArn] },
  phoneNumbers: { arns: ['*'] },
  textSenders: {
    arns: [
      ...['phone-number', 'pool', 'sender-id'].map((resource) =>
        messaging.formatArn({ service: 'sms-voice', resource, resourceName: '*' }),
      ),
      // No text names it, but the rights to send one may be asked of it too ("Actions, resources, and condition keys").
      messaging.textEvents.configurationSetArn,
      messaging.textEvents.countriesArn,
    ],
  },
  outageLists: { arns: [`arn:aws:s3:::${outageListsBucket(settings)}/*`] },
  historyHeads: {
    arns: [`arn:aws:s3:::${historyHeadsBucket(settings)}/*`],
    encrypted: { key: historyHeads.key, by: 's3' },
  },
  'historyHeads/list': { arns: [`arn:aws:s3:::${historyHeadsBucket(settings)}`] },
  emailSenders: {
    arns: [
      ...settings.senderDomains.map((domain) => sesArn(messaging, 'identity', domain)),
      ...messaging.configurationSets.map((name) => sesArn(messaging, 'configuration-set', name)),
    ],
  },
});

import type { FunctionName } from '../shared/runtime/env.ts';
import type { TABLE_SHAPES, TableName } from '../shared/runtime/table-shapes.ts';

type IndexTarget = {
  [Table in TableName]: `${Table}/${(typeof TABLE_SHAPES)[Table]['indexes'][number]['name']}`;
}[TableName];

/** Of a table, the rows that tell when the minute's run last looked, and no other. */
type TickTarget = `${Exclude<TableName, 'studies'>}/ticks`;
/** Of the list that no restore touches, those who said no. */
type OutdatedTarget = 'erasures/outdated';

/** What a function may reach. An index is named apart from its table: who may ask for the due may not read the records. */
export type Target =
  | TableName
  | IndexTarget
  | TickTarget
  | OutdatedTarget
  | 'dueQueue'
  | 'receiptQueue'
  | 'contactKey'
  | 'pseudonymKey'
  | 'phoneNumbers'
  | 'textSenders'
  | 'emailSenders'
  | 'outageLists'
  | 'historyHeads'
  | 'historyHeads/list';

type Permissions = Readonly<Partial<Record<Target, readonly string[]>>>;

const READ = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];
const COMMIT = ['dynamodb:PutItem', 'dynamodb:UpdateItem'];
const OUTDATED: Permissions = { 'erasures/outdated': ['dynamodb:PutItem'] };
const TICKS = ['dynamodb:BatchGetItem', 'dynamodb:PutItem'];
/** Both pages through a study's people, read its plans, and keep in the study how far they came. */
const POINTERS: Permissions = {
  records: ['dynamodb:GetItem', 'dynamodb:BatchGetItem', ...COMMIT],
  'records/pseudonyms': ['dynamodb:Query'],
  studies: [...READ, 'dynamodb:PutItem'],
};

/**
 * The calls each function's role allows: the only source of its policy, and what a test compares with the calls it really makes.
 * A transaction has no action of its own: IAM asks for those of its parts.
 */
export const PERMITTED_ACTIONS: Readonly<Record<FunctionName, Permissions>> = {
  'sweep-due': {
    'records/due': ['dynamodb:Query'],
    studies: [...READ, 'dynamodb:PutItem'],
    'records/ticks': TICKS,
    'contacts/ticks': TICKS,
    'erasures/ticks': TICKS,
    dueQueue: ['sqs:SendMessage', 'sqs:GetQueueAttributes'],
  },
  'carry-out': {
    records: [...READ, ...COMMIT, 'dynamodb:DeleteItem'],
    'records/work': ['dynamodb:Query'],
    // To mark a number or an address that the provider refused; the rest only to erase somebody.
    contacts: [...READ, 'dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
    erasures: ['dynamodb:PutItem'],
    'erasures/ticks': ['dynamodb:BatchGetItem'],
    studies: [...READ, 'dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
    contactKey: ['kms:Decrypt'],
    pseudonymKey: ['kms:GenerateMac'],
    phoneNumbers: ['sns:Publish'],
    textSenders: ['sms-voice:SendTextMessage'],
    emailSenders: ['ses:SendEmail'],
  },
  'note-receipts': { receiptQueue: ['sqs:SendMessage'] },
  'record-receipt': {
    ...OUTDATED,
    records: [...READ, ...COMMIT],
    contacts: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:DeleteItem'],
    studies: ['dynamodb:GetItem', 'dynamodb:PutItem'],
    contactKey: ['kms:Decrypt'],
    pseudonymKey: ['kms:GenerateMac'],
  },
  'handle-reply': {
    ...OUTDATED,
    'erasures/ticks': ['dynamodb:BatchGetItem'],
    records: ['dynamodb:GetItem', 'dynamodb:BatchGetItem', ...COMMIT],
    contacts: [...READ, 'dynamodb:PutItem'],
    studies: READ,
    contactKey: ['kms:Decrypt', 'kms:GenerateDataKey'],
    pseudonymKey: ['kms:GenerateMac'],
    phoneNumbers: ['sns:Publish'],
    textSenders: ['sms-voice:SendTextMessage'],
  },
  'serve-participant': {
    ...OUTDATED,
    records: [...READ, ...COMMIT, 'dynamodb:DeleteItem'],
    contacts: ['dynamodb:GetItem', 'dynamodb:PutItem'],
    studies: ['dynamodb:GetItem', 'dynamodb:Query'],
    contactKey: ['kms:Decrypt'],
    pseudonymKey: ['kms:GenerateMac'],
  },
  'serve-api': {
    records: [...READ, ...COMMIT, 'dynamodb:DeleteItem'],
    'records/work': ['dynamodb:Query'],
    'records/people': ['dynamodb:Query'],
    'records/pseudonyms': ['dynamodb:Query'],
    'records/aliases': ['dynamodb:Query'],
    'records/mentored': ['dynamodb:Query'],
    'records/messages': ['dynamodb:Query'],
    contacts: [...READ, 'dynamodb:PutItem', 'dynamodb:BatchWriteItem', 'dynamodb:DeleteItem'],
    studies: [...READ, 'dynamodb:PutItem', 'dynamodb:DeleteItem'],
    'studies/memberships': ['dynamodb:Query'],
    erasures: ['dynamodb:Query', 'dynamodb:PutItem'],
    contactKey: ['kms:Decrypt', 'kms:GenerateDataKey'],
    pseudonymKey: ['kms:GenerateMac'],
  },
  'run-imports': {
    ...OUTDATED,
    records: [...READ, ...COMMIT, 'dynamodb:DeleteItem'],
    'records/pseudonyms': ['dynamodb:Query'],
    'records/aliases': ['dynamodb:Query'],
    contacts: [
      'dynamodb:GetItem',
      'dynamodb:Query',
      'dynamodb:PutItem',
      'dynamodb:BatchWriteItem',
      'dynamodb:DeleteItem',
    ],
    studies: ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem', 'dynamodb:DeleteItem'],
    contactKey: ['kms:Decrypt', 'kms:GenerateDataKey'],
    pseudonymKey: ['kms:GenerateMac'],
  },
  'list-for-outage': {
    records: ['dynamodb:Query', 'dynamodb:BatchGetItem'],
    contacts: ['dynamodb:GetItem', 'dynamodb:PutItem'],
    studies: [...READ, 'dynamodb:PutItem'],
    contactKey: ['kms:Decrypt'],
    pseudonymKey: ['kms:GenerateMac'],
    outageLists: ['s3:PutObject'],
  },
  'repoint-study': POINTERS,
  'audit-pointers': {
    ...POINTERS,
    records: [...READ, ...COMMIT],
    // Whether a card is there, and what of the inbox nobody has read: neither opens without the key.
    contacts: READ,
    erasures: ['dynamodb:Query'],
    historyHeads: ['s3:GetObject', 's3:PutObject'],
    'historyHeads/list': ['s3:ListBucket'],
  },
};

/** Each action once, in order: what the recorded calls of the function's own clients must equal. */
export const permittedActions = (name: FunctionName): string[] =>
  [...new Set(Object.values(PERMITTED_ACTIONS[name]).flat())].sort();

/** The part of an SDK client that is needed here; the clients' own types differ in every command. */
interface RecordableClient {
  middlewareStack: { add(middleware: never, options: never): void };
}
export type CallContext = { clientName?: string; commandName?: string };
type Next = (args: { input: unknown }) => Promise<unknown>;

const SERVICE_OF: Partial<Record<string, string>> = {
  DynamoDBClient: 'dynamodb',
  DynamoDBDocumentClient: 'dynamodb',
  KMSClient: 'kms',
  PinpointSMSVoiceV2Client: 'sms-voice',
  S3Client: 's3',
  SESv2Client: 'ses',
  SNSClient: 'sns',
  SQSClient: 'sqs',
};

/** Some calls are permitted under the name of another. */
const PERMITTED_AS: Partial<Record<string, string>> = {
  'sqs:SendMessageBatch': 'sqs:SendMessage',
  'sqs:DeleteMessageBatch': 'sqs:DeleteMessage',
  's3:ListObjectsV2': 's3:ListBucket',
};

const ACTION_OF_PART: Partial<Record<string, string>> = {
  Put: 'dynamodb:PutItem',
  Update: 'dynamodb:UpdateItem',
  Delete: 'dynamodb:DeleteItem',
  ConditionCheck: 'dynamodb:ConditionCheckItem',
  Get: 'dynamodb:GetItem',
};

/** A transaction needs the permission of each of its parts, and none of its own. */
const partsOf = (input: unknown): string[] => {
  const { TransactItems = [] } = input as { TransactItems?: Record<string, unknown>[] };
  return TransactItems.flatMap((item) => Object.keys(item)).flatMap((part) => ACTION_OF_PART[part] ?? []);
};

export const actionsOf = ({ clientName = '', commandName = '' }: CallContext, input: unknown): string[] => {
  const call = commandName.replace(/Command$/, '');
  if (call.startsWith('Transact')) return partsOf(input);
  const action = `${SERVICE_OF[clientName] ?? clientName}:${DOCUMENT_CALLS[call] ?? call}`;
  return [PERMITTED_AS[action] ?? action];
};

/** The document client shortens the names of the calls it makes. */
const DOCUMENT_CALLS: Partial<Record<string, string>> = {
  Get: 'GetItem',
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  BatchGet: 'BatchGetItem',
  BatchWrite: 'BatchWriteItem',
};

/**
 * Notes the IAM action (`sns:Publish`) of every call that this client makes, so that a test can compare them with what a role allows (G19).
 * Give it the plain client; for DynamoDB the one under the document client, or that one itself.
 */
export const recordActions = (client: RecordableClient, into: Set<string>): void => {
  const middleware = (next: Next, context: CallContext) => (args: { input: unknown }) => {
    for (const action of actionsOf(context, args.input)) into.add(action);
    return next(args);
  };
  client.middlewareStack.add(middleware as never, { step: 'initialize', name: 'recordActions' } as never);
};

import { DynamoDBClient, GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { recordActions } from './recorded-actions.ts';

/** Answers nothing; what a client asked for is noted before. */
const refusing = { handle: () => Promise.reject(new Error('no network')) };
const settings = {
  region: 'eu-west-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  maxAttempts: 1,
  requestHandler: refusing,
};

const recorded = async (use: (client: DynamoDBClient, documents: DynamoDBDocumentClient) => Promise<unknown>[]) => {
  const client = new DynamoDBClient(settings);
  const documents = DynamoDBDocumentClient.from(client);
  const actions = new Set<string>();
  recordActions(client, actions);
  await Promise.allSettled(use(client, documents));
  return [...actions].toSorted();
};

describe('the actions recorded of a client', () => {
  it('are those that a role must allow', async () => {
    const actions = await recorded((client) => [
      client.send(new GetItemCommand({ TableName: 'records', Key: { pk: { S: 'a' } } })),
      client.send(new QueryCommand({ TableName: 'records' })),
    ]);
    expect(actions).toEqual(['dynamodb:GetItem', 'dynamodb:Query']);
  });

  it('have their full names through the document client', async () => {
    const actions = await recorded((_client, documents) => [
      documents.send(new GetCommand({ TableName: 'records', Key: { pk: 'a' } })),
    ]);
    expect(actions).toEqual(['dynamodb:GetItem']);
  });

  it('are those of the parts of a transaction', async () => {
    const key = { TableName: 'records', Key: { pk: 'a' } };
    const actions = await recorded((_client, documents) => [
      documents.send(
        new TransactWriteCommand({
          TransactItems: [
            { Put: { TableName: 'records', Item: { pk: 'a' } } },
            { Update: { ...key, UpdateExpression: 'SET a = b' } },
            { ConditionCheck: { ...key, ConditionExpression: 'attribute_exists(pk)' } },
          ],
        }),
      ),
    ]);
    expect(actions).toEqual(['dynamodb:ConditionCheckItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem']);
  });
});

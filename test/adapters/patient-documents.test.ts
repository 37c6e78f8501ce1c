import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { MAX_TRIES, patientDocuments } from '../../shared/adapters/dynamo/patient-documents.ts';
import type { Documents } from '../../shared/adapters/dynamo/documents.ts';
import { noPatience } from '../support/dynamo-store.ts';

const command = new GetCommand({ TableName: 'records', Key: { pk: 'a', sk: 'b' } });
const failure = (name: string, more: object = {}) => Object.assign(new Error(name), { name, ...more });
const cancelled = (...codes: string[]) =>
  failure('TransactionCanceledException', { CancellationReasons: codes.map((Code) => ({ Code })) });

/** Fails with these in turn, then answers; remembers what it was sent. */
const failing = (...failures: Error[]) => {
  const sent: unknown[] = [];
  const send = async (given: unknown): Promise<object> => {
    sent.push(given);
    const next = failures[sent.length - 1];
    if (next) throw next;
    return { Item: { pk: 'a' } };
  };
  return { documents: { send } as unknown as Documents, sent };
};

describe('a store that is hard to reach', () => {
  it.each([
    ['a throttle', failure('ThrottlingException')],
    ['too many requests', failure('ProvisionedThroughputExceededException')],
    ['another transaction', failure('TransactionConflictException')],
    ['the same transaction, still under way', failure('TransactionInProgressException')],
    ['a transaction cancelled by another', cancelled('None', 'TransactionConflict')],
    ['a transaction cancelled by a throttle', cancelled('ThrottlingError', 'None')],
    ['a fault of the server', failure('Unnamed', { $metadata: { httpStatusCode: 503 } })],
    ['no answer in time', failure('TimeoutError')],
    ['a connection that was reset', failure('Error', { code: 'ECONNRESET' })],
  ])('is asked again after %s, with the same request', async (_, error) => {
    const { documents, sent } = failing(error, error);
    await expect(patientDocuments(documents, noPatience()).send(command)).resolves.toEqual({ Item: { pk: 'a' } });
    expect(sent).toEqual([command, command, command]);
  });

  it.each([
    ['a condition that does not hold', failure('ConditionalCheckFailedException')],
    [
      'a cancelled transaction one of whose conditions does not hold',
      cancelled('TransactionConflict', 'ConditionalCheckFailed'),
    ],
    ['a request that is wrong', failure('ValidationException', { $metadata: { httpStatusCode: 400 } })],
    ['a missing permission', failure('AccessDeniedException')],
  ])('is not asked again after %s', async (_, error) => {
    const { documents, sent } = failing(error);
    await expect(patientDocuments(documents, noPatience()).send(command)).rejects.toBe(error);
    expect(sent).toHaveLength(1);
  });

  it('is given up after five tries, each after a longer pause, drawn from nothing to the whole of it', async () => {
    const failures = Array.from({ length: 9 }, () => failure('ThrottlingException'));
    const { documents, sent } = failing(...failures);
    const patience = noPatience();
    await expect(patientDocuments(documents, patience).send(command)).rejects.toBe(failures[MAX_TRIES - 1]);
    expect(sent).toHaveLength(MAX_TRIES);
    expect(patience.pauses).toEqual([100, 200, 400, 800]);

    const lucky = { ...noPatience(), random: () => 0 };
    await patientDocuments(failing(failure('TimeoutError')).documents, lucky).send(command);
    expect(lucky.pauses).toEqual([0]);
  });
});

import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { meteredTables } from '../../bench/kit/metered-tables.ts';
import { TABLES } from '../../bench/kit/table-names.ts';
import { chance } from '../../local/chance.ts';
import { openEmbeddedDynamo } from '../../local/embedded-dynamo/open-embedded-dynamo.ts';
import { createTables } from '../../shared/adapters/dynamo/table-definitions.ts';

const TableName = TABLES.contacts;
const SIZES = [1, 900, 1_024, 1_500, 4_000, 4_096, 9_000];
const ReturnConsumedCapacity = 'TOTAL';

/** Of a table without an index, one item at a time and in ASCII: the embedded store leaves indexes out, rounds each row of a list, and counts letters. */
const open = async () => {
  const dynamo = await openEmbeddedDynamo({ now: () => 0 });
  await createTables(TABLES, (definition) => dynamo.call('CreateTable', definition));
  return { dynamo, metered: meteredTables(TABLES, () => 0) };
};

describe('the units of the tables that reckon', () => {
  it('are those that the embedded DynamoDB tells of the same requests', async () => {
    const { dynamo, metered } = await open();
    const drawn = chance(7);
    const ask = async (command: PutCommand | GetCommand | UpdateCommand): Promise<[number, number]> => {
      const before = metered.spent.reads + metered.spent.writes;
      await metered.documents.send(command as never);
      const answer = await dynamo.documents.send(command as PutCommand);
      const told = answer.ConsumedCapacity?.CapacityUnits ?? Number.NaN;
      return [metered.spent.reads + metered.spent.writes - before, told];
    };
    const pk = 'S#ips-ma#P#P-0001';
    for (let round = 0; round < 40; round += 1) {
      const Key = { pk, sk: `EV#${String(drawn.between(1, 5))}` };
      const note = 'x'.repeat(drawn.one(SIZES));
      const table = { TableName, ReturnConsumedCapacity } as const;
      const ConsistentRead = drawn.often(0.5);
      const values = { ':note': note };
      const commands = [
        new PutCommand({ ...table, Item: { ...Key, note, held: [1, 22, true], site: { id: 'a' } } }),
        new GetCommand({ ...table, Key, ConsistentRead }),
        new UpdateCommand({
          ...table,
          Key,
          UpdateExpression: 'SET note = :note',
          ExpressionAttributeValues: values,
        }),
        new GetCommand({ ...table, Key: { pk, sk: 'nobody' }, ConsistentRead }),
      ];
      for (const command of commands) {
        const [ours, told] = await ask(command);
        expect([command.constructor.name, ours]).toEqual([command.constructor.name, told]);
      }
    }
    await dynamo.close();
  });
});

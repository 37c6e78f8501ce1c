import { isDeepStrictEqual } from 'node:util';
import { chance } from '../../local/chance.ts';
import { openTables, TABLES } from '../support/dynamo-store.ts';
import { openWorldDynamo } from './dynamo/open-world-dynamo.ts';
import { aCommand } from './dynamo/random-commands.ts';

const COMMANDS = 2_500;
const TEN_MINUTES_EVERY = 300;

const answerOf = async (send: () => Promise<object>): Promise<unknown> => {
  try {
    const { $metadata: _about, ...answer } = (await send()) as Record<string, unknown>;
    return answer;
  } catch (error) {
    const { name, CancellationReasons } = error as Error & { CancellationReasons?: { Code: string }[] };
    return { name, reasons: CancellationReasons?.map(({ Code }) => Code) };
  }
};

const nameIn = (answer: unknown): string =>
  typeof answer === 'object' && answer !== null && 'name' in answer && typeof answer.name === 'string'
    ? answer.name
    : 'answered';

it('answers and refuses as the embedded one does, whatever it is asked', async () => {
  const tables = await openTables();
  let now = Date.parse('2026-03-06T09:00:00Z');
  const world = openWorldDynamo({ tables: TABLES, now: () => now });
  const luck = chance(326);
  const seen = new Map<string, number>();
  for (let nth = 1; nth <= COMMANDS; nth += 1) {
    if (nth % TEN_MINUTES_EVERY === 0) {
      now += 600_001;
      tables.forgetTokens();
    }
    const command = aCommand(luck);
    const expected = await answerOf(() => tables.documents.send(command as never));
    const known = await answerOf(async () => world.perform(command));
    const told = { nth, kind: command.constructor.name, input: command.input };
    if (!isDeepStrictEqual(known, expected)) expect({ ...told, answer: known }).toEqual({ ...told, answer: expected });
    const outcome = `${told.kind} ${nameIn(expected)}`;
    seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
  }
  await tables.close();
  // Each command went through, and each was refused, often enough to tell.
  for (const kind of ['Put', 'Update', 'Delete', 'TransactWrite', 'Query', 'Get', 'BatchGet', 'BatchWrite'])
    expect(seen.get(`${kind}Command answered`)).toBeGreaterThan(25);
  for (const refusal of [
    'PutCommand ConditionalCheckFailedException',
    'PutCommand ValidationException',
    'TransactWriteCommand TransactionCanceledException',
    'TransactWriteCommand IdempotentParameterMismatchException',
  ])
    expect(seen.get(refusal)).toBeGreaterThan(5);
});

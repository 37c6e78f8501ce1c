import { sqsQueue } from '../../shared/adapters/sqs-queue.ts';
import type { DueMessage } from '../../shared/ports/queue.ts';
import { startProvider, type ProviderServer } from '../support/provider-server.ts';
import { recordActions } from '../support/recorded-actions.ts';

let server: ProviderServer;
beforeEach(async () => {
  server = await startProvider();
});
afterEach(() => server.close());

const queue = () =>
  sqsQueue({
    client: server.client,
    queueUrl: `${server.url}/000000000000/due`,
    recordsPerSecond: 5,
    pauseMillis: 1,
  });

const due = (count: number): DueMessage[] =>
  Array.from({ length: count }, (_, index) => ({
    study: 'ips-ma',
    participant: `P${index}`,
    kind: 'record',
    stream: 'interviews',
  }));

const bodies = (): string[] =>
  server.posts.flatMap(({ input }) =>
    (input['Entries'] as { MessageBody: string }[]).map(({ MessageBody }) => MessageBody),
  );

/** The answer of SQS when it took none of the entries `Id`. */
const refusing = (...ids: string[]) => ({
  answer: {
    status: 200,
    headers: { 'content-type': 'application/x-amz-json-1.0' },
    body: JSON.stringify({
      Successful: [],
      Failed: ids.map((Id) => ({ Id, SenderFault: false, Code: 'InternalError' })),
    }),
  },
});

describe('the queue of those who are due', () => {
  it('takes everyone, ten at a time', async () => {
    await queue().add(due(23));
    expect(server.posts.map(({ input }) => (input['Entries'] as unknown[]).length)).toEqual([10, 10, 3]);
    expect(bodies().map((body) => JSON.parse(body) as unknown)).toEqual(due(23));
  });

  it('asks nothing when nobody is due', async () => {
    await queue().add([]);
    expect(server.posts).toEqual([]);
  });

  it('holds ids and nothing else of a participant', async () => {
    const careless = { ...due(1)[0], phone: '+4520123456' } as DueMessage;
    await queue().add([careless, { study: 'ips-ma', kind: 'staff' }]);
    expect(bodies()).toEqual([
      '{"study":"ips-ma","participant":"P0","kind":"record","stream":"interviews"}',
      '{"study":"ips-ma","kind":"staff"}',
    ]);
  });

  it('is given again those that it did not take, and only those', async () => {
    server.will(refusing('1', '3'), 'ok');
    await queue().add(due(4));
    expect(
      bodies()
        .slice(4)
        .map((body) => (JSON.parse(body) as DueMessage).participant),
    ).toEqual(['P1', 'P3']);
  });

  it('is given up after three tries, saying how many are missing and not who', async () => {
    server.will(refusing('0', '1'), refusing('0'), refusing('0'));
    await expect(queue().add(due(2))).rejects.toThrow(/^the queue refused 1 of 2 messages$/);
    expect(server.posts).toHaveLength(3);
  });

  it('is asked again when an answer is lost, since a message twice does no harm', async () => {
    server.will('resetAfterReading', 'ok');
    await queue().add(due(1));
    expect(server.posts).toHaveLength(2);
  });

  it('counts what waits and what is in work', async () => {
    expect(await queue().depth()).toBe(10);
  });

  it('knows how long that will take', async () => {
    expect(await queue().approximateBacklogSeconds()).toBe(2);
  });

  it('needs the permissions to add and to look', async () => {
    const actions = new Set<string>();
    const recorded = queue();
    recordActions(recorded.client, actions);
    await recorded.add(due(1));
    await recorded.depth();
    expect([...actions]).toEqual(['sqs:SendMessage', 'sqs:GetQueueAttributes']);
  });
});

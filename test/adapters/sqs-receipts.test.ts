import { sqsReceipts } from '../../shared/adapters/sqs-receipts.ts';
import { readReceiptMessage, type ReceiptMessage } from '../../shared/contract/receipt-message.ts';
import { startProvider, type ProviderServer } from '../support/provider-server.ts';

let server: ProviderServer;
beforeEach(async () => {
  server = await startProvider();
});
afterEach(() => server.close());

const queue = () => sqsReceipts({ client: server.client, queueUrl: `${server.url}/1/receipts`, pauseMillis: 1 });
const bodies = (): string[] =>
  server.posts.flatMap(({ input }) =>
    (input['Entries'] as { MessageBody: string }[]).map((entry) => entry.MessageBody),
  );
const receipt: ReceiptMessage = { attempt: 'a1Zm9v', event: 'failed', at: '2026-03-20T09:00:05Z', code: 'expired' };
const byTheirName: ReceiptMessage = { providerMessageId: 'sns-1', event: 'delivered', at: '2026-03-20T09:00:05Z' };

describe('the queue of receipts', () => {
  it('gives back what was put into it', async () => {
    await queue().add([receipt, byTheirName]);
    expect(bodies().map(readReceiptMessage)).toEqual([receipt, byTheirName]);
  });

  it('takes nothing but what belongs into it, whatever an object carries along', async () => {
    const smuggled = { ...receipt, to: '+4520123456', text: 'Husk din aftale' };
    await queue().add([smuggled, { ...byTheirName, destination: '+4520123456' } as ReceiptMessage]);
    expect(bodies().join(' ')).not.toMatch(/2012|Husk/);
  });

  it('takes as many as a log hands over at once, ten at a time', async () => {
    await queue().add(Array.from({ length: 23 }, () => byTheirName));
    expect(server.posts).toHaveLength(3);
    expect(bodies()).toHaveLength(23);
  });

  it('asks nothing of the queue when there is nothing to say', async () => {
    await queue().add([]);
    expect(server.posts).toEqual([]);
  });
});

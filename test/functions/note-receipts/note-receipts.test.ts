import { EventType } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { noteReceipts } from '../../../functions/note-receipts/note-receipts.ts';
import { readReceiptMessage, type ReceiptMessage } from '../../../shared/contract/receipt-message.ts';
import { reportHandler } from '../../../shared/runtime/report-handler.ts';
import {
  aLogDelivery,
  anAttempt,
  anEumEvent,
  anSnsLine,
  aTopicDelivery,
  NUMBER,
} from '../../support/provider-reports.ts';

const listening = () => {
  const noted: ReceiptMessage[] = [];
  const counted: string[] = [];
  const said: unknown[] = [];
  const say = (...words: unknown[]): void => {
    said.push(words);
  };
  const handle = reportHandler(
    noteReceipts({
      receipts: {
        add: async (receipts) => {
          noted.push(...receipts);
        },
      },
      log: { info: say, warn: say, error: say },
      meter: { count: (name) => counted.push(name) },
    }),
  );
  return { noted, counted, said, take: (event: unknown) => handle(event, {} as never) };
};

const notedOf = async (event: unknown): Promise<ReceiptMessage[]> => {
  const { noted, take } = listening();
  await take(event);
  return noted;
};

describe('what End User Messaging reports of a text', () => {
  it.each<[string, boolean | undefined, Partial<ReceiptMessage> | undefined]>([
    ['TEXT_QUEUED', false, { event: 'accepted' }],
    ['TEXT_PENDING', false, { event: 'accepted' }],
    ['TEXT_SENT', undefined, { event: 'accepted' }],
    ['TEXT_SUCCESSFUL', false, { event: 'accepted' }],
    ['TEXT_SUCCESSFUL', true, { event: 'delivered' }],
    ['TEXT_DELIVERED', true, { event: 'delivered' }],
    ['TEXT_UNKNOWN', true, { event: 'accepted' }],
    ['TEXT_UNREACHABLE', false, { event: 'delayed' }],
    ['TEXT_UNREACHABLE', true, { event: 'failed', code: 'unreachable' }],
    ['TEXT_CARRIER_UNREACHABLE', undefined, { event: 'failed', code: 'unreachable' }],
    ['TEXT_INVALID', true, { event: 'failed', code: 'address' }],
    ['TEXT_INVALID_MESSAGE', true, { event: 'failed', code: 'rejected' }],
    ['TEXT_TTL_EXPIRED', true, { event: 'failed', code: 'expired' }],
    ['TEXT_BLOCKED', true, { event: 'failed', code: 'blocked' }],
    ['TEXT_CARRIER_BLOCKED', true, { event: 'failed', code: 'blocked' }],
    ['TEXT_PROTECT_BLOCKED', true, { event: 'failed', code: 'blocked' }],
    ['TEXT_SPAM', true, { event: 'failed', code: 'blocked' }],
    ['VOICE_COMPLETED', true, undefined],
    ['REGISTRATION_STATUS', undefined, undefined],
  ])('%s (final: %s) becomes %j', async (eventType, isFinal, expected) => {
    const noted = await notedOf(aTopicDelivery(anEumEvent({ eventType, isFinal })));
    expect(noted).toEqual(expected ? [{ attempt: anAttempt, at: '2026-03-20T09:00:05Z', ...expected }] : []);
  });

  it('has a meaning for each event of a text that the provider’s own client knows', async () => {
    const kinds = Object.values(EventType).filter((kind) => /^TEXT_(?!ALL$)/.test(kind));
    expect(kinds.length).toBeGreaterThan(10);
    for (const eventType of kinds) expect(await notedOf(aTopicDelivery(anEumEvent({ eventType })))).toHaveLength(1);
  });

  it('is found by the provider’s own id where the event does not carry ours', async () => {
    expect(await notedOf(aTopicDelivery(anEumEvent({ context: undefined })))).toMatchObject([
      { providerMessageId: '862a8790-60c0-4430-9b2b-658bdexample', event: 'delivered' },
    ]);
  });
});

describe('what the log of SNS says of a text', () => {
  it.each<[string | undefined, Partial<ReceiptMessage>]>([
    [undefined, { event: 'delivered' }],
    ['Phone number is opted out', { event: 'optedOut' }],
    ['No quota left for account', { event: 'failed', code: 'quota' }],
    ['This delivery would exceed max price', { event: 'failed', code: 'tooDear' }],
    ['Invalid phone number', { event: 'failed', code: 'address' }],
    ['Phone is currently unreachable/unavailable', { event: 'failed', code: 'unreachable' }],
    ['Phone carrier has blocked this message', { event: 'failed', code: 'blocked' }],
    ['Phone carrier is currently unreachable/unavailable', { event: 'failed', code: 'unreachable' }],
    ['Phone has blocked SMS', { event: 'failed', code: 'blocked' }],
    ['Phone is on a blocked list', { event: 'failed', code: 'blocked' }],
    ['Destination is on a blocked list', { event: 'failed', code: 'blocked' }],
    ['Destination is blacklisted', { event: 'failed', code: 'blocked' }],
    ['Blocked as spam by phone carrier', { event: 'failed', code: 'blocked' }],
    ['Message body is invalid', { event: 'failed', code: 'rejected' }],
    ['Unknown error attempting to reach phone', { event: 'failed' }],
    ['Words that AWS has not used before', { event: 'failed' }],
  ])('"%s" becomes %j', async (saying, expected) => {
    expect(await notedOf(aLogDelivery([anSnsLine(saying)]))).toEqual([
      { providerMessageId: '34d9b400-c6dd-5444-820d-fbeb0f1f54cf', at: '2026-03-20T09:00:07Z', ...expected },
    ]);
  });

  it('is nothing when CloudWatch only asks whether somebody listens', async () => {
    const asked = aLogDelivery(['CWL CONTROL MESSAGE: Checking health of destination'], 'CONTROL_MESSAGE');
    expect(await notedOf(asked)).toEqual([]);
  });
});

describe('a report that cannot be read', () => {
  it.each([
    ['no JSON', aTopicDelivery('not JSON')],
    ['no event', aTopicDelivery('{"hello":"world"}')],
    ['an event of nobody', aTopicDelivery(anEumEvent({ context: undefined, messageId: undefined }))],
    ['a line that is none', aLogDelivery(['{"status":"MAYBE"}'])],
  ])('is counted and dropped, and the others are taken in: %s', async (_, event) => {
    const { noted, counted, take } = listening();
    await take(event);
    await take(aTopicDelivery(anEumEvent()));
    expect(counted).toEqual(['receiptUnreadable']);
    expect(noted).toHaveLength(1);
  });

  it('leaves the readable ones of its delivery alone', async () => {
    const { noted, take } = listening();
    await take(aLogDelivery([anSnsLine(), 'garbled', anSnsLine('Phone is on a blocked list')]));
    expect(noted.map(({ event }) => event)).toEqual(['delivered', 'failed']);
  });
});

describe('a receipt', () => {
  it('is all that is kept of a report: no number, neither in the queue nor in the log', async () => {
    const { noted, said, take } = listening();
    await take(aTopicDelivery(anEumEvent(), anEumEvent({ eventType: 'TEXT_BLOCKED' }), `{"to":"${NUMBER}"}`));
    await take(aLogDelivery([anSnsLine(), anSnsLine(`Invalid phone number ${NUMBER}`), `{"to":"${NUMBER}"}`]));
    expect(noted).toHaveLength(4);
    expect(JSON.stringify([noted, said])).not.toContain('20123456');
  });

  it('is read by whoever takes it from the queue', async () => {
    for (const receipt of await notedOf(aTopicDelivery(anEumEvent(), anEumEvent({ eventType: 'TEXT_SPAM' }))))
      expect(readReceiptMessage(JSON.stringify(receipt))).toEqual(receipt);
  });
});

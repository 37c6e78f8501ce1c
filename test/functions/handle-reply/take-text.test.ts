import { inspect } from 'node:util';
import { takeText } from '../../../functions/handle-reply/take-text.ts';
import { topicHandler } from '../../../shared/runtime/topic-handler.ts';
import { aHouse } from '../../support/a-house.ts';
import { enrolPair } from '../../support/enrol-pair.ts';

const published = (message: unknown) => ({
  Records: [
    {
      EventSource: 'aws:sns',
      Sns: {
        Timestamp: '2026-03-20T09:05:00.000Z',
        Message: typeof message === 'string' ? message : JSON.stringify(message),
      },
    },
  ],
});

const aText = (over: object = {}) => ({
  originationNumber: '+4520123456',
  destinationNumber: '+4520990001',
  messageKeyword: 'KEYWORD_4520990001',
  messageBody: 'STOP',
  inboundMessageId: 'cae173d2-66b9-564c-8309-21f858e9fb84',
  previousPublishedMessageId: 'wJalrXUtnFEMI',
  ...over,
});

describe('a text as the carrier hands it over', () => {
  const aLine = async () => {
    const house = await aHouse({ at: '2026-03-20T09:05:30Z' });
    await enrolPair(house, { participant: 'P-1' }, { alias: 'C-1' });
    const handler = topicHandler(takeText({ ...house.ports, replies: house.replies }));
    return { ...house, hand: (event: unknown) => handler(event, {} as never) };
  };

  it('is taken in as of the moment it came', async () => {
    const line = await aLine();
    await line.hand(published(aText()));
    const record = await line.records.readInterviews('ips-ma', 'P-1');
    expect(record).toMatchObject({ consent: { sms: false }, lastSignOfLife: '2026-03-20T09:05:00Z' });
  });

  it('of nothing but a picture is read by a person', async () => {
    const line = await aLine();
    await line.hand(published(aText({ messageBody: undefined })));
    expect((await line.replies.replies('ips-ma', 'interviews', undefined, 10)).rows).toMatchObject([
      { meaning: 'human' },
    ]);
  });

  it.each(['', 'no JSON', '{}', JSON.stringify({ ...aText(), originationNumber: 7 })])(
    'that cannot be read is not dropped, and tells nothing in its error: %j',
    async (message) => {
      const line = await aLine();
      const failure: unknown = await line.hand(published(message)).catch((error: unknown) => error);
      expect(failure).toMatchObject({ name: 'UnreadableText' });
      expect(inspect(failure)).not.toMatch(/4520|STOP/);
    },
  );
});

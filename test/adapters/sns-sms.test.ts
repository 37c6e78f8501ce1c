import { SHORTEST_LIFE_SECONDS } from '../../shared/adapters/sms-sender.ts';
import { snsSms } from '../../shared/adapters/sns-sms.ts';
import { anSms } from '../support/outgoing.ts';
import { startProvider, type ProviderServer } from '../support/provider-server.ts';

let server: ProviderServer;
beforeEach(async () => {
  server = await startProvider();
});
afterEach(() => server.close());

const texts = () => snsSms({ client: server.client, maxPriceUsd: '0.20' });

describe('a text sent by SNS', () => {
  it('reaches the number, from the sender that the participant knows', async () => {
    expect(await texts().send(anSms())).toEqual({ kind: 'accepted', providerMessageId: 'sns-1' });
    expect(server.posts).toEqual([
      {
        service: 'sns',
        action: 'Publish',
        input: {
          Action: 'Publish',
          Version: '2010-03-31',
          PhoneNumber: '+4520123456',
          Message: 'Husk din aftale den 28/4.',
          attributes: {
            'AWS.SNS.SMS.SenderID': 'Aftale',
            'AWS.SNS.SMS.SMSType': 'Transactional',
            'AWS.SNS.SMS.MaxPrice': '0.20',
          },
        },
      },
    ]);
  });

  it('comes from a number that can be answered, where the study has one', async () => {
    await texts().send(anSms({ from: '+4592000000' }));
    expect(server.posts[0]?.input['attributes']).toMatchObject({ 'AWS.MM.SMS.OriginationNumber': '+4592000000' });
    expect(server.posts[0]?.input['attributes']).not.toHaveProperty(['AWS.SNS.SMS.SenderID']);
  });

  it('waits for the next opening when too little of this one is left', async () => {
    const late = anSms({ timeToLiveSeconds: SHORTEST_LIFE_SECONDS.sns - 1 });
    expect(await texts().send(late)).toEqual({ kind: 'refusedForNow', code: 'windowTooShort' });
    expect(server.posts).toEqual([]);
    expect(await texts().send(anSms({ timeToLiveSeconds: SHORTEST_LIFE_SECONDS.sns }))).toMatchObject({
      kind: 'accepted',
    });
  });
});

import { endUserMessagingSms } from '../../shared/adapters/end-user-messaging-sms.ts';
import type { OutgoingSms } from '../../shared/ports/messenger.ts';
import { anSms as aText } from '../support/outgoing.ts';
import { startProvider, type ProviderServer } from '../support/provider-server.ts';

let server: ProviderServer;
beforeEach(async () => {
  server = await startProvider();
});
afterEach(() => server.close());

const texts = (maxPriceUsd = '0.20') =>
  endUserMessagingSms({ client: server.client, configurationSet: 'cairn-texts', maxPriceUsd });
const asked = () => server.posts[0]?.input;
const anSms = (change: Partial<OutgoingSms> = {}) => aText({ provider: 'endUserMessaging', ...change });

describe('a text sent by End User Messaging', () => {
  it('carries our attempt, its price and its end, and reaches the number', async () => {
    expect(await texts().send(anSms())).toEqual({ kind: 'accepted', providerMessageId: 'eum-1' });
    expect(server.posts).toEqual([
      {
        service: 'eum',
        action: 'SendTextMessage',
        input: {
          DestinationPhoneNumber: '+4520123456',
          OriginationIdentity: 'Aftale',
          MessageBody: 'Husk din aftale den 28/4.',
          MessageType: 'TRANSACTIONAL',
          ConfigurationSetName: 'cairn-texts',
          MaxPrice: '0.20',
          TimeToLive: 3_600,
          Context: { attempt: 'a1Zm9v' },
        },
      },
    ]);
  });

  it('is worth nothing after quiet hours begin: it is given up then, and never kept for more than the provider takes', async () => {
    await texts().send(anSms({ timeToLiveSeconds: 59.9 }));
    expect(asked()).toMatchObject({ TimeToLive: 59 });
    await texts().send(anSms({ timeToLiveSeconds: 604_800 }));
    expect(server.posts[1]?.input).toMatchObject({ TimeToLive: 259_200 });
  });

  it('waits for the next opening when nothing of this one is left', async () => {
    expect(await texts().send(anSms({ timeToLiveSeconds: 4 }))).toEqual({
      kind: 'refusedForNow',
      code: 'windowTooShort',
    });
    expect(server.posts).toEqual([]);
  });

  it('names its highest price with a point, since no other is taken', async () => {
    await texts('1').send(anSms());
    expect(asked()).toMatchObject({ MaxPrice: '1.0' });
  });
});

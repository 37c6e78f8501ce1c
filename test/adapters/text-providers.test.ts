import { endUserMessagingSms } from '../../shared/adapters/end-user-messaging-sms.ts';
import { snsSms } from '../../shared/adapters/sns-sms.ts';
import type { OutgoingSms, SendOutcome } from '../../shared/ports/messenger.ts';
import { anSms } from '../support/outgoing.ts';
import type { ServiceError } from '../support/provider-answers.ts';
import { startProvider, type ProviderServer } from '../support/provider-server.ts';
import { recordActions } from '../support/recorded-actions.ts';

let server: ProviderServer;
beforeEach(async () => {
  server = await startProvider();
});
afterEach(() => server.close());

interface TextProvider {
  open(): ReturnType<typeof snsSms> | ReturnType<typeof endUserMessagingSms>;
  numberAndText(): unknown;
  action: string;
  says: Record<'optedOut' | 'throttled' | 'noNumber' | 'noSender' | 'notAllowed', ServiceError>;
}

const saying = (code: string, message: string, more: Partial<ServiceError> = {}): ServiceError => ({
  status: 400,
  code,
  message,
  ...more,
});

/** What holds of a text whoever carries it: a study may change from one to the other at any time. */
const providers: Record<OutgoingSms['provider'], TextProvider> = {
  sns: {
    open: () => snsSms({ client: server.client, maxPriceUsd: '0.20' }),
    numberAndText: () => [server.posts[0]?.input['PhoneNumber'], server.posts[0]?.input['Message']],
    action: 'sns:Publish',
    says: {
      optedOut: saying('InvalidParameter', 'Invalid parameter: Phone number is opted out'),
      throttled: saying('Throttling', 'Rate exceeded'),
      noNumber: saying('InvalidParameter', 'Invalid parameter: PhoneNumber'),
      noSender: saying('InvalidParameter', 'AWS.SNS.SMS.SenderID is not allowed'),
      notAllowed: saying('AuthorizationError', '', { status: 403 }),
    },
  },
  endUserMessaging: {
    open: () => endUserMessagingSms({ client: server.client, configurationSet: 'cairn-texts', maxPriceUsd: '0.20' }),
    numberAndText: () => [server.posts[0]?.input['DestinationPhoneNumber'], server.posts[0]?.input['MessageBody']],
    action: 'sms-voice:SendTextMessage',
    says: {
      optedOut: saying('ConflictException', 'conflict', { reason: 'DESTINATION_PHONE_NUMBER_OPTED_OUT' }),
      throttled: saying('ThrottlingException', 'Rate exceeded'),
      noNumber: saying('ValidationException', 'unfit', {
        reason: 'INVALID_PARAMETER',
        fields: ['DestinationPhoneNumber'],
      }),
      noSender: saying('ConflictException', 'conflict', { reason: 'NO_ORIGINATION_IDENTITIES_FOUND' }),
      notAllowed: saying('AccessDeniedException', ''),
    },
  },
};

describe.each(Object.entries(providers))('a text by %s', (provider, { open, numberAndText, action, says }) => {
  const send = (over: Partial<OutgoingSms> = {}): Promise<SendOutcome> =>
    open().send(anSms({ provider: provider as OutgoingSms['provider'], ...over }));

  it('reaches the number with its Danish letters, and is known by an id', async () => {
    const text = 'Svar & få en tid på onsdag + lørdag';
    expect(await send({ text })).toEqual({ kind: 'accepted', providerMessageId: expect.any(String) as string });
    expect(numberAndText()).toEqual(['+4520123456', text]);
  });

  it.each(['20123456', '+4520123456,+4520123457', '', 'tel:+4520123456'])('goes to no number like "%s"', async (to) => {
    expect(await send({ to })).toEqual({ kind: 'refusedForGood', code: 'address', because: 'address' });
    expect(server.posts).toEqual([]);
  });

  it.each(['', '12345', 'Twelve letters', 'A B'])('is held for everyone when the sender is "%s"', async (from) => {
    expect(await send({ from })).toEqual({ kind: 'channelDown', code: 'sender' });
    expect(server.posts).toEqual([]);
  });

  it.each<[keyof typeof says, SendOutcome]>([
    ['optedOut', { kind: 'refusedForGood', code: 'optedOut', because: 'optedOut' }],
    ['throttled', { kind: 'refusedForNow', code: 'throttled' }],
    ['noNumber', { kind: 'refusedForGood', code: 'address', because: 'address' }],
    ['noSender', { kind: 'channelDown', code: 'sender' }],
    ['notAllowed', { kind: 'channelDown', code: 'notAllowed' }],
  ])('that is refused (%s) means the same as by the other', async (what, expected) => {
    server.will({ error: says[what] });
    expect(await send()).toEqual(expected);
    expect(server.posts).toHaveLength(1);
  });

  it('needs one permission', async () => {
    const actions = new Set<string>();
    const { client, send: sendOne } = open();
    recordActions(client, actions);
    await sendOne(anSms());
    expect([...actions]).toEqual([action]);
  });
});

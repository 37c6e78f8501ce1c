import {
  configurationSetName,
  deliveryLimitSeconds,
  DELIVERY_LIMITS_SECONDS,
} from '../../shared/adapters/delivery-limit.ts';
import { endUserMessagingSms } from '../../shared/adapters/end-user-messaging-sms.ts';
import { messengerByChannel } from '../../shared/adapters/messenger-by-channel.ts';
import { sesEmail } from '../../shared/adapters/ses-email.ts';
import { snsSms } from '../../shared/adapters/sns-sms.ts';
import { anEmail, anSms } from '../support/outgoing.ts';
import { startProvider, type ProviderServer } from '../support/provider-server.ts';
import { recordActions } from '../support/recorded-actions.ts';

let server: ProviderServer;
beforeEach(async () => {
  server = await startProvider();
});
afterEach(() => server.close());

const mails = () => sesEmail({ client: server.client, configurationSet: 'cairn' });

describe('a mail sent by SES', () => {
  it('is assembled by the provider, and names its attempt in tags', async () => {
    expect(await mails().send(anEmail({ html: '<p>Husk</p>', replyTo: 'svar@example.com' }))).toEqual({
      kind: 'accepted',
      providerMessageId: 'ses-1',
    });
    expect(server.posts[0]?.input).toEqual({
      FromEmailAddress: 'team@example.com',
      Destination: { ToAddresses: ['p001@example.com'] },
      ReplyToAddresses: ['svar@example.com'],
      ConfigurationSetName: 'cairn-14400',
      EmailTags: [
        { Name: 'attempt', Value: 'a1Zm9v' },
        { Name: 'study', Value: 'ips-ma' },
        { Name: 'participant', Value: 'P001' },
        { Name: 'step', Value: 'FU12_appointment-1_appt7' },
      ],
      Content: {
        Simple: {
          Subject: { Data: 'Om din aftale', Charset: 'UTF-8' },
          Body: {
            Text: { Data: 'Husk din aftale den 28/4.', Charset: 'UTF-8' },
            Html: { Data: '<p>Husk</p>', Charset: 'UTF-8' },
          },
          Headers: [],
          Attachments: [],
        },
      },
    });
  });

  it('can be unsubscribed from with one click', async () => {
    const unsubscribeUrl = 'mailto:svar@example.com?subject=STOP';
    await mails().send(anEmail({ unsubscribeUrl, oneClickUrl: 'https://example.com/p/abc' }));
    expect(server.posts[0]?.input).toMatchObject({
      Content: {
        Simple: {
          Headers: [
            {
              Name: 'List-Unsubscribe',
              Value: '<https://example.com/p/abc>, <mailto:svar@example.com?subject=STOP>',
            },
            { Name: 'List-Unsubscribe-Post', Value: 'List-Unsubscribe=One-Click' },
          ],
        },
      },
    });
  });

  it('brings the appointment for the calendar', async () => {
    const content = 'BEGIN:VCALENDAR\r\nSUMMARY:Aftale på Østerbro\r\nEND:VCALENDAR\r\n';
    const contentType = 'text/calendar; method=REQUEST; charset=UTF-8';
    await mails().send(anEmail({ attachments: [{ name: 'aftale.ics', contentType, content }] }));
    expect(server.posts[0]?.input).toMatchObject({
      Content: {
        Simple: {
          Attachments: [
            {
              FileName: 'aftale.ics',
              ContentType: contentType,
              ContentDisposition: 'ATTACHMENT',
              ContentTransferEncoding: 'BASE64',
              RawContent: Buffer.from(content).toString('base64'),
            },
          ],
        },
      },
    });
  });

  it('gets no header out of a subject', async () => {
    await mails().send(anEmail({ subject: 'Om din aftale\r\nBcc: other@example.com' }));
    expect(server.posts[0]?.input).toMatchObject({
      Content: { Simple: { Subject: { Data: 'Om din aftale Bcc: other@example.com' } } },
    });
  });

  it('has no tag for a participant on staff mail', async () => {
    await mails().send(anEmail({ participant: undefined }));
    expect(JSON.stringify(server.posts[0]?.input['EmailTags'])).not.toContain('participant');
  });

  it('is refused before it leaves when the address is none', async () => {
    const outcome = await mails().send(anEmail({ to: 'a@example.com, b@example.com' }));
    expect(outcome).toEqual({ kind: 'refusedForGood', code: 'address', because: 'address' });
    expect(server.posts).toEqual([]);
  });

  it.each([{ from: 'team' }, { replyTo: 'svar@' }, { unsubscribeUrl: 'no url' }, { oneClickUrl: 'no url' }])(
    'is held for everyone when the study has set %o',
    async (setting) => {
      expect(await mails().send(anEmail(setting))).toEqual({ kind: 'channelDown', code: 'sender' });
      expect(server.posts).toEqual([]);
    },
  );

  it('needs the permission to send', async () => {
    const actions = new Set<string>();
    const { client, send } = mails();
    recordActions(client, actions);
    await send(anEmail());
    expect([...actions]).toEqual(['ses:SendEmail']);
  });
});

describe('how long a mail may be tried', () => {
  it.each([
    [60, 300],
    [300, 300],
    [3_599, 300],
    [3_600, 3_600],
    [32_400, 14_400],
    [50_400, 50_400],
    [1_209_600, 50_400],
  ])('%d seconds from uselessness: %d seconds', (seconds, limit) => {
    expect(deliveryLimitSeconds(seconds)).toBe(limit);
    expect(configurationSetName('cairn', seconds)).toBe(`cairn-${limit}`);
  });

  it('is within what the provider allows, and rises', () => {
    expect([DELIVERY_LIMITS_SECONDS[0], DELIVERY_LIMITS_SECONDS.at(-1)]).toEqual([300, 50_400]);
    expect(DELIVERY_LIMITS_SECONDS).toEqual(DELIVERY_LIMITS_SECONDS.toSorted((one, other) => one - other));
  });
});

describe('the messenger', () => {
  it('sends texts as texts, by whom the study chose, and mails as mails', async () => {
    const messenger = messengerByChannel({
      sms: {
        sns: snsSms({ client: server.client, maxPriceUsd: '0.20' }),
        endUserMessaging: endUserMessagingSms({
          client: server.client,
          configurationSet: 'cairn-texts',
          maxPriceUsd: '0.20',
        }),
      },
      email: mails(),
    });
    await messenger.send(anEmail());
    await messenger.send(anSms());
    await messenger.send(anSms({ provider: 'endUserMessaging' }));
    expect(server.posts.map(({ action }) => action)).toEqual(['SendEmail', 'Publish', 'SendTextMessage']);
  });
});

import { gzipSync } from 'node:zlib';
import { encodeAttempt } from '../../shared/domain/attempt-id.ts';

/** As AWS's documentation shows them, with our tag and made-up people. What must never be kept is in all of them. */
export const RECIPIENT = 'p1@example.com';
export const NUMBER = '+4520123456';

export const anAttempt = encodeAttempt({
  study: 'ips-ma',
  participant: 'P-7Q4K',
  stream: 'interviews',
  step: 'FU12/invite',
  random: 'one',
});

const mail = {
  timestamp: '2026-03-20T09:00:01.012Z',
  source: 'Study <team@study.example.com>',
  sourceArn: 'arn:aws:ses:eu-west-1:111111111111:identity/study.example.com',
  sendingAccountId: '111111111111',
  messageId: '0102019d-example-000000',
  destination: [RECIPIENT],
  headersTruncated: false,
  headers: [{ name: 'To', value: RECIPIENT }],
  commonHeaders: { from: ['team@study.example.com'], to: [RECIPIENT], subject: 'Om din aftale' },
  tags: {
    'ses:configuration-set': ['cairn-14400'],
    'ses:source-ip': ['192.0.2.0'],
    'ses:from-domain': ['study.example.com'],
    attempt: [anAttempt],
    study: ['ips-ma'],
  },
};

/** An event of SES on the default bus. */
export const anSesEvent = (detailType: string, detail: Record<string, unknown> = {}, tags: object = mail.tags) => ({
  version: '0',
  id: '12a345b6-example',
  'detail-type': detailType,
  source: 'aws.ses',
  account: '111111111111',
  time: '2026-03-20T09:00:03Z',
  region: 'eu-west-1',
  resources: ['arn:aws:ses:eu-west-1:111111111111:configuration-set/cairn-14400'],
  detail: { ...detail, mail: { ...mail, tags } },
});

export const aBounce = (bounceType: 'Permanent' | 'Transient' | 'Undetermined') =>
  anSesEvent('Email Bounced', {
    eventType: 'Bounce',
    bounce: {
      bounceType,
      bounceSubType: 'General',
      bouncedRecipients: [
        {
          emailAddress: RECIPIENT,
          action: 'failed',
          status: '5.1.1',
          diagnosticCode: `smtp; 550 5.1.1 <${RECIPIENT}> unknown`,
        },
      ],
      timestamp: '2026-03-20T09:00:02.669Z',
      feedbackId: '0102019d-example-000000',
      reportingMTA: 'dsn; mta.example.com',
    },
  });

/** An event of a configuration set of End User Messaging, as its topic carries it. */
export const anEumEvent = (over: Record<string, unknown> = {}): string =>
  JSON.stringify({
    eventType: 'TEXT_DELIVERED',
    eventVersion: '1.0',
    eventTimestamp: Date.parse('2026-03-20T09:00:05Z'),
    isFinal: true,
    originationPhoneNumber: '+4592000000',
    destinationPhoneNumber: NUMBER,
    isoCountryCode: 'DK',
    mcc: '238',
    mnc: '01',
    messageId: '862a8790-60c0-4430-9b2b-658bdexample',
    messageRequestTimestamp: Date.parse('2026-03-20T09:00:01Z'),
    messageEncoding: 'GSM',
    messageType: 'TRANSACTIONAL',
    messageStatus: 'DELIVERED',
    messageStatusDescription: 'Message has been accepted by phone',
    context: { attempt: anAttempt },
    totalMessageParts: 1,
    totalMessagePrice: 0.0458,
    totalCarrierFee: 0,
    ...over,
  });

/** A line of the delivery-status log of SNS. */
export const anSnsLine = (providerResponse?: string): string =>
  JSON.stringify({
    notification: { messageId: '34d9b400-c6dd-5444-820d-fbeb0f1f54cf', timestamp: '2026-03-20 09:00:01.558' },
    delivery: {
      phoneCarrier: 'A carrier',
      mnc: 1,
      destination: NUMBER,
      priceInUSD: 0.0458,
      smsType: 'Transactional',
      mcc: 238,
      providerResponse: providerResponse ?? 'Message has been accepted by phone carrier',
      dwellTimeMs: 599,
      dwellTimeMsUntilDeviceAck: 1344,
    },
    status: providerResponse === undefined ? 'SUCCESS' : 'FAILURE',
  });

/** As CloudWatch Logs hands lines over. */
export const aLogDelivery = (lines: string[], messageType = 'DATA_MESSAGE') => ({
  awslogs: {
    data: gzipSync(
      JSON.stringify({
        messageType,
        owner: '111111111111',
        logGroup: 'sns/eu-west-1/111111111111/DirectPublishToPhoneNumber',
        logStream: 'stream',
        subscriptionFilters: ['filter'],
        logEvents: lines.map((message, id) => ({
          id: String(id),
          timestamp: Date.parse('2026-03-20T09:00:07Z'),
          message,
        })),
      }),
    ).toString('base64'),
  },
});

/** As SNS hands a published event over. */
export const aTopicDelivery = (...messages: string[]) => ({
  Records: messages.map((Message) => ({
    EventSource: 'aws:sns',
    EventVersion: '1.0',
    EventSubscriptionArn: 'arn:aws:sns:eu-west-1:111111111111:texts:1',
    Sns: { Type: 'Notification', MessageId: 'm', TopicArn: 'arn:aws:sns:eu-west-1:111111111111:texts', Message },
  })),
});

import {
  AccessDeniedExceptionReason,
  ConflictExceptionReason,
  ServiceQuotaExceededExceptionReason,
  ValidationExceptionReason,
} from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { inspect } from 'node:util';
import { END_USER_MESSAGING_ERRORS } from '../../shared/adapters/end-user-messaging-errors.ts';
import { endUserMessagingSms } from '../../shared/adapters/end-user-messaging-sms.ts';
import { sesEmail } from '../../shared/adapters/ses-email.ts';
import { snsSms } from '../../shared/adapters/sns-sms.ts';
import type { SendOutcome } from '../../shared/ports/messenger.ts';
import { anEmail, anSms } from '../support/outgoing.ts';
import type { ServiceError } from '../support/provider-answers.ts';
import { startProvider, type ProviderServer } from '../support/provider-server.ts';

let server: ProviderServer;
beforeEach(async () => {
  server = await startProvider();
});
afterEach(() => server.close());

/** The provider repeats what it was given; none of it may come out of the adapter. */
const CANARY = '+4520123456 p001@example.com Husk din aftale';

const refusal = (status: number, code: string, message = '', more: Partial<ServiceError> = {}): ServiceError => ({
  status,
  code,
  message: `${message} ${CANARY}`,
  ...more,
});

const throttled: SendOutcome = { kind: 'refusedForNow', code: 'throttled' };
const badAddress: SendOutcome = { kind: 'refusedForGood', code: 'address', because: 'address' };
const optedOut: SendOutcome = { kind: 'refusedForGood', code: 'optedOut', because: 'optedOut' };
const down = (code: string): SendOutcome => ({ kind: 'channelDown', code });
const unclear = (code: string): SendOutcome => ({ kind: 'unclear', code });

const snsCases: [ServiceError, SendOutcome][] = [
  [refusal(429, 'Throttled'), throttled],
  [refusal(400, 'Throttling', 'Rate exceeded'), throttled],
  [refusal(400, 'KMSThrottling'), throttled],
  [refusal(429, 'SomethingNew'), throttled],
  [refusal(400, 'InvalidParameter', 'Invalid parameter: PhoneNumber Reason: is not valid to publish to'), badAddress],
  [refusal(400, 'ParameterValueInvalid', 'is not valid'), badAddress],
  [refusal(400, 'InvalidParameter', 'Invalid parameter: Phone number is opted out'), optedOut],
  [refusal(400, 'OptedOut'), optedOut],
  [refusal(400, 'InvalidParameter', 'Invalid parameter: AWS.SNS.SMS.SenderID Reason: is not allowed'), down('sender')],
  [refusal(400, 'ParameterValueInvalid', 'MaxPrice is not a number'), down('sender')],
  [refusal(403, 'AuthorizationError'), down('notAllowed')],
  [refusal(403, 'AccessDenied'), down('notAllowed')],
  [refusal(400, 'KMSAccessDenied'), down('keys')],
  [refusal(400, 'KMSDisabled'), down('keys')],
  [refusal(400, 'KMSInvalidState'), down('keys')],
  [refusal(400, 'KMSNotFound'), down('keys')],
  [refusal(403, 'KMSOptInRequired'), down('keys')],
  [refusal(403, 'InvalidClientTokenId'), down('credentials')],
  [refusal(403, 'SignatureDoesNotMatch'), down('credentials')],
  [refusal(403, 'ExpiredToken'), down('credentials')],
  [refusal(404, 'NotFound'), down('notFound')],
  [refusal(500, 'InternalError'), unclear('serverError')],
  [refusal(503, 'Throttling'), unclear('serverError')],
  [refusal(400, 'SomethingNew'), unclear('unrecognised')],
];

const because = (code: string, reason: string, fields: string[] = []): ServiceError =>
  refusal(400, code, '', { reason, fields });
const elsewhere: SendOutcome = { kind: 'refusedForGood', code: 'blocked', because: 'address' };

const eumCases: [ServiceError, SendOutcome][] = [
  [refusal(400, 'ThrottlingException', 'Rate exceeded'), throttled],
  [because('ConflictException', 'DESTINATION_PHONE_NUMBER_OPTED_OUT'), optedOut],
  [because('ConflictException', 'DESTINATION_COUNTRY_BLOCKED_BY_PROTECT_CONFIGURATION'), elsewhere],
  [because('ConflictException', 'DESTINATION_PHONE_NUMBER_BLOCKED_BY_PROTECT_NUMBER_OVERRIDE'), elsewhere],
  [because('ConflictException', 'DESTINATION_PHONE_NUMBER_NOT_VERIFIED'), down('notVerified')],
  [because('ConflictException', 'NO_ORIGINATION_IDENTITIES_FOUND'), down('sender')],
  [because('ConflictException', 'RESOURCE_NOT_ACTIVE'), down('sender')],
  [because('AccessDeniedException', 'ACCOUNT_DISABLED'), down('suspended')],
  [because('AccessDeniedException', 'INSUFFICIENT_ACCOUNT_REPUTATION'), down('suspended')],
  [refusal(400, 'AccessDeniedException'), down('notAllowed')],
  [because('ServiceQuotaExceededException', 'MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT'), down('quota')],
  [refusal(400, 'ServiceQuotaExceededException'), { kind: 'refusedForNow', code: 'quota' }],
  [because('ValidationException', 'DESTINATION_COUNTRY_BLOCKED'), elsewhere],
  [because('ValidationException', 'INVALID_IDENTITY_FOR_DESTINATION_COUNTRY'), elsewhere],
  [
    because('ValidationException', 'PRICE_OVER_THRESHOLD'),
    { kind: 'refusedForGood', code: 'tooDear', because: 'address' },
  ],
  [because('ValidationException', 'SENDER_ID_NOT_REGISTERED'), down('sender')],
  [because('ValidationException', 'MISSING_PARAMETER'), down('notAllowed')],
  [because('ValidationException', 'INVALID_PARAMETER', ['OriginationIdentity']), down('sender')],
  [because('ValidationException', 'INVALID_PARAMETER', ['DestinationPhoneNumber']), badAddress],
  [refusal(400, 'ValidationException'), badAddress],
  [refusal(400, 'ResourceNotFoundException'), down('notFound')],
  [refusal(403, 'UnrecognizedClientException'), down('credentials')],
  [refusal(500, 'InternalServerException'), unclear('serverError')],
  [refusal(503, 'ThrottlingException'), unclear('serverError')],
  [refusal(400, 'SomethingNewException'), unclear('unrecognised')],
];

const sesCases: [ServiceError, SendOutcome][] = [
  [refusal(429, 'TooManyRequestsException', 'Maximum sending rate exceeded.'), throttled],
  [refusal(400, 'ThrottlingException', 'Daily message quota exceeded.'), throttled],
  [refusal(400, 'LimitExceededException'), { kind: 'refusedForNow', code: 'quota' }],
  [
    refusal(400, 'MessageRejected', 'Address is on the suppression list'),
    { kind: 'refusedForGood', code: 'rejected', because: 'address' },
  ],
  [refusal(400, 'BadRequestException', 'Illegal address'), badAddress],
  [
    refusal(400, 'MessageRejected', 'Email address is not verified. The following identities failed'),
    down('notVerified'),
  ],
  [refusal(400, 'MessageRejected', 'Sending paused for this account'), down('paused')],
  [refusal(400, 'SendingPausedException'), down('paused')],
  [refusal(400, 'AccountSuspendedException'), down('suspended')],
  [refusal(400, 'MailFromDomainNotVerifiedException'), down('notVerified')],
  [refusal(404, 'NotFoundException', 'Configuration set does not exist'), down('notFound')],
  [refusal(403, 'AccessDeniedException'), down('notAllowed')],
  [refusal(403, 'UnrecognizedClientException'), down('credentials')],
  [refusal(500, 'InternalServiceErrorException'), unclear('serverError')],
  [refusal(503, 'TooManyRequestsException'), unclear('serverError')],
  [refusal(400, 'SomethingNewException'), unclear('unrecognised')],
];

const texts = () => snsSms({ client: server.client, maxPriceUsd: '0.20' });
const textsByEum = () =>
  endUserMessagingSms({ client: server.client, configurationSet: 'cairn-texts', maxPriceUsd: '0.20' });
const mails = () => sesEmail({ client: server.client, configurationSet: 'cairn' });

describe('what a refusal of the provider means', () => {
  it.each(snsCases)('for a text: %o', async (error, expected) => {
    server.will({ error });
    expect(await texts().send(anSms())).toEqual(expected);
    expect(server.posts).toHaveLength(1);
  });

  it.each(eumCases)('for a text by End User Messaging: %o', async (error, expected) => {
    server.will({ error });
    expect(await textsByEum().send(anSms())).toEqual(expected);
    expect(server.posts).toHaveLength(1);
  });

  it.each(sesCases)('for a mail: %o', async (error, expected) => {
    server.will({ error });
    expect(await mails().send(anEmail())).toEqual(expected);
    expect(server.posts).toHaveLength(1);
  });

  it('is told by reasons that the provider’s own client knows, and by no others', () => {
    const known = [
      AccessDeniedExceptionReason,
      ConflictExceptionReason,
      ServiceQuotaExceededExceptionReason,
      ValidationExceptionReason,
    ].flatMap((reasons): string[] => Object.values(reasons));
    const named = END_USER_MESSAGING_ERRORS.flatMap(({ reasons }) => reasons ?? []);
    expect(named.filter((reason) => !known.includes(reason))).toEqual([]);
    expect(named.length).toBeGreaterThan(15);
  });

  it('is not asked of a provider that we have no credentials for', async () => {
    const missing = () => Promise.reject(Object.assign(new Error(CANARY), { name: 'CredentialsProviderError' }));
    const { send } = snsSms({ client: { ...server.client, credentials: missing }, maxPriceUsd: '0.20' });
    expect(await send(anSms())).toEqual(down('credentials'));
    expect(server.posts).toEqual([]);
  });

  it('never repeats a number, an address or a text, neither in an outcome nor on the console', async () => {
    const levels = ['debug', 'info', 'log', 'warn', 'error'] as const;
    const consoles = levels.map((level) => jest.spyOn(console, level).mockReturnValue());
    const outcomes: SendOutcome[] = [];
    for (const behaviour of ['resetAfterReading', 'garbage', 'error503', 'throttle'] as const) {
      server.will(behaviour);
      outcomes.push(await texts().send(anSms()), await textsByEum().send(anSms()), await mails().send(anEmail()));
    }
    for (const [error] of snsCases) {
      server.will({ error });
      outcomes.push(await texts().send(anSms()));
    }
    for (const [error] of eumCases) {
      server.will({ error });
      outcomes.push(await textsByEum().send(anSms()));
    }
    for (const [error] of sesCases) {
      server.will({ error });
      outcomes.push(await mails().send(anEmail()));
    }
    outcomes.push(
      await texts().send(anSms({ to: '20 12 34 56' })),
      await mails().send(anEmail({ to: 'p001 at example.com' })),
    );
    const said = consoles.flatMap((spy) => spy.mock.calls);
    for (const spy of consoles) spy.mockRestore();
    expect(inspect([outcomes, said], { depth: null, maxArrayLength: null })).not.toMatch(
      /2012|20 12|p001|example|Husk/,
    );
  });
});

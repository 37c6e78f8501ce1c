import { COMMON, type ErrorClass, type Refused } from './provider-errors.ts';

const elsewhere: Refused = { kind: 'refusedForGood', code: 'blocked', because: 'address' };

/** Reliability.md section 3.10, column EUM SendTextMessage; reasons as the SDK lists them (`ConflictExceptionReason` and its kin). The first that fits counts. */
export const END_USER_MESSAGING_ERRORS: readonly ErrorClass[] = [
  {
    names: ['Conflict'],
    reasons: ['DESTINATION_PHONE_NUMBER_OPTED_OUT'],
    means: { kind: 'refusedForGood', code: 'optedOut', because: 'optedOut' },
  },
  {
    names: ['Conflict'],
    reasons: [
      'DESTINATION_COUNTRY_BLOCKED_BY_PROTECT_CONFIGURATION',
      'DESTINATION_PHONE_NUMBER_BLOCKED_BY_PROTECT_NUMBER_OVERRIDE',
    ],
    means: elsewhere,
  },
  // A sandbox takes verified numbers only: it stops everyone's texts, whomever this one was for.
  {
    names: ['Conflict'],
    reasons: ['DESTINATION_PHONE_NUMBER_NOT_VERIFIED'],
    means: { kind: 'channelDown', code: 'notVerified' },
  },
  // Whatever else is in conflict is the study's number or sender, not everybody's.
  { names: ['Conflict'], means: { kind: 'channelDown', code: 'sender' } },
  {
    names: ['AccessDenied'],
    reasons: ['ACCOUNT_DISABLED', 'INSUFFICIENT_ACCOUNT_REPUTATION'],
    means: { kind: 'channelDown', code: 'suspended' },
  },
  {
    names: ['ServiceQuotaExceeded'],
    reasons: ['MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT'],
    means: { kind: 'channelDown', code: 'quota' },
  },
  { names: ['ServiceQuotaExceeded'], means: { kind: 'refusedForNow', code: 'quota' } },
  {
    names: ['Validation'],
    reasons: [
      'COUNTRY_NOT_ENABLED',
      'DESTINATION_COUNTRY_BLOCKED',
      'INTERNATIONAL_SENDING_NOT_SUPPORTED',
      'INVALID_IDENTITY_FOR_DESTINATION_COUNTRY',
    ],
    means: elsewhere,
  },
  {
    names: ['Validation'],
    reasons: ['PRICE_OVER_THRESHOLD'],
    means: { kind: 'refusedForGood', code: 'tooDear', because: 'address' },
  },
  {
    names: ['Validation'],
    reasons: [
      'CHANNEL_NOT_ENABLED',
      'INVALID_ARN',
      'RESOURCE_NOT_ACCESSIBLE',
      'SENDER_ID_NOT_REGISTERED',
      'SENDER_ID_NOT_SUPPORTED',
      'SENDER_ID_REQUIRES_REGISTRATION',
    ],
    means: { kind: 'channelDown', code: 'sender' },
  },
  // Our request itself is unfit, so everyone's would be.
  {
    names: ['Validation'],
    reasons: [
      'CANNOT_PARSE',
      'MISSING_PARAMETER',
      'PARAMETERS_CANNOT_BE_USED_TOGETHER',
      'UNKNOWN_OPERATION',
      'UNSPECIFIED_PARAMETER_NOT_SUPPORTED',
    ],
    means: { kind: 'channelDown', code: 'notAllowed' },
  },
  {
    names: ['Validation'],
    saying: /Origination|ConfigurationSet|MaxPrice|TimeToLive|Context/i,
    means: { kind: 'channelDown', code: 'sender' },
  },
  { names: ['Validation'], means: { kind: 'refusedForGood', code: 'address', because: 'address' } },
  { names: ['ResourceNotFound'], means: { kind: 'channelDown', code: 'notFound' } },
  ...COMMON,
];

import * as z from 'zod';
import type { SendOutcome } from '../ports/messenger.ts';

type Code =
  | 'throttled'
  | 'quota'
  | 'neverConnected'
  | 'address'
  | 'rejected'
  | 'optedOut'
  | 'blocked'
  | 'tooDear'
  | 'sender'
  | 'paused'
  | 'suspended'
  | 'notVerified'
  | 'notAllowed'
  | 'notFound'
  | 'keys'
  | 'credentials'
  | 'timeout'
  | 'answerLost'
  | 'serverError'
  | 'unreadable'
  | 'unrecognised';

export type Refused = Exclude<SendOutcome, { kind: 'accepted' | 'unclear' }> & { code: Code };

/** One class of errors. `saying` looks into the provider's text and the fields it names, which go no further than this. */
export interface ErrorClass {
  /** Names as the SDK gives them, without a trailing `Exception`. */
  names: readonly string[];
  /** The machine words that End User Messaging gives along. */
  reasons?: readonly string[];
  saying?: RegExp;
  means: Refused;
}

/** What any AWS service may answer before it looks at the request itself. */
export const COMMON: readonly ErrorClass[] = [
  {
    names: ['Throttling', 'TooManyRequests', 'RequestLimitExceeded'],
    means: { kind: 'refusedForNow', code: 'throttled' },
  },
  {
    names: ['AccessDenied', 'AuthorizationError', 'OptInRequired'],
    means: { kind: 'channelDown', code: 'notAllowed' },
  },
  {
    names: [
      'ExpiredToken',
      'IncompleteSignature',
      'InvalidClientTokenId',
      'InvalidSecurity',
      'InvalidSignature',
      'MissingAuthenticationToken',
      'RequestExpired',
      'SignatureDoesNotMatch',
      'UnrecognizedClient',
    ],
    means: { kind: 'channelDown', code: 'credentials' },
  },
];

/** Reliability.md section 3.10, column SNS Publish; the first that fits counts. */
export const SNS_ERRORS: readonly ErrorClass[] = [
  { names: ['KMSThrottling', 'Throttled'], means: { kind: 'refusedForNow', code: 'throttled' } },
  { names: ['OptedOut'], means: { kind: 'refusedForGood', code: 'optedOut', because: 'optedOut' } },
  {
    names: ['InvalidParameter', 'InvalidParameterValue', 'Validation'],
    saying: /opted[ -]?out/i,
    means: { kind: 'refusedForGood', code: 'optedOut', because: 'optedOut' },
  },
  {
    // The study's sender or price is wrong, not everybody's number.
    names: ['InvalidParameter', 'InvalidParameterValue', 'Validation'],
    saying: /AWS\.(SNS|MM)\.SMS|Sender ?ID|Origination|MaxPrice|MessageAttributes/i,
    means: { kind: 'channelDown', code: 'sender' },
  },
  {
    names: ['InvalidParameter', 'InvalidParameterValue', 'Validation'],
    means: { kind: 'refusedForGood', code: 'address', because: 'address' },
  },
  {
    names: ['KMSAccessDenied', 'KMSDisabled', 'KMSInvalidState', 'KMSNotFound', 'KMSOptInRequired'],
    means: { kind: 'channelDown', code: 'keys' },
  },
  { names: ['NotFound'], means: { kind: 'channelDown', code: 'notFound' } },
  ...COMMON,
];

/** Reliability.md section 3.10, column SES v2 SendEmail; the first that fits counts. */
export const SES_ERRORS: readonly ErrorClass[] = [
  { names: ['LimitExceeded'], means: { kind: 'refusedForNow', code: 'quota' } },
  // An unverified identity or a sandbox stops everyone's mail, whomever this one was for.
  { names: ['MessageRejected'], saying: /not verified/i, means: { kind: 'channelDown', code: 'notVerified' } },
  {
    names: ['MessageRejected'],
    saying: /sending (is )?(paused|disabled|suspended)/i,
    means: { kind: 'channelDown', code: 'paused' },
  },
  { names: ['MessageRejected'], means: { kind: 'refusedForGood', code: 'rejected', because: 'address' } },
  { names: ['BadRequest'], means: { kind: 'refusedForGood', code: 'address', because: 'address' } },
  { names: ['SendingPaused'], means: { kind: 'channelDown', code: 'paused' } },
  { names: ['AccountSuspended'], means: { kind: 'channelDown', code: 'suspended' } },
  { names: ['MailFromDomainNotVerified'], means: { kind: 'channelDown', code: 'notVerified' } },
  { names: ['NotFound'], means: { kind: 'channelDown', code: 'notFound' } },
  ...COMMON,
];

const failure = z.object({
  name: z.string().catch(''),
  message: z.string().catch(''),
  code: z.string().optional().catch(undefined),
  Reason: z.string().optional().catch(undefined),
  Fields: z.array(z.object({ Name: z.string().catch('') })).catch([]),
  $metadata: z.object({ httpStatusCode: z.number().optional() }).catch({}),
});

/** A line that was cut: the SDK names it `TimeoutError` like an answer that did not come in time. */
const CUT = ['ECONNRESET', 'EPIPE'];
const IN_TIME = ['TimeoutError', 'AbortError'];

const unclear = (code: Code): SendOutcome => ({ kind: 'unclear', code });

/** Whatever no table knows counts as perhaps sent: a person looks at it, nobody gets it twice. */
export const outcomeOf = (error: unknown, connected: boolean, classes: readonly ErrorClass[]): SendOutcome => {
  const { name, message, code, Reason, Fields, $metadata } = failure.safeParse(error).data ?? failure.parse({});
  if (!connected) {
    const unsigned = name === 'CredentialsProviderError';
    return unsigned ? { kind: 'channelDown', code: 'credentials' } : { kind: 'refusedForNow', code: 'neverConnected' };
  }
  const status = $metadata.httpStatusCode;
  if (status === undefined)
    return unclear(IN_TIME.includes(name) && !CUT.includes(code ?? '') ? 'timeout' : 'answerLost');
  // A 5xx may come from something in front of the provider that has already passed the request on.
  if (status >= 500) return unclear('serverError');
  if (status < 400) return unclear('unreadable');
  const plainName = name.replace(/Exception$/, '');
  const said = [message, ...Fields.map((field) => field.Name)].join(' ');
  const known = classes.find(
    ({ names, reasons, saying }) =>
      names.includes(plainName) && (reasons?.includes(Reason ?? '') ?? true) && (saying?.test(said) ?? true),
  );
  if (known) return known.means;
  return status === 429 ? { kind: 'refusedForNow', code: 'throttled' } : unclear('unrecognised');
};

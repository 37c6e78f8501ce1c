import { type CountryCode, getCountries, getCountryCallingCode } from 'libphonenumber-js/max';
import { EEA_COUNTRIES } from '../../shared/domain/eea.ts';
import { readReceiptMessage } from '../../shared/contract/receipt-message.ts';
import { anAttempt, aBounce, anSesEvent, RECIPIENT } from '../support/provider-reports.ts';
import { ofType, synthesised, type Resource } from './synthesised.ts';

/** With a calling code of their own and on no list of AWS, or of the Danish Realm; the check at entry refuses them all the same. */
const NOT_NAMED = 'AC BQ CU CW FK FM FO GL IO IR KI KP MH NF NR NU PM SD SH SS SY TA TK TV WF'.split(' ');

const resources = synthesised();
const rules = ofType(resources, 'AWS::Events::Rule');

/** The part of EventBridge's matching that the rules use: any of the listed values, or what begins with one. */
const fits = (pattern: unknown, value: unknown): boolean => {
  if (Array.isArray(pattern))
    return [value]
      .flat()
      .some((each) =>
        pattern.some((wanted: unknown) =>
          typeof wanted === 'object' && wanted !== null && 'prefix' in wanted
            ? String(each).startsWith(String(wanted.prefix))
            : wanted === each,
        ),
      );
  if (typeof value !== 'object' || value === null) return false;
  const found = value as Record<string, unknown>;
  return Object.entries(pattern as object).every(([key, inner]) => fits(inner, found[key]));
};

/** `$.detail.mail.tags.attempt[0]` and the like. */
const at = (path: string, event: unknown): unknown =>
  path
    .replace(/^\$\./, '')
    .split(/[.[\]]+/)
    .filter((part) => part !== '')
    .reduce<unknown>((inner, part) => (inner as Record<string, unknown> | undefined)?.[part], event);

/** The bodies that reach the queue of receipts for an event on the bus. */
const bodiesFor = (event: object): string[] =>
  rules
    .filter(({ Properties }) => fits(Properties.EventPattern, event))
    .flatMap(({ Properties }) => Properties.Targets as Resource['Properties'][])
    .map(({ InputTransformer: { InputPathsMap, InputTemplate } }) =>
      Object.entries(InputPathsMap as Record<string, string>).reduce(
        (body, [name, path]) => body.replace(`<${name}>`, JSON.stringify(at(path, event))),
        String(InputTemplate),
      ),
    );

describe('an event of SES', () => {
  const complaint = { complaint: { complainedRecipients: [{ emailAddress: RECIPIENT }] } };

  it.each([
    ['a mail that left', anSesEvent('Email Sent'), { event: 'accepted' }],
    ['a delivery', anSesEvent('Email Delivered', { delivery: { recipients: [RECIPIENT] } }), { event: 'delivered' }],
    ['a delay', anSesEvent('Email Delivery Delayed', { deliveryDelay: {} }), { event: 'delayed' }],
    ['a bounce for good', aBounce('Permanent'), { event: 'bounced' }],
    ['a bounce for now', aBounce('Transient'), { event: 'failed', code: 'bouncedForNow' }],
    ['a bounce of no known kind', aBounce('Undetermined'), { event: 'failed', code: 'bouncedForNow' }],
    ['a complaint', anSesEvent('Email Complaint Received', complaint), { event: 'complained' }],
    [
      'a refusal',
      anSesEvent('Email Rejected', { reject: { reason: 'Bad content' } }),
      { event: 'failed', code: 'rejected' },
    ],
  ])('becomes one receipt, and nothing of the address gets into the queue: %s', (_, event, expected) => {
    const [body = '', ...more] = bodiesFor(event);
    expect(more).toEqual([]);
    expect(readReceiptMessage(body)).toEqual({ attempt: anAttempt, at: '2026-03-20T09:00:03Z', ...expected });
    expect(body).not.toContain('example.com');
  });

  it.each([
    ['of another account', { ...aBounce('Permanent'), account: '222222222222' }],
    ['of a mail that is not ours', anSesEvent('Email Sent', {}, { 'ses:configuration-set': ['cairn-300'] })],
    [
      'by another configuration set',
      anSesEvent('Email Sent', {}, { 'ses:configuration-set': ['x'], attempt: [anAttempt] }),
    ],
    ['by another sender of events', { ...aBounce('Permanent'), source: 'my.app' }],
    ['that only tells of an opening', anSesEvent('Email Opened')],
  ])('%s is none of ours', (_, event) => {
    expect(bodiesFor(event)).toEqual([]);
  });
});

describe('the queue of receipts', () => {
  const policies = ofType(resources, 'AWS::SQS::QueuePolicy').filter(({ id }) => id.startsWith('ReceiptQueue'));

  it('takes from our own rules alone, and from functions whose role says so (threat 29)', () => {
    const allowed = policies
      .flatMap(({ Properties }) => Properties.PolicyDocument.Statement as Resource['Properties'][])
      .filter(({ Effect }) => Effect === 'Allow');
    expect(allowed).toEqual([
      {
        Action: 'sqs:SendMessage',
        Effect: 'Allow',
        Principal: { Service: 'events.amazonaws.com' },
        Resource: expect.anything() as unknown,
        Condition: {
          StringEquals: { 'aws:SourceAccount': '111111111111' },
          ArnEquals: {
            'aws:SourceArn': rules.map(
              ({ Properties }) => `arn:aws:events:eu-west-1:111111111111:rule/${String(Properties.Name)}`,
            ),
          },
        },
      },
    ]);
  });

  it('hands a receipt of an unknown attempt out again each minute, for five', () => {
    const queue = ofType(resources, 'AWS::SQS::Queue').find(({ id }) => id.startsWith('ReceiptQueue'));
    expect(queue?.Properties).toMatchObject({ VisibilityTimeout: 60, RedrivePolicy: { maxReceiveCount: 5 } });
    const taker = ofType(resources, 'AWS::Lambda::Function').find(({ id }) => id.startsWith('RecordReceipt'));
    expect(taker?.Properties.Timeout).toBeLessThan(60);
  });

  it('is read in batches of which only the failed ones come back', () => {
    const mapping = ofType(resources, 'AWS::Lambda::EventSourceMapping').find(({ id }) => id.startsWith('Receipts'));
    expect(mapping?.Properties.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
  });
});

describe('the delivery-status log of SNS', () => {
  const groups = ofType(resources, 'AWS::Logs::LogGroup').filter(({ Properties }) =>
    String(Properties.LogGroupName).startsWith('sns/'),
  );

  it('is there under the names that SNS gives it, sealed, and gone after a week', () => {
    expect(groups.map(({ Properties }) => [Properties.LogGroupName, Properties.RetentionInDays])).toEqual([
      ['sns/eu-west-1/111111111111/DirectPublishToPhoneNumber', 7],
      ['sns/eu-west-1/111111111111/DirectPublishToPhoneNumber/Failure', 7],
    ]);
    for (const { Properties } of groups) expect(Properties.KmsKeyId).toBeDefined();
  });

  it('is written by SNS with the rights that it asks for, in these groups alone', () => {
    const policy = ofType(resources, 'AWS::IAM::Policy').find(({ id }) => id.startsWith('TextLogs'));
    const [statement, ...more] = policy?.Properties.PolicyDocument.Statement as Resource['Properties'][];
    expect(more).toEqual([]);
    expect(statement?.Action).toEqual(['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents']);
    expect(statement?.Resource).toEqual(groups.map(({ id }) => ({ 'Fn::GetAtt': [id, 'Arn'] })));
  });

  it('is read line by line, by one function that its own groups alone may call', () => {
    const filters = ofType(resources, 'AWS::Logs::SubscriptionFilter');
    expect(filters.map(({ Properties }) => Properties.FilterPattern)).toEqual(['', '']);
    const callers = ofType(resources, 'AWS::Lambda::Permission').filter(
      ({ Properties }) => Properties.Principal === 'logs.amazonaws.com',
    );
    expect(callers).toHaveLength(2);
    for (const { Properties } of callers) expect(Properties.SourceArn).toBeDefined();
  });

  it('has no dead letters: they would hold numbers', () => {
    const configured = ofType(resources, 'AWS::Lambda::EventInvokeConfig').map(({ id }) => id);
    expect(configured.filter((id) => id.startsWith('NoteReceipts'))).toEqual([]);
    const noter = ofType(resources, 'AWS::Lambda::Function').find(({ id }) => id.startsWith('NoteReceipts'));
    expect(noter?.Properties.DeadLetterConfig).toBeUndefined();
  });
});

describe('what End User Messaging tells', () => {
  const [topic] = ofType(resources, 'AWS::SNS::Topic').filter(({ id }) => id.startsWith('TextEvents'));
  const [set] = ofType(resources, 'AWS::SMSVOICE::ConfigurationSet');

  it('of every text goes to a sealed topic, and from there to one function', () => {
    expect(set?.Properties.EventDestinations).toMatchObject([{ Enabled: true, MatchingEventTypes: ['TEXT_ALL'] }]);
    expect(topic?.Properties.KmsMasterKeyId).toBeDefined();
    const read = ofType(resources, 'AWS::SNS::Subscription').filter(
      ({ Properties, stack }) => Properties.Protocol === 'lambda' && stack === 'CairnReceipts',
    );
    expect(read).toHaveLength(1);
    // A queue of what could not be handed over would hold numbers.
    expect(read[0]?.Properties.RedrivePolicy).toBeUndefined();
  });

  it('is taken from our own configuration set alone (threat 29)', () => {
    const policy = ofType(resources, 'AWS::SNS::TopicPolicy').find(({ id }) => id.startsWith('TextEvents'));
    const allowed = (policy?.Properties.PolicyDocument.Statement as Resource['Properties'][]).filter(
      ({ Effect }) => Effect === 'Allow',
    );
    expect(allowed).toMatchObject([
      {
        Action: 'sns:Publish',
        Principal: { Service: 'sms-voice.amazonaws.com' },
        Condition: {
          StringEquals: { 'aws:SourceAccount': '111111111111' },
          ArnLike: { 'aws:SourceArn': 'arn:aws:sms-voice:eu-west-1:111111111111:configuration-set/cairn-texts' },
        },
      },
    ]);
  });

  it('comes only of texts to where people of our studies live', () => {
    const [countries] = ofType(resources, 'AWS::SMSVOICE::ProtectConfiguration');
    const rules = countries?.Properties.CountryRuleSet.SMS as { CountryCode: string; ProtectStatus: string }[];
    const blocked = rules
      .filter(({ ProtectStatus }) => ProtectStatus === 'BLOCK')
      .map(({ CountryCode }) => CountryCode);
    expect(blocked).toHaveLength(rules.length);
    expect(new Set(blocked).size).toBe(blocked.length);
    expect(blocked.filter((code) => EEA_COUNTRIES.includes(code))).toEqual([]);
    // By calling code: a small place that shares a neighbour's is left to it.
    const reached = getCountries().filter((code) => !EEA_COUNTRIES.includes(code) && !blocked.includes(code));
    const own = new Set([...blocked, ...EEA_COUNTRIES].map((code) => getCountryCallingCode(code as CountryCode)));
    expect(reached.filter((code) => !own.has(getCountryCallingCode(code)))).toEqual(NOT_NAMED);
    expect(set?.Properties.ProtectConfigurationId).toBeDefined();
  });
});

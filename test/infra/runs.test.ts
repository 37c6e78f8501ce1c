import installation from '../../local/cost/installation.json' with { type: 'json' };
import { ofType, synthesised, type Resource } from './synthesised.ts';

const resources = synthesised();
const queues = ofType(resources, 'AWS::SQS::Queue');
const isDeadLetters = ({ id }: Resource) => id.includes('DeadLetters');

describe('queues', () => {
  it('hand what nobody could handle to dead letters after five tries', () => {
    const worked = queues.filter((queue) => !isDeadLetters(queue));
    expect(worked.map(({ Properties }) => Properties.RedrivePolicy.maxReceiveCount)).toEqual([5, 5]);
  });

  it('keep dead letters for as long as SQS allows', () => {
    const kept = queues.filter(isDeadLetters).map(({ Properties }) => Properties.MessageRetentionPeriod);
    expect(kept).toEqual([14 * 86_400, 14 * 86_400, 14 * 86_400, 14 * 86_400]);
  });

  it('are encrypted under a key of ours and answer only over TLS', () => {
    const keys = queues.map(({ Properties }) => JSON.stringify(Properties.KmsMasterKeyId ?? 'none'));
    expect(keys.filter((key) => !/Fn::(GetAtt|ImportValue)|Ref/.test(key))).toEqual([]);
    const policies = ofType(resources, 'AWS::SQS::QueuePolicy').map(({ Properties }) => JSON.stringify(Properties));
    expect(policies.filter((policy) => policy.includes('"aws:SecureTransport":"false"'))).toHaveLength(queues.length);
  });
});

describe('the worker', () => {
  const mapping = ofType(resources, 'AWS::Lambda::EventSourceMapping').find(({ id }) => id.startsWith('DueToCarryOut'));

  it('reports failures one by one, so that a bad record never stops the others', () => {
    expect(mapping?.Properties).toMatchObject({
      BatchSize: 10,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 10 },
    });
  });

  it('is never at a message that has been handed out again', () => {
    const worker = ofType(resources, 'AWS::Lambda::Function').find(({ id }) => id.startsWith('CarryOut'));
    const due = queues.find(({ id }) => id.startsWith('DueQueue'));
    expect(worker?.Properties.Timeout).toBe(60);
    expect(due?.Properties.VisibilityTimeout).toBe(360);
  });
});

describe('scheduled runs', () => {
  const schedules = ofType(resources, 'AWS::Scheduler::Schedule');

  it('tick every minute, and audit in hours that exist on every day of the year', () => {
    const times = schedules.map(({ id, Properties }) => [
      id,
      Properties.ScheduleExpression,
      Properties.ScheduleExpressionTimezone,
    ]);
    expect(times).toEqual([
      [expect.stringMatching(/^Tick/), 'rate(1 minute)', 'UTC'],
      [expect.stringMatching(/^Repoint/), 'rate(1 minute)', 'UTC'],
      [expect.stringMatching(/^Imports/), 'rate(1 minute)', 'UTC'],
      [expect.stringMatching(/^NightlyAudit/), 'cron(0/15 3-5 * * ? *)', 'Europe/Copenhagen'],
      [expect.stringMatching(/^Lists/), 'rate(15 minutes)', 'UTC'],
    ]);
  });

  it('leave a dead letter when they are refused, and when they fail', () => {
    const failures = ofType(resources, 'AWS::Lambda::EventInvokeConfig').filter(({ stack }) =>
      ['CairnJobs', 'CairnOutage'].includes(stack),
    );
    expect(failures).toHaveLength(schedules.length);
    for (const { Properties } of failures) expect(Properties.DestinationConfig.OnFailure.Destination).toBeDefined();
    for (const { Properties } of schedules) {
      expect(Properties.Target.DeadLetterConfig.Arn).toBeDefined();
      expect(Properties.Target.RetryPolicy.MaximumRetryAttempts).toBeLessThanOrEqual(2);
    }
  });

  it('may put a dead letter into a queue that is sealed', () => {
    const [key] = ofType(resources, 'AWS::KMS::Key').filter(({ stack }) => stack === 'CairnMessaging');
    expect(key?.Properties.KeyPolicy.Statement).toContainEqual({
      Effect: 'Allow',
      Principal: { Service: 'scheduler.amazonaws.com' },
      Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
      Resource: '*',
    });
  });

  it('never meet the run before: a minute run ends within its minute', () => {
    const seconds = ofType(resources, 'AWS::Lambda::Function')
      .filter(({ id }) => /^(SweepDue|RepointStudy|RunImports)/.test(id))
      .map(({ Properties }) => Properties.Timeout);
    expect(seconds).toEqual([55, 55, 55]);
  });
});

describe('e-mail', () => {
  const sets = ofType(resources, 'AWS::SES::ConfigurationSet');

  it('is tried no longer than each limit allows, and only encrypted', () => {
    const options = sets.map(({ Properties }) => [Properties.Name, Properties.DeliveryOptions]);
    expect(options).toEqual([
      ['cairn-300', { MaxDeliverySeconds: 300, TlsPolicy: 'REQUIRE' }],
      ['cairn-3600', { MaxDeliverySeconds: 3600, TlsPolicy: 'REQUIRE' }],
      ['cairn-14400', { MaxDeliverySeconds: 14_400, TlsPolicy: 'REQUIRE' }],
      ['cairn-50400', { MaxDeliverySeconds: 50_400, TlsPolicy: 'REQUIRE' }],
    ]);
  });

  it('tells what became of it', () => {
    const destinations = ofType(resources, 'AWS::SES::ConfigurationSetEventDestination');
    expect(destinations).toHaveLength(sets.length);
    for (const { Properties } of destinations)
      expect(Properties.EventDestination.MatchingEventTypes).toEqual(
        expect.arrayContaining(['send', 'delivery', 'bounce', 'complaint']),
      );
  });
});

describe('what `cairn cost` takes the installation for', () => {
  const many = (type: string): number => ofType(resources, type).length;

  it('is what the stacks make: each of these costs by the month', () => {
    const rules = ofType(resources, 'AWS::WAFv2::WebACL').map(
      ({ Properties }) => (Properties.Rules as object[]).length,
    );
    expect(installation).toMatchObject({
      alarms: many('AWS::CloudWatch::Alarm'),
      dashboards: many('AWS::CloudWatch::Dashboard'),
      keys: many('AWS::KMS::Key'),
      firewalls: rules.length,
      firewallRules: rules.reduce((sum, count) => sum + count, 0),
      polledQueues: many('AWS::Lambda::EventSourceMapping'),
    });
  });

  it('gives each function the memory that it has', () => {
    const memory = ofType(resources, 'AWS::Lambda::Function').flatMap(({ Properties }) => {
      const name: unknown = Properties.Environment?.Variables?.POWERTOOLS_SERVICE_NAME;
      return typeof name === 'string' ? [[name, Properties.MemorySize] as const] : [];
    });
    expect(Object.fromEntries(memory)).toEqual(installation.memoryMb);
  });
});

import { ofType, synthesised } from './synthesised.ts';

const resources = synthesised().filter(({ stack }) => stack === 'CairnReplies');
const only = (type: string) => {
  const found = ofType(resources, type);
  expect(found).toHaveLength(1);
  return found[0]?.Properties;
};

describe('what a participant writes', () => {
  it('comes by a sealed topic, from carriers of this account alone', () => {
    expect(only('AWS::SNS::Topic')?.KmsMasterKeyId).toBeDefined();
    const { Statement } = only('AWS::SNS::TopicPolicy')?.PolicyDocument as { Statement: { Effect: string }[] };
    expect(Statement.filter(({ Effect }) => Effect === 'Allow')).toMatchObject([
      {
        Action: 'sns:Publish',
        Principal: { Service: 'sms-voice.amazonaws.com' },
        Condition: { StringEquals: { 'aws:SourceAccount': expect.anything() } },
      },
    ]);
  });

  it('is tried three times and then waits under a key that no card and no other queue has', () => {
    expect(only('AWS::Lambda::EventInvokeConfig')).toMatchObject({ MaximumRetryAttempts: 2 });
    const key = JSON.stringify(only('AWS::SQS::Queue')?.KmsMasterKeyId);
    const [own] = ofType(resources, 'AWS::KMS::Key');
    expect(own?.Properties.EnableKeyRotation).toBe(true);
    expect(key).toContain(own?.id);
  });
});

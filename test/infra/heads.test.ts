import { PERMITTED_ACTIONS } from '../../infra/permitted-actions.ts';
import { FUNCTION_ENV, type FunctionName } from '../../shared/runtime/env.ts';
import { ofType, synthesised } from './synthesised.ts';

const resources = synthesised();
const bucket = ofType(resources, 'AWS::S3::Bucket').find(({ Properties }) =>
  String(Properties.BucketName).startsWith('cairn-history-heads'),
);
const policy = ofType(resources, 'AWS::S3::BucketPolicy').find(
  ({ stack, Properties }) => stack === bucket?.stack && Properties.Bucket.Ref === bucket?.id,
);
const denied = (policy?.Properties.PolicyDocument.Statement as { Effect: string; Action: unknown }[]).filter(
  ({ Effect }) => Effect === 'Deny',
);

describe('the heads of the histories', () => {
  it('lie where no version can be deleted or changed for 400 days, by whoever it is, and outlive their stack', () => {
    const { Properties, DeletionPolicy } = bucket!;
    expect(DeletionPolicy).toBe('Retain');
    expect(Properties).toMatchObject({
      ObjectLockEnabled: true,
      ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 400 } } },
      VersioningConfiguration: { Status: 'Enabled' },
    });
  });

  it('are hidden by no delete marker and no newer version: a name is taken once', () => {
    const everybody = { Effect: 'Deny', Principal: { AWS: '*' } };
    expect(denied).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          ...everybody,
          Action: ['s3:DeleteObject', 's3:DeleteObjectVersion', 's3:PutObjectLegalHold', 's3:PutObjectRetention'],
        }),
        expect.objectContaining({
          ...everybody,
          Action: 's3:PutObject',
          Condition: { Null: { 's3:if-none-match': 'true' } },
        }),
      ]),
    );
  });

  it('are kept while they are locked, and not much longer', () => {
    expect(bucket!.Properties.LifecycleConfiguration.Rules).toEqual([
      { ExpirationInDays: 401, NoncurrentVersionExpiration: { NoncurrentDays: 1 }, Status: 'Enabled' },
      { ExpiredObjectDeleteMarker: true, Status: 'Enabled' },
    ]);
  });

  it('lie under a key that nothing else has', () => {
    const [rule] = bucket!.Properties.BucketEncryption.ServerSideEncryptionConfiguration;
    expect(rule).toMatchObject({ BucketKeyEnabled: true, ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } });
    const [key] = rule.ServerSideEncryptionByDefault.KMSMasterKeyID['Fn::GetAtt'];
    const keys = ofType(resources, 'AWS::KMS::Key').filter(({ stack }) => stack === bucket!.stack);
    expect(keys.map(({ id }) => id)).toEqual([key]);
  });

  it('are reached by the audit alone, which reads and writes them and deletes nothing', () => {
    const names = Object.keys(FUNCTION_ENV) as FunctionName[];
    const reaching = names.filter((name) =>
      Object.keys(PERMITTED_ACTIONS[name]).some((at) => at.startsWith('historyHeads')),
    );
    expect(reaching).toEqual(['audit-pointers']);
    expect(PERMITTED_ACTIONS['audit-pointers']).toMatchObject({
      historyHeads: ['s3:GetObject', 's3:PutObject'],
      'historyHeads/list': ['s3:ListBucket'],
    });
  });
});

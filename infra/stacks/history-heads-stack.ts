import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Bucket, BucketEncryption, ObjectLockRetention } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { DeploySettings } from '../../shared/runtime/deploy-settings.ts';
import { accept } from '../accepted-findings.ts';
import { accessLogs, CLOSED } from '../constructs/access-logs.ts';
import { historyHeadsBucket } from '../history-heads-bucket.ts';

/** Nobody can shorten it for what lies there already. Longer than a year, so that an inspection that comes once a year finds all of it. */
const LOCKED_DAYS = 400;

/** Where each night keeps what the next ones look for, out of reach of whoever may write the tables (ADR 25). */
export class HistoryHeadsStack extends Stack {
  readonly key: Key;

  constructor(scope: Construct, id: string, { settings, ...props }: StackProps & { settings: DeploySettings }) {
    super(scope, id, { ...props, terminationProtection: true });
    this.key = new Key(this, 'Key', {
      description: 'Heads of the histories of Cairn at rest',
      enableKeyRotation: true,
      pendingWindow: Duration.days(30),
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const bucket = new Bucket(this, 'Heads', {
      ...CLOSED,
      bucketName: historyHeadsBucket(settings),
      encryption: BucketEncryption.KMS,
      encryptionKey: this.key,
      bucketKeyEnabled: true,
      serverAccessLogsBucket: accessLogs(this, LOCKED_DAYS),
      versioned: true,
      objectLockDefaultRetention: ObjectLockRetention.compliance(Duration.days(LOCKED_DAYS)),
      // What is expired is hidden first, and gone a day later.
      lifecycleRules: [
        { expiration: Duration.days(LOCKED_DAYS + 1), noncurrentVersionExpiration: Duration.days(1) },
        { expiredObjectDeleteMarker: true },
      ],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const refuse = (actions: string[], conditions?: Record<string, unknown>) =>
      bucket.addToResourcePolicy(
        new PolicyStatement({
          effect: Effect.DENY,
          principals: [new AnyPrincipal()],
          actions,
          resources: [bucket.arnForObjects('*')],
          ...(conditions ? { conditions } : {}),
        }),
      );
    // The lock keeps every version. These keep a delete marker or a newer version from hiding it.
    refuse(['s3:DeleteObject', 's3:DeleteObjectVersion', 's3:PutObjectLegalHold', 's3:PutObjectRetention']);
    refuse(['s3:PutObject'], { Null: { 's3:if-none-match': 'true' } });
    accept(bucket, 'S3BucketReplicationEnabled');
    new CfnOutput(this, 'Bucket', { value: bucket.bucketName, description: 'Heads of the histories, night by night' });
  }
}

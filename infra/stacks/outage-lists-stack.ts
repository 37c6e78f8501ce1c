import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { DeploySettings } from '../../shared/runtime/deploy-settings.ts';
import { accept } from '../accepted-findings.ts';
import { accessLogs, CLOSED } from '../constructs/access-logs.ts';
import { outageListsBucket } from '../outage-lists-bucket.ts';

/** A week covers the longest outage that a list of three days helps in; older ones hold people whom nobody is to meet. */
const KEPT_DAYS = 7;

/** Where the sealed lists lie from which staff call when the network is down; each site copies them to a place of its own. */
export class OutageListsStack extends Stack {
  constructor(scope: Construct, id: string, { settings, ...props }: StackProps & { settings: DeploySettings }) {
    super(scope, id, props);
    const bucket = new Bucket(this, 'Lists', {
      ...CLOSED,
      bucketName: outageListsBucket(settings),
      encryption: BucketEncryption.S3_MANAGED,
      serverAccessLogsBucket: accessLogs(this),
      lifecycleRules: [{ expiration: Duration.days(KEPT_DAYS) }],
    });
    accept(bucket, 'S3DefaultEncryptionKMS', 'S3BucketReplicationEnabled', 'S3BucketVersioningEnabled');
    new CfnOutput(this, 'Bucket', {
      value: bucket.bucketName,
      description: 'Sealed lists, a folder for each study',
    });
  }
}

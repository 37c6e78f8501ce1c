import { Duration, type Stack } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { accept } from '../accepted-findings.ts';

/** No bucket of ours is open to the world, or spoken to without TLS. */
export const CLOSED = { enforceSSL: true, blockPublicAccess: BlockPublicAccess.BLOCK_ALL };

const KEPT_DAYS = 180;

/** Who asked for what in the bucket of a stack. */
export const accessLogs = (stack: Stack, keptDays = KEPT_DAYS): Bucket => {
  const logs = new Bucket(stack, 'AccessLogs', {
    ...CLOSED,
    encryption: BucketEncryption.S3_MANAGED,
    lifecycleRules: [{ expiration: Duration.days(keptDays) }],
  });
  accept(logs, 'S3DefaultEncryptionKMS', 'S3BucketReplicationEnabled', 'S3BucketVersioningEnabled');
  return logs;
};

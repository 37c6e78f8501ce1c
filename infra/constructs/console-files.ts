import { RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { Policy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { BucketDeployment, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import { accept } from '../accepted-findings.ts';
import { WILDCARD_RESOURCES } from '../wildcard-resources.ts';

export interface ConsoleFilesProps {
  folder: string;
  bucket: Bucket;
  distribution: Distribution;
}

/** Copies the console's files into its bucket at each deployment. CDK's own grants would be `s3:GetObject*` and the like: the role is ours. */
export class ConsoleFiles extends Construct {
  constructor(scope: Construct, id: string, { folder, bucket, distribution }: ConsoleFilesProps) {
    super(scope, id);
    const files = new Asset(this, 'Files', { path: folder });
    const logGroup = new LogGroup(this, 'Log', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    const policy = new Policy(this, 'Policy', {
      roles: [role],
      statements: [
        new PolicyStatement({ actions: ['s3:GetObject'], resources: [files.bucket.arnForObjects(files.s3ObjectKey)] }),
        new PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucket.bucketArn] }),
        new PolicyStatement({
          actions: [...WILDCARD_RESOURCES.consoleFiles.actions],
          resources: [bucket.arnForObjects('*')],
        }),
        new PolicyStatement({
          actions: ['cloudfront:CreateInvalidation', 'cloudfront:GetInvalidation'],
          resources: [distribution.distributionArn],
        }),
        new PolicyStatement({
          actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
          resources: [logGroup.logGroupArn],
        }),
      ],
    });
    const copy = new BucketDeployment(this, 'Copy', {
      destinationBucket: bucket,
      distribution,
      sources: [Source.bucket(files.bucket, files.s3ObjectKey)],
      role: role.withoutPolicyUpdates(),
      logGroup,
    });
    copy.node.addDependency(policy);
    const provider = Stack.of(this).node.children.find(({ node }) => node.id.startsWith('Custom::CDKBucketDeployment'));
    if (!provider) throw new Error('CDK names the function that copies files in another way now');
    accept(provider, 'LambdaConcurrency', 'LambdaDLQ', 'LambdaInsideVPC');
    accept(policy, 'IAMNoInlinePolicy');
    Validations.of(provider).acknowledge({
      id: 'AwsSolutions-L1',
      reason: 'The runtime is that of the AWS CLI inside it, chosen by the CDK; it runs only during a deployment.',
    });
    Validations.of(policy).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${Stack.of(this).getLogicalId(bucket.node.defaultChild as never)}.Arn>/*]`,
      reason: WILDCARD_RESOURCES.consoleFiles.reason,
    });
  }
}

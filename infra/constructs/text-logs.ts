import { CfnOutput, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Policy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { accept } from '../accepted-findings.ts';

export interface TextLogsProps {
  key: IKey;
}

/**
 * The delivery-status log of SNS: the only place where it says what became of a text. The names of the groups are SNS's own. Their lines
 * name the recipient, so they are gone after a week.
 */
export class TextLogs extends Construct {
  readonly groups: LogGroup[];

  constructor(scope: Construct, id: string, { key }: TextLogsProps) {
    super(scope, id);
    const stack = Stack.of(this);
    const { account, region } = stack;
    const base = `sns/${region}/${account}/DirectPublishToPhoneNumber`;
    const names = { Delivered: base, Failed: `${base}/Failure` };
    this.groups = Object.entries(names).map(
      ([which, logGroupName]) =>
        new LogGroup(this, which, {
          logGroupName,
          encryptionKey: key,
          retention: RetentionDays.ONE_WEEK,
          removalPolicy: RemovalPolicy.DESTROY,
        }),
    );
    key.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal(`logs.${region}.amazonaws.com`)],
        actions: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey'],
        resources: ['*'],
        conditions: {
          ArnEquals: {
            'kms:EncryptionContext:aws:logs:arn': Object.values(names).map((name) =>
              stack.formatArn({ service: 'logs', resource: `log-group:${name}` }),
            ),
          },
        },
      }),
    );
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('sns.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': account } },
      }),
    });
    const policy = new Policy(this, 'Policy', {
      roles: [role],
      statements: [
        // SNS asks for the first too ("Prerequisites for delivery status logging"), though there is nothing left to create.
        new PolicyStatement({
          actions: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'],
          resources: this.groups.map(({ logGroupArn }) => logGroupArn),
        }),
      ],
    });
    accept(policy, 'IAMNoInlinePolicy');
    new CfnOutput(this, 'DeliveryStatusRole', {
      value: role.roleArn,
      description: 'What SNS writes its delivery-status log with (docs/deploy.md)',
    });
  }
}

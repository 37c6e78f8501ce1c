import { Stack, type StackProps } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';

export interface AlertsStackProps extends StackProps {
  alarmEmail: string;
}

/** Where every alarm goes. */
export class AlertsStack extends Stack {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, { alarmEmail, ...props }: AlertsStackProps) {
    super(scope, id, props);
    const key = new Key(this, 'Key', { description: 'Alarms of Cairn in transit', enableKeyRotation: true });
    const cloudWatch = new ServicePrincipal('cloudwatch.amazonaws.com');
    this.topic = new Topic(this, 'Topic', { masterKey: key, enforceSSL: true });
    // Without these two CloudWatch drops the notification: the alarm would turn red and tell nobody.
    key.addToResourcePolicy(
      new PolicyStatement({
        principals: [cloudWatch],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: ['*'],
      }),
    );
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [cloudWatch],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    );
    this.topic.addSubscription(new EmailSubscription(alarmEmail));
  }
}

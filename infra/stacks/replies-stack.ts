import { CfnOutput, Duration, Stack, Validations, type StackProps } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { CfnEventInvokeConfig } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { LambdaSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import type { DeploySettings } from '../../shared/runtime/deploy-settings.ts';
import { AppFunction } from '../constructs/app-function.ts';
import { DeadLetters } from '../constructs/dead-letters.ts';
import type { Reach } from '../reach.ts';
import { storesEnvironment } from '../stores-environment.ts';
import type { MessagingStack } from './messaging-stack.ts';
import type { StatefulStack } from './stateful-stack.ts';

export interface RepliesStackProps extends StackProps {
  stateful: StatefulStack;
  messaging: MessagingStack;
  reach: Reach;
  settings: DeploySettings;
  topic: ITopic;
}

const REPLY_TIMEOUT = Duration.seconds(60);
/** As many as Lambda has by itself: a minute after the first, two after that. */
const RETRIES = 2;

/**
 * What participants write, on its way into the inbox (ADR 17). A text that could not be taken in lies in the dead letters: the one place
 * where a reply waits, sealed under a key that nothing else has.
 */
export class RepliesStack extends Stack {
  constructor(scope: Construct, id: string, props: RepliesStackProps) {
    super(scope, id, props);
    const { stateful, messaging, reach, settings, topic } = props;
    const key = new Key(this, 'Key', { description: 'Replies of participants on their way', enableKeyRotation: true });
    const texts = this.incomingTexts(key);
    const { queue } = new DeadLetters(this, 'ReplyDeadLetters', {
      heading: 'reply-dead-letters',
      impact: 'A participant wrote and nobody has read it: it may be a STOP that is not obeyed, or a cry for help.',
      key,
      topic,
    });
    Validations.of(queue).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It is where Lambda puts what failed: the end of the line, watched by an alarm.',
    });
    const { lambda, permissions } = new AppFunction(this, 'HandleReply', {
      name: 'handle-reply',
      impact: 'What participants write is not read: a STOP is not obeyed yet, and a cry for help reaches nobody.',
      environment: {
        ...storesEnvironment(stateful, settings),
        SMS_CONFIGURATION_SET: messaging.textConfigurationSet,
        SMS_MAX_PRICE_USD: settings.smsMaxPriceUsd,
      },
      timeout: REPLY_TIMEOUT,
      reach,
      topic,
    });
    texts.addSubscription(new LambdaSubscription(lambda));
    new CfnEventInvokeConfig(this, 'Invocations', {
      functionName: lambda.functionName,
      qualifier: '$LATEST',
      maximumRetryAttempts: RETRIES,
      destinationConfig: { onFailure: { destination: queue.queueArn } },
    });
    permissions.allow(['sqs:SendMessage'], [queue.queueArn]);
    permissions.allowKey(key, 'sqs', true);
    new CfnOutput(this, 'IncomingTexts', {
      value: texts.topicArn,
      description: 'Where a two-way number hands over what it is sent',
    });
  }

  private incomingTexts(key: Key): Topic {
    const texts = new Topic(this, 'Topic', { masterKey: key, enforceSSL: true });
    const carrier = new ServicePrincipal('sms-voice.amazonaws.com');
    const ofAccount = { StringEquals: { 'aws:SourceAccount': this.account } };
    texts.addToResourcePolicy(
      new PolicyStatement({
        principals: [carrier],
        actions: ['sns:Publish'],
        resources: [texts.topicArn],
        conditions: ofAccount,
      }),
    );
    key.addToResourcePolicy(
      new PolicyStatement({
        principals: [carrier],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: ['*'],
        conditions: ofAccount,
      }),
    );
    return texts;
  }
}

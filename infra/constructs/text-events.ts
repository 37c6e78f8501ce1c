import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { CfnConfigurationSet, CfnProtectConfiguration } from 'aws-cdk-lib/aws-smsvoice';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { BLOCKED_COUNTRIES } from '../blocked-countries.ts';

export interface TextEventsProps {
  configurationSet: string;
  key: IKey;
}

/**
 * How texts go out by End User Messaging, and what it tells of them. Its events name the recipient, so the topic is sealed and hands them
 * to one function only. The countries hang on the configuration set, which every text names: no text can leave without them.
 */
export class TextEvents extends Construct {
  readonly topic: Topic;
  readonly configurationSetArn: string;
  /** The countries that no text goes to. */
  readonly countriesArn: string;

  constructor(scope: Construct, id: string, { configurationSet, key }: TextEventsProps) {
    super(scope, id);
    const stack = Stack.of(this);
    this.configurationSetArn = stack.formatArn({
      service: 'sms-voice',
      resource: 'configuration-set',
      resourceName: configurationSet,
    });
    this.topic = new Topic(this, 'Topic', { masterKey: key, enforceSSL: true });
    const provider = new ServicePrincipal('sms-voice.amazonaws.com');
    const ofAccount = { StringEquals: { 'aws:SourceAccount': stack.account } };
    const published = this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [provider],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { ...ofAccount, ArnLike: { 'aws:SourceArn': this.configurationSetArn } },
      }),
    );
    key.addToResourcePolicy(
      new PolicyStatement({
        principals: [provider],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: ['*'],
        conditions: ofAccount,
      }),
    );
    const countries = new CfnProtectConfiguration(this, 'Countries', {
      countryRuleSet: {
        sms: BLOCKED_COUNTRIES.map((countryCode) => ({ countryCode, protectStatus: 'BLOCK' })),
      },
    });
    this.countriesArn = countries.attrArn;
    const set = new CfnConfigurationSet(this, 'Set', {
      configurationSetName: configurationSet,
      protectConfigurationId: countries.attrProtectConfigurationId,
      eventDestinations: [
        {
          eventDestinationName: 'receipts',
          enabled: true,
          matchingEventTypes: ['TEXT_ALL'],
          snsDestination: { topicArn: this.topic.topicArn },
        },
      ],
    });
    // Whether it may publish is asked when the destination is made.
    if (published.policyDependable) set.node.addDependency(published.policyDependable);
  }
}

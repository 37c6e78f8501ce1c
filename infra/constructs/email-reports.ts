import { Stack } from 'aws-cdk-lib';
import { EventField, Rule, RuleTargetInput, type IRuleTarget } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { EMAIL_EVENTS } from '../email-events.ts';

export interface EmailReportsProps {
  configurationSets: string[];
  queue: Queue;
  key: IKey;
}

/** The tag that `ses-email` puts on every mail; its value names the attempt. */
const ATTEMPT = '$.detail.mail.tags.attempt[0]';
/** How our attempt ids begin: a mail that something else sends by these configuration sets is none of ours. */
const OURS = [{ prefix: 'a1' }];

/**
 * The events of the configuration sets on their way into the queue of receipts. Each rule writes the receipt itself: of the event, which
 * names the recipient, nothing gets into the queue but attempt and time.
 */
export class EmailReports extends Construct {
  constructor(scope: Construct, id: string, { configurationSets, queue, key }: EmailReportsProps) {
    super(scope, id);
    const stack = Stack.of(this);
    const ruleNames = EMAIL_EVENTS.map(({ name }) => `cairn-email-${name}`);
    EMAIL_EVENTS.forEach((told, index) => {
      const { detailType, event } = told;
      const into: IRuleTarget = {
        bind: () => ({
          arn: queue.queueArn,
          input: RuleTargetInput.fromObject({
            attempt: EventField.fromPath(ATTEMPT),
            event,
            at: EventField.time,
            ...('code' in told ? { code: told.code } : {}),
          }),
        }),
      };
      new Rule(this, told.name, {
        ruleName: ruleNames[index],
        eventPattern: {
          source: ['aws.ses'],
          account: [stack.account],
          detailType: [detailType],
          detail: {
            mail: { tags: { 'ses:configuration-set': configurationSets, attempt: OURS } },
            ...('bounceTypes' in told ? { bounce: { bounceType: [...told.bounceTypes] } } : {}),
          },
        },
        targets: [into],
      });
    });
    const events = new ServicePrincipal('events.amazonaws.com');
    const ofAccount = { StringEquals: { 'aws:SourceAccount': stack.account } };
    const conditions = {
      ...ofAccount,
      ArnEquals: {
        'aws:SourceArn': ruleNames.map((name) =>
          stack.formatArn({ service: 'events', resource: 'rule', resourceName: name }),
        ),
      },
    };
    queue.addToResourcePolicy(
      new PolicyStatement({
        principals: [events],
        actions: ['sqs:SendMessage'],
        resources: [queue.queueArn],
        conditions,
      }),
    );
    key.addToResourcePolicy(
      new PolicyStatement({
        principals: [events],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: ['*'],
        // Whoever may not put anything on the queue can do nothing with its key, so the rules are named there alone.
        conditions: ofAccount,
      }),
    );
  }
}

import { Stack, Validations } from 'aws-cdk-lib';
import { Effect, Policy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { FunctionName } from '../../shared/runtime/env.ts';
import { accept } from '../accepted-findings.ts';
import { PERMITTED_ACTIONS, type Target } from '../permitted-actions.ts';
import type { Reach } from '../reach.ts';
import { WILDCARD_RESOURCES } from '../wildcard-resources.ts';

export interface FunctionRoleProps {
  name: FunctionName;
  reach: Reach;
  logGroup: ILogGroup;
}

const KEY_ACTIONS = {
  dynamodb: {
    read: ['kms:Decrypt', 'kms:DescribeKey'],
    write: ['kms:Encrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'],
  },
  sqs: { read: ['kms:Decrypt'], write: ['kms:GenerateDataKey'] },
  s3: { read: ['kms:Decrypt'], write: ['kms:GenerateDataKey'] },
};
const WRITES = /:(Put|Update|Delete|Send)/;

/**
 * The one role of one function: the calls written in permitted-actions.ts on the resources of `reach`, its own log, its traces.
 * What CDK would add by itself (grants with wildcard actions, managed policies) never reaches it: the function gets `sealed`.
 */
export class FunctionRole extends Construct {
  readonly role: Role;
  private readonly policy: Policy;

  constructor(scope: Construct, id: string, { name, reach, logGroup }: FunctionRoleProps) {
    super(scope, id);
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.policy = new Policy(this, 'Policy', { roles: [this.role] });
    this.allow(['logs:CreateLogStream', 'logs:PutLogEvents'], [logGroup.logGroupArn]);
    this.allow(WILDCARD_RESOURCES.traces.actions, ['*']);
    const reasons: string[] = [WILDCARD_RESOURCES.traces.reason];
    for (const [target, actions] of Object.entries(PERMITTED_ACTIONS[name]) as [Target, readonly string[]][]) {
      const { arns, encrypted, partition } = reach[target];
      this.allow(actions, arns, partition);
      if (encrypted)
        this.allowKey(
          encrypted.key,
          encrypted.by,
          actions.some((action) => WRITES.test(action)),
        );
      if (target === 'phoneNumbers') {
        this.denyTopics();
        reasons.push(WILDCARD_RESOURCES.texts.reason);
      }
      const wild = arns.filter((arn) => arn.endsWith('/*'));
      if (wild.length > 0)
        Validations.of(this.policy).acknowledge(
          ...wild.map((arn) => ({
            id: `AwsSolutions-IAM5[Resource::${arn}]`,
            reason:
              WILDCARD_RESOURCES[target === 'outageLists' || target === 'historyHeads' ? target : 'textSenders'].reason,
          })),
        );
    }
    accept(this.policy, 'IAMNoInlinePolicy');
    Validations.of(this.policy).acknowledge({ id: 'AwsSolutions-IAM5[Resource::*]', reason: reasons.join(' ') });
  }

  get sealed() {
    return this.role.withoutPolicyUpdates();
  }

  /** @param partition of whose rows alone, where it is a table's */
  allow(actions: readonly string[], resources: string[], partition?: string): void {
    const conditions = partition && { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [partition] } };
    this.policy.addStatements(
      new PolicyStatement({ actions: [...actions], resources, ...(conditions ? { conditions } : {}) }),
    );
  }

  /** AWS opens the table or queue with the caller's right to its key; the caller can use the key for nothing else. */
  allowKey(key: IKey, service: keyof typeof KEY_ACTIONS, writes: boolean): void {
    const { region, urlSuffix } = Stack.of(this);
    const { read, write } = KEY_ACTIONS[service];
    this.policy.addStatements(
      new PolicyStatement({
        actions: writes ? [...read, ...write] : read,
        resources: [key.keyArn],
        conditions: { StringEquals: { 'kms:ViaService': `${service}.${region}.${urlSuffix}` } },
      }),
    );
  }

  private denyTopics(): void {
    const topics = Stack.of(this).formatArn({ service: 'sns', region: '*', account: '*', resource: '*' });
    this.policy.addStatements(
      new PolicyStatement({ effect: Effect.DENY, actions: ['sns:Publish'], resources: [topics] }),
    );
  }
}

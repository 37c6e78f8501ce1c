import { type Duration } from 'aws-cdk-lib';
import { Policy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnEventInvokeConfig } from 'aws-cdk-lib/aws-lambda';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { FunctionName } from '../../shared/runtime/env.ts';
import { accept } from '../accepted-findings.ts';
import type { AppFunction } from './app-function.ts';

export interface ScheduledRunProps {
  run: AppFunction<FunctionName>;
  /** An EventBridge Scheduler expression. Never a local time between 02:00 and 03:00: in spring that hour does not exist. */
  expression: string;
  timeZone: string;
  /** A run that could not start by then is left out: the next one finds the same work. */
  worthlessAfter: Duration;
  deadLetters: IQueue;
  deadLettersKey: IKey;
}

const RETRIES = 1;

/** Runs a function by the clock. A run that was refused, or that failed twice, leaves a dead letter. */
export class ScheduledRun extends Construct {
  constructor(scope: Construct, id: string, props: ScheduledRunProps) {
    super(scope, id);
    const { run, deadLetters, deadLettersKey } = props;
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    });
    const policy = new Policy(this, 'Policy', {
      roles: [role],
      statements: [
        new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [run.lambda.functionArn] }),
        new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [deadLetters.queueArn] }),
        new PolicyStatement({ actions: ['kms:Decrypt', 'kms:GenerateDataKey'], resources: [deadLettersKey.keyArn] }),
      ],
    });
    accept(policy, 'IAMNoInlinePolicy');
    const schedule = new CfnSchedule(this, 'Schedule', {
      scheduleExpression: props.expression,
      scheduleExpressionTimezone: props.timeZone,
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: run.lambda.functionArn,
        roleArn: role.roleArn,
        input: '{}',
        retryPolicy: { maximumRetryAttempts: RETRIES, maximumEventAgeInSeconds: props.worthlessAfter.toSeconds() },
        deadLetterConfig: { arn: deadLetters.queueArn },
      },
    });
    schedule.node.addDependency(policy);
    // Scheduler only hands the run over; what the function does with it is Lambda's to retry and to report.
    new CfnEventInvokeConfig(this, 'Invocations', {
      functionName: run.lambda.functionName,
      qualifier: '$LATEST',
      maximumRetryAttempts: RETRIES,
      maximumEventAgeInSeconds: props.worthlessAfter.toSeconds(),
      destinationConfig: { onFailure: { destination: deadLetters.queueArn } },
    });
    run.permissions.allow(['sqs:SendMessage'], [deadLetters.queueArn]);
    run.permissions.allowKey(deadLettersKey, 'sqs', true);
  }
}

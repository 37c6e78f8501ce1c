import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Architecture, Code, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { entryOf, type FUNCTION_ENV, type FunctionName } from '../../shared/runtime/env.ts';
import { METRIC_NAMESPACE } from '../../shared/runtime/metric-names.ts';
import { accept } from '../accepted-findings.ts';
import { bundledInto } from '../bundled-functions.ts';
import type { Reach } from '../reach.ts';
import { FunctionRole } from './function-role.ts';
import { HouseAlarm } from './house-alarm.ts';

export interface AppFunctionProps<Name extends FunctionName> {
  name: Name;
  /** Who is hurt when it fails, in a sentence for the person who is woken. */
  impact: string;
  environment: Readonly<Record<(typeof FUNCTION_ENV)[Name][number], string>>;
  reach: Reach;
  timeout: Duration;
  memoryMegabytes?: number;
  /** Errors in five minutes that are worth waking someone for. */
  errorsTolerated?: number;
  topic: ITopic;
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** One function of functions/ as a Lambda, with a role of its own and an alarm that says who is hurt. */
export class AppFunction<Name extends FunctionName> extends Construct {
  readonly lambda: NodejsFunction;
  readonly permissions: FunctionRole;

  constructor(scope: Construct, id: string, props: AppFunctionProps<Name>) {
    super(scope, id);
    const { name, topic } = props;
    const logGroup = new LogGroup(this, 'Log', {
      retention: RetentionDays.SIX_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.permissions = new FunctionRole(this, 'Permissions', { name, reach: props.reach, logGroup });
    this.lambda = new NodejsFunction(this, 'Function', {
      code: this.codeOf(name),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memoryMegabytes ?? 512,
      timeout: props.timeout,
      tracing: Tracing.ACTIVE,
      role: this.permissions.sealed,
      logGroup,
      environment: {
        ...props.environment,
        NODE_OPTIONS: '--enable-source-maps',
        POWERTOOLS_SERVICE_NAME: name,
        POWERTOOLS_METRICS_NAMESPACE: METRIC_NAMESPACE,
        POWERTOOLS_LOG_LEVEL: 'INFO',
      },
    });
    accept(this.lambda, 'LambdaConcurrency', 'LambdaDLQ', 'LambdaInsideVPC');
    // AWS checks a role's rights when something is connected to its function, so they must be there first.
    this.lambda.node.addDependency(this.permissions);
    new HouseAlarm(this, 'Errors', {
      heading: `${name}-errors`,
      impact: props.impact,
      metric: this.lambda.metricErrors({ period: Duration.minutes(5), statistic: 'Sum' }),
      threshold: (props.errorsTolerated ?? 0) + 1,
      topic,
    });
  }

  /** Nothing is bundled where only the template is asked for. */
  private codeOf(name: FunctionName): Code {
    return Code.fromAsset(Stack.of(this).bundlingRequired ? bundledInto(name) : dirname(ROOT + entryOf(name)));
  }
}

import { Duration, RemovalPolicy, Stack, Validations, type StackProps } from 'aws-cdk-lib';
import {
  AccessLogField,
  AccessLogFormat,
  AuthorizationType,
  EndpointType,
  LambdaIntegration,
  LogGroupLogDestination,
  MethodLoggingLevel,
  RestApi,
} from 'aws-cdk-lib/aws-apigateway';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { DeploySettings } from '../../shared/runtime/deploy-settings.ts';
import { accept } from '../accepted-findings.ts';
import { ApiFirewall } from '../constructs/api-firewall.ts';
import { AppFunction } from '../constructs/app-function.ts';
import { executionLog, STAGE } from '../constructs/execution-log.ts';
import { HouseAlarm } from '../constructs/house-alarm.ts';
import type { Reach } from '../reach.ts';
import { storesEnvironment } from '../stores-environment.ts';
import type { StatefulStack } from './stateful-stack.ts';

export interface LinksStackProps extends StackProps {
  stateful: StatefulStack;
  reach: Reach;
  settings: DeploySettings;
  topic: ITopic;
}

/** A study of thousands writes to hundreds a morning; a flood here takes nothing from the staff, whose way in is another. */
const REQUESTS_PER_SECOND = 20;
const BURST = 40;
/** Per reader in five minutes: far more than a thumb presses. */
const READER_REQUESTS_MAX = 300;

/** The way in for participants, who have no account: what lets them in is the token in the address (ADR 18), so no address is written anywhere. */
export class LinksStack extends Stack {
  readonly api: RestApi;

  constructor(scope: Construct, id: string, { stateful, reach, settings, topic, ...props }: LinksStackProps) {
    super(scope, id, props);
    const { lambda } = new AppFunction(this, 'ServeParticipant', {
      name: 'serve-participant',
      impact: 'Participants cannot confirm, choose a time or stop e-mails by the links that they were sent.',
      environment: storesEnvironment(stateful, settings),
      timeout: Duration.seconds(20),
      reach,
      topic,
    });
    this.api = this.restApi();
    executionLog(this.api);
    this.api.root.addResource('p').addProxy({
      anyMethod: true,
      defaultIntegration: new LambdaIntegration(lambda, { allowTestInvoke: false }),
      defaultMethodOptions: { authorizationType: AuthorizationType.NONE },
    });
    new ApiFirewall(this, 'Firewall', {
      stageArn: this.api.deploymentStage.stageArn,
      callerRequestsMax: READER_REQUESTS_MAX,
      bodies: 'forms',
    });
    new HouseAlarm(this, 'ServerErrors', {
      heading: 'links-server-errors',
      impact: 'Participants see an error instead of their appointment, and an e-mail cannot be stopped by its link.',
      metric: this.api.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' }),
      threshold: 5,
      topic,
    });
    this.acknowledge();
  }

  private restApi(): RestApi {
    const accessLog = new LogGroup(this, 'AccessLog', {
      retention: RetentionDays.SIX_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    return new RestApi(this, 'Links', {
      description: 'Pages that participants reach by links in e-mails',
      endpointTypes: [EndpointType.REGIONAL],
      deployOptions: {
        stageName: STAGE,
        // A trace would hold the address, and so the token.
        tracingEnabled: false,
        metricsEnabled: true,
        loggingLevel: MethodLoggingLevel.ERROR,
        dataTraceEnabled: false,
        throttlingRateLimit: REQUESTS_PER_SECOND,
        throttlingBurstLimit: BURST,
        accessLogDestination: new LogGroupLogDestination(accessLog),
        accessLogFormat: AccessLogFormat.custom(
          JSON.stringify({
            requestId: AccessLogField.contextRequestId(),
            at: AccessLogField.contextRequestTime(),
            method: AccessLogField.contextHttpMethod(),
            resource: AccessLogField.contextResourcePath(),
            status: AccessLogField.contextStatus(),
            milliseconds: AccessLogField.contextResponseLatency(),
          }),
        ),
      },
    });
  }

  private acknowledge(): void {
    const method = this.api.node.findChild('Default');
    Validations.of(method).acknowledge(
      { id: 'AwsSolutions-APIG4', reason: 'Readers have no account; each address carries a signed token (ADR 18).' },
      { id: 'AwsSolutions-COG4', reason: 'Readers have no account; each address carries a signed token (ADR 18).' },
    );
    accept(this.api.deploymentStage, 'APIGWSSLEnabled', 'APIGWCacheEnabledAndEncrypted', 'APIGWXrayEnabled');
    Validations.of(this.api).acknowledge({
      id: 'AwsSolutions-APIG2',
      reason: 'A form of a word and a number is read in the function, which does nothing that is not in its table.',
    });
  }
}

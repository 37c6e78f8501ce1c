import { Duration, RemovalPolicy, Stack, Validations, type StackProps } from 'aws-cdk-lib';
import {
  AccessLogField,
  AccessLogFormat,
  AuthorizationType,
  CognitoUserPoolsAuthorizer,
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
import type { IdentityStack } from './identity-stack.ts';
import type { StatefulStack } from './stateful-stack.ts';

export interface ApiStackProps extends StackProps {
  stateful: StatefulStack;
  identity: IdentityStack;
  reach: Reach;
  settings: DeploySettings;
  topic: ITopic;
}

/** In five minutes: a coordinator's busiest import and worklist together stay under a tenth of it. */
const CALLER_REQUESTS_MAX = 3_000;

/** The way in for staff. A REST API, because a firewall cannot stand before an HTTP API. */
export class ApiStack extends Stack {
  readonly api: RestApi;

  constructor(scope: Construct, id: string, { stateful, identity, reach, settings, topic, ...props }: ApiStackProps) {
    super(scope, id, props);
    const serveApi = new AppFunction(this, 'ServeApi', {
      name: 'serve-api',
      impact: 'Coordinators, mentors and assessors cannot see or enter anything; withdrawals cannot be recorded.',
      environment: {
        ...storesEnvironment(stateful, settings),
        USER_POOL_ID: identity.pool.userPoolId,
        USER_POOL_CLIENT_ID: identity.client.userPoolClientId,
      },
      // API Gateway hangs up after 29 s.
      timeout: Duration.seconds(28),
      // One whole processor: a preview for 10,000 people is reckoned within the 28 s.
      memoryMegabytes: 1_792,
      reach,
      topic,
    });
    this.api = this.restApi();
    executionLog(this.api);
    const authorizer = new CognitoUserPoolsAuthorizer(this, 'SignedIn', { cognitoUserPools: [identity.pool] });
    this.api.root.addResource('api').addProxy({
      anyMethod: true,
      defaultIntegration: new LambdaIntegration(serveApi.lambda, { allowTestInvoke: false }),
      defaultMethodOptions: {
        authorizer,
        authorizationType: AuthorizationType.COGNITO,
        authorizationScopes: [identity.apiScope],
      },
    });
    new ApiFirewall(this, 'Firewall', {
      stageArn: this.api.deploymentStage.stageArn,
      callerRequestsMax: CALLER_REQUESTS_MAX,
      // An import is up to 5 MB.
      bodies: 'files',
    });
    new HouseAlarm(this, 'ServerErrors', {
      heading: 'api-server-errors',
      impact: 'Staff see errors instead of their worklist, and cannot record a withdrawal.',
      metric: this.api.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' }),
      threshold: 5,
      topic,
    });
    Validations.of(this.api.node.findChild('CloudWatchRole')).acknowledge({
      id: 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs]',
      reason: 'One setting per account, by which API Gateway writes its logs; it accepts no role with fewer rights.',
    });
    accept(this.api.deploymentStage, 'APIGWSSLEnabled', 'APIGWCacheEnabledAndEncrypted', 'APIGWXrayEnabled');
    Validations.of(this.api).acknowledge({
      id: 'AwsSolutions-APIG2',
      reason:
        'Every body and parameter is parsed by a strict schema in the function, which names the field at fault; a model here would say less and drift.',
    });
  }

  private restApi(): RestApi {
    const accessLog = new LogGroup(this, 'AccessLog', {
      retention: RetentionDays.SIX_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    return new RestApi(this, 'Api', {
      description: 'The API of Cairn',
      endpointTypes: [EndpointType.REGIONAL],
      // Bytes as they come and go, whatever the caller says it accepts: an import may be in Windows-1252, and would arrive as UTF-8 with its
      // letters lost; an answer may be a PDF.
      binaryMediaTypes: ['*/*'],
      cloudWatchRole: true,
      deployOptions: {
        stageName: STAGE,
        // A trace of API Gateway holds the whole address ("AWS X-Ray traces for Amazon API Gateway APIs"), and so a name that somebody searched for.
        tracingEnabled: false,
        metricsEnabled: true,
        loggingLevel: MethodLoggingLevel.ERROR,
        dataTraceEnabled: false,
        throttlingRateLimit: 100,
        throttlingBurstLimit: 200,
        accessLogDestination: new LogGroupLogDestination(accessLog),
        // The pattern of the path, not the path, and no query: it may hold a name that somebody searched for.
        accessLogFormat: AccessLogFormat.custom(
          JSON.stringify({
            requestId: AccessLogField.contextRequestId(),
            at: AccessLogField.contextRequestTime(),
            user: AccessLogField.contextAuthorizerClaims('sub'),
            method: AccessLogField.contextHttpMethod(),
            resource: AccessLogField.contextResourcePath(),
            status: AccessLogField.contextStatus(),
            milliseconds: AccessLogField.contextResponseLatency(),
          }),
        ),
      },
    });
  }
}

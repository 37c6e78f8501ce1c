import { RemovalPolicy } from 'aws-cdk-lib';
import type { RestApi } from 'aws-cdk-lib/aws-apigateway';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';

/** Of either API. */
export const STAGE = 'live';

/**
 * What API Gateway writes of calls that failed, in a group that it names itself ("Execution logging for REST APIs"). Here before it is needed, so that it
 * is sealed and ends like every log: one that API Gateway makes is neither.
 */
export const executionLog = (api: RestApi): void => {
  const log = new LogGroup(api, 'ExecutionLog', {
    logGroupName: `API-Gateway-Execution-Logs_${api.restApiId}/${STAGE}`,
    retention: RetentionDays.SIX_MONTHS,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  api.deploymentStage.node.addDependency(log);
};

import { CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';

export interface ApiFirewallProps {
  /** Of the stage of a REST API; an HTTP API cannot have a firewall. */
  stageArn: string;
}

/** Per caller in five minutes: a coordinator's busiest import and worklist together stay under a tenth of it. */
const CALLER_REQUESTS_MAX = 3_000;
/** Per address the API sees, which is CloudFront's own and shared by many callers. It bounds whoever forges the header above. */
const ADDRESS_REQUESTS_MAX = 30_000;

const visible = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  metricName,
  cloudWatchMetricsEnabled: true,
  // Samples would keep whole requests, and with them a name that somebody searched for.
  sampledRequestsEnabled: false,
});

const managed = (priority: number, name: string, countOnly: string[] = []): CfnWebACL.RuleProperty => ({
  name,
  priority,
  overrideAction: { none: {} },
  visibilityConfig: visible(name),
  statement: {
    managedRuleGroupStatement: {
      vendorName: 'AWS',
      name,
      ruleActionOverrides: countOnly.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
    },
  },
});

const rate = (
  priority: number,
  name: string,
  statement: CfnWebACL.RateBasedStatementProperty,
): CfnWebACL.RuleProperty => ({
  name,
  priority,
  action: { block: {} },
  visibilityConfig: visible(name),
  statement: { rateBasedStatement: statement },
});

export class ApiFirewall extends Construct {
  constructor(scope: Construct, id: string, { stageArn }: ApiFirewallProps) {
    super(scope, id);
    const acl = new CfnWebACL(this, 'Acl', {
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      visibilityConfig: visible('Firewall'),
      rules: [
        rate(0, 'CallerRate', {
          limit: CALLER_REQUESTS_MAX,
          aggregateKeyType: 'FORWARDED_IP',
          forwardedIpConfig: { headerName: 'X-Forwarded-For', fallbackBehavior: 'MATCH' },
        }),
        rate(1, 'AddressRate', { limit: ADDRESS_REQUESTS_MAX, aggregateKeyType: 'IP' }),
        // An import is up to 5 MB; the function bounds every body itself.
        managed(2, 'AWSManagedRulesCommonRuleSet', ['SizeRestrictions_BODY']),
        managed(3, 'AWSManagedRulesKnownBadInputsRuleSet'),
      ],
    });
    new CfnWebACLAssociation(this, 'Association', { webAclArn: acl.attrArn, resourceArn: stageArn });
  }
}

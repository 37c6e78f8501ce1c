import { CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { accept } from '../accepted-findings.ts';

export interface ApiFirewallProps {
  /** Of the stage of a REST API; an HTTP API cannot have a firewall. */
  stageArn: string;
  /** In five minutes. */
  callerRequestsMax: number;
  /** `forms` are small and larger ones are refused; `files` the function bounds itself. */
  bodies: 'files' | 'forms';
}

/** Per address the API sees, which is CloudFront's own and shared by many callers. It bounds whoever forges the header that names the caller. */
const ADDRESS_REQUESTS_MAX = 30_000;

/** The function bounds what is large by itself; and a mail program that unsubscribes for its reader need not say what it is (RFC 8058). */
const COUNTED_ONLY = { files: ['SizeRestrictions_BODY'], forms: ['NoUserAgent_HEADER'] };

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
  constructor(scope: Construct, id: string, { stageArn, callerRequestsMax, bodies }: ApiFirewallProps) {
    super(scope, id);
    const acl = new CfnWebACL(this, 'Acl', {
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      visibilityConfig: visible('Firewall'),
      rules: [
        rate(0, 'CallerRate', {
          limit: callerRequestsMax,
          aggregateKeyType: 'FORWARDED_IP',
          forwardedIpConfig: { headerName: 'X-Forwarded-For', fallbackBehavior: 'MATCH' },
        }),
        rate(1, 'AddressRate', { limit: ADDRESS_REQUESTS_MAX, aggregateKeyType: 'IP' }),
        managed(2, 'AWSManagedRulesCommonRuleSet', COUNTED_ONLY[bodies]),
        managed(3, 'AWSManagedRulesKnownBadInputsRuleSet'),
      ],
    });
    accept(acl, 'WAFv2LoggingEnabled');
    new CfnWebACLAssociation(this, 'Association', { webAclArn: acl.attrArn, resourceArn: stageArn });
  }
}

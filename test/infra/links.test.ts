import { ofType, synthesised } from './synthesised.ts';

interface Rule {
  Name: string;
  Statement: { ManagedRuleGroupStatement?: { RuleActionOverrides?: unknown } };
}

const resources = synthesised();
const links = resources.filter(({ stack }) => stack === 'CairnLinks');
const only = (type: string) => {
  const [found, ...more] = ofType(links, type);
  if (!found || more.length > 0) throw new Error(`expected one ${type}`);
  return found.Properties;
};

describe('the way in for participants', () => {
  it('is a throttled stage of its own behind a firewall that refuses what is no form', () => {
    const [{ ThrottlingRateLimit, DataTraceEnabled }] = only('AWS::ApiGateway::Stage').MethodSettings;
    expect(ThrottlingRateLimit).toBeLessThanOrEqual(50);
    expect(DataTraceEnabled).toBe(false);
    const rules = JSON.stringify(only('AWS::WAFv2::WebACL').Rules);
    expect(rules).toContain('"CallerRate"');
    expect(rules).not.toContain('SizeRestrictions_BODY');
  });

  it('lets a mail program unsubscribe that does not say what it is', () => {
    const rules: Rule[] = only('AWS::WAFv2::WebACL').Rules;
    const common = rules.find(({ Name }) => Name === 'AWSManagedRulesCommonRuleSet');
    expect(common?.Statement.ManagedRuleGroupStatement?.RuleActionOverrides).toEqual([
      { Name: 'NoUserAgent_HEADER', ActionToUse: { Count: {} } },
    ]);
  });

  it('writes the token of an address neither into a log nor into a trace', () => {
    const { AccessLogSetting, TracingEnabled } = only('AWS::ApiGateway::Stage');
    expect(AccessLogSetting.Format).not.toMatch(/\$context\.path|querystring|sourceIp/i);
    expect(TracingEnabled ?? false).toBe(false);
  });

  it('is under the name of the console, and nothing of it is kept on the way', () => {
    const [site] = ofType(resources, 'AWS::CloudFront::Distribution');
    const behaviours: { PathPattern: string }[] = site?.Properties.DistributionConfig.CacheBehaviors;
    // AWS's own id of the policy CachingDisabled.
    expect(behaviours.find(({ PathPattern }) => PathPattern === '/p/*')).toMatchObject({
      CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
      ViewerProtocolPolicy: 'https-only',
    });
  });

  it('opens the key of the cards and makes none', () => {
    const policies = JSON.stringify(ofType(links, 'AWS::IAM::Policy'));
    expect(policies).toContain('kms:Decrypt');
    expect(policies).not.toMatch(/sns:Publish|ses:SendEmail|SendTextMessage/);
  });
});

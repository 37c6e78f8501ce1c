import { runInNewContext } from 'node:vm';
import { ofType, synthesised, type Resource } from './synthesised.ts';

const resources = synthesised();
const only = (type: string): Resource => {
  const [found, ...more] = ofType(resources, type);
  if (!found || more.length > 0) throw new Error(`expected one ${type}`);
  return found;
};

describe('staff sign-in', () => {
  const pool = only('AWS::Cognito::UserPool').Properties;
  const client = only('AWS::Cognito::UserPoolClient').Properties;

  it('is by invitation, with a second factor that is no SMS', () => {
    expect(pool.AdminCreateUserConfig).toEqual({ AllowAdminCreateUserOnly: true });
    expect(pool.MfaConfiguration).toBe('ON');
    expect(pool.EnabledMfas).toEqual(['SOFTWARE_TOKEN_MFA']);
    expect(pool.AccountRecoverySetting).toEqual({ RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] });
    expect(pool.Policies.PasswordPolicy.TemporaryPasswordValidityDays).toBe(3);
  });

  it('lets nobody write an attribute of their own, so that no role could hide in one', () => {
    const mutable = new Set(
      pool.Schema.filter(({ Mutable }: { Mutable: boolean }) => Mutable).map(
        ({ Name }: { Name: string }) => `custom:${Name}`,
      ),
    );
    expect(client.WriteAttributes).toEqual(['custom:sealed']);
    expect(mutable.has('custom:sealed')).toBe(false);
    expect(client.AllowedOAuthScopes).not.toContain('aws.cognito.signin.user.admin');
  });

  it('goes through the sign-in page and the code flow only', () => {
    expect(client).toMatchObject({
      AllowedOAuthFlows: ['code'],
      ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'],
      GenerateSecret: false,
      CallbackURLs: ['https://cairn.example.com/'],
      PreventUserExistenceErrors: 'ENABLED',
    });
  });

  it('gives tokens that live for 30 minutes, renews them for 12 hours, and takes that back from whoever signs out', () => {
    const { TokenValidityUnits, AccessTokenValidity, RefreshTokenValidity, EnableTokenRevocation } = client;
    expect([TokenValidityUnits.AccessToken, AccessTokenValidity]).toEqual(['minutes', 30]);
    expect([TokenValidityUnits.RefreshToken, RefreshTokenValidity]).toEqual(['minutes', 720]);
    expect(EnableTokenRevocation).toBe(true);
  });

  it('takes passwords of fifteen characters of any kind, and none that is known to be out', () => {
    expect(pool.Policies.PasswordPolicy).toMatchObject({
      MinimumLength: 15,
      RequireSymbols: false,
      RequireNumbers: false,
      RequireUppercase: false,
      RequireLowercase: false,
    });
    expect(pool.UserPoolAddOns).toEqual({ AdvancedSecurityMode: 'ENFORCED' });
    expect(
      only('AWS::Cognito::UserPoolRiskConfigurationAttachment').Properties.CompromisedCredentialsRiskConfiguration,
    ).toEqual({ Actions: { EventAction: 'BLOCK' }, EventFilter: ['SIGN_IN', 'SIGN_UP', 'PASSWORD_CHANGE'] });
  });

  it('is not deleted in passing', () => {
    expect(pool.DeletionProtection).toBe('ACTIVE');
    expect(only('AWS::Cognito::UserPool').DeletionPolicy).toBe('Retain');
  });
});

/** The way in for participants is another stack. */
const ofStaff = resources.filter(({ stack }) => stack === 'CairnApi');
const onlyOfStaff = (type: string): Resource => {
  const [found] = ofType(ofStaff, type);
  if (!found) throw new Error(`expected one ${type}`);
  return found;
};

describe('the API', () => {
  it('answers nobody without a token of the console', () => {
    const methods = ofType(ofStaff, 'AWS::ApiGateway::Method');
    expect(methods.length).toBeGreaterThan(0);
    for (const { Properties } of methods)
      expect(Properties).toMatchObject({
        AuthorizationType: 'COGNITO_USER_POOLS',
        AuthorizationScopes: ['cairn/staff'],
      });
  });

  it('stands behind a firewall that limits each caller', () => {
    expect(JSON.stringify(onlyOfStaff('AWS::WAFv2::WebACLAssociation').Properties.ResourceArn)).toContain('/stages/');
    const rules: { Name: string; Action?: object; OverrideAction?: object }[] =
      onlyOfStaff('AWS::WAFv2::WebACL').Properties.Rules;
    expect(rules.map(({ Name, Action, OverrideAction }) => [Name, Action ?? OverrideAction])).toEqual([
      ['CallerRate', { Block: {} }],
      ['AddressRate', { Block: {} }],
      ['AWSManagedRulesCommonRuleSet', { None: {} }],
      ['AWSManagedRulesKnownBadInputsRuleSet', { None: {} }],
    ]);
    const [{ ThrottlingRateLimit }] = onlyOfStaff('AWS::ApiGateway::Stage').Properties.MethodSettings;
    expect(ThrottlingRateLimit).toBeLessThanOrEqual(100);
  });

  it('logs no query and no path, where a searched name or a pseudonym would stand', () => {
    const { AccessLogSetting, MethodSettings } = onlyOfStaff('AWS::ApiGateway::Stage').Properties;
    expect(JSON.parse(AccessLogSetting.Format)).toMatchObject({
      user: '$context.authorizer.claims.sub',
      resource: '$context.resourcePath',
      status: '$context.status',
    });
    expect(AccessLogSetting.Format).not.toMatch(/\$context\.path|querystring/i);
    expect(MethodSettings.every(({ DataTraceEnabled }: { DataTraceEnabled: boolean }) => !DataTraceEnabled)).toBe(true);
  });

  it('is not traced, since a trace of API Gateway holds the address with its query', () => {
    expect(onlyOfStaff('AWS::ApiGateway::Stage').Properties.TracingEnabled).toBe(false);
  });

  it('takes an import and gives a file byte by byte, in whatever encoding it is', () => {
    expect(onlyOfStaff('AWS::ApiGateway::RestApi').Properties.BinaryMediaTypes).toEqual(['*/*']);
  });
});

describe('the console', () => {
  const { DistributionConfig } = only('AWS::CloudFront::Distribution').Properties;
  const behaviour = (path: string) =>
    DistributionConfig.CacheBehaviors.find(({ PathPattern }: { PathPattern: string }) => PathPattern === path);
  /** With a word in place of what only a deployment knows. */
  const inlined = (code: string | { 'Fn::Join': [string, unknown[]] }): string =>
    typeof code === 'string'
      ? code
      : code['Fn::Join'][1].map((part) => (typeof part === 'string' ? part : 'token')).join('');
  const answerOf = (code: string, uri: string): { uri?: string; statusCode?: number } =>
    runInNewContext(`${code}; handler({ request: { uri: ${JSON.stringify(uri)} } })`) as { uri?: string };

  it('is read over TLS 1.2 or better', () => {
    expect(DistributionConfig.ViewerCertificate).toMatchObject({
      MinimumProtocolVersion: 'TLSv1.2_2021',
      SslSupportMethod: 'sni-only',
    });
    expect(DistributionConfig.DefaultCacheBehavior.ViewerProtocolPolicy).toBe('redirect-to-https');
  });

  it('lies in a bucket that only CloudFront reads', () => {
    for (const { Properties } of ofType(resources, 'AWS::S3::Bucket'))
      expect(Properties.PublicAccessBlockConfiguration).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
    expect(ofType(resources, 'AWS::CloudFront::OriginAccessControl')).toHaveLength(1);
  });

  it('runs no script but its own, and never keeps an answer of the API or the page that names the files', () => {
    const policies = ofType(resources, 'AWS::CloudFront::ResponseHeadersPolicy');
    const ofPages = policies.filter(({ id }) => !/Answers/.test(id));
    const kept = ofPages.map(({ Properties }) => {
      const { SecurityHeadersConfig, CustomHeadersConfig } = Properties.ResponseHeadersPolicyConfig;
      const policy = JSON.stringify(SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy);
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).not.toMatch(/unsafe-(inline|eval)/);
      return CustomHeadersConfig.Items.find(({ Header }: { Header: string }) => Header === 'Cache-Control').Value;
    });
    expect(kept.sort()).toEqual(['no-store', 'public, max-age=31536000, immutable']);
    const api = behaviour('/api/*');
    // AWS's own id of the policy CachingDisabled.
    expect(api).toMatchObject({ CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad' });
    expect(api.FunctionAssociations).toBeUndefined();
  });

  it('says of every answer, API Gateway’s own refusals too, that it is never kept, guessed at or asked for unencrypted', () => {
    const [policy] = ofType(resources, 'AWS::CloudFront::ResponseHeadersPolicy').filter(({ id }) => /Answers/.test(id));
    const { SecurityHeadersConfig: says, CustomHeadersConfig } = policy?.Properties.ResponseHeadersPolicyConfig ?? {};
    expect(says).toMatchObject({
      ContentTypeOptions: { Override: true },
      ReferrerPolicy: { ReferrerPolicy: 'no-referrer' },
      StrictTransportSecurity: { AccessControlMaxAgeSec: 31_536_000, IncludeSubdomains: true },
    });
    expect(says.ContentSecurityPolicy.ContentSecurityPolicy).toContain("default-src 'none'");
    expect(CustomHeadersConfig.Items).toContainEqual({ Header: 'Cache-Control', Value: 'no-store', Override: true });
    for (const path of ['/api/*', '/p/*']) expect(behaviour(path).ResponseHeadersPolicyId).toEqual({ Ref: policy?.id });
  });

  it('is answered at every address of a page, and tells the browser where to sign in', () => {
    const { FunctionCode } = only('AWS::CloudFront::Function').Properties;
    expect(inlined(FunctionCode)).toContain('https://cairn.example.com/');
    expect(DistributionConfig.DefaultCacheBehavior.FunctionAssociations).toHaveLength(1);
    const [, literal = ''] = /var CONFIG = ([^]*?);\n/.exec(inlined(FunctionCode)) ?? [];
    expect(Object.keys((JSON.parse(literal) as { signIn: object }).signIn)).toEqual([
      'authority',
      'clientId',
      'domain',
      'redirectUri',
    ]);
    expect(answerOf(inlined(FunctionCode), '/studies/ips-ma/messages').uri).toBe('/index.html');
    expect(answerOf(inlined(FunctionCode), '/assets/console-1A.js').uri).toBe('/assets/console-1A.js');
    expect(answerOf(inlined(FunctionCode), '/config.json').statusCode).toBe(200);
  });
});

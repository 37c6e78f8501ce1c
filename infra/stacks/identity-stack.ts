import { Duration, RemovalPolicy, Stack, Validations, type StackProps } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnUserPoolGroup,
  CfnUserPoolRiskConfigurationAttachment,
  ClientAttributes,
  FeaturePlan,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  StandardThreatProtectionMode,
  StringAttribute,
  UserPool,
  type CfnUserPoolClient,
  type UserPoolClient,
} from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';

export interface IdentityStackProps extends StackProps {
  consoleDomain: string;
}

/** Who staff are. What they may do is in the studies table: nothing here says more than that someone is who they are. */
export class IdentityStack extends Stack {
  readonly pool: UserPool;
  readonly client: UserPoolClient;
  /** Access tokens must carry it; a token made for anything else opens nothing. */
  readonly apiScope: string;
  readonly signInUrl: string;

  constructor(scope: Construct, id: string, { consoleDomain, ...props }: IdentityStackProps) {
    super(scope, id, { ...props, terminationProtection: true });
    this.pool = new UserPool(this, 'Staff', {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      mfa: Mfa.REQUIRED,
      // No codes by SMS: a stolen number would be a stolen coordinator.
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        // Length, and none that is known to be out; rules about signs only make people write passwords down.
        minLength: 15,
        requireLowercase: false,
        requireUppercase: false,
        requireDigits: false,
        requireSymbols: false,
        tempPasswordValidity: Duration.days(3),
      },
      featurePlan: FeaturePlan.PLUS,
      standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
      customAttributes: { sealed: new StringAttribute({ mutable: false }) },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(this.pool).acknowledge({
      id: 'AwsSolutions-COG1',
      reason:
        'Fifteen characters of any kind, none that was ever breached, and a second factor: ASVS 5.0 forbids rules about signs (6.2.5).',
    });
    new CfnUserPoolRiskConfigurationAttachment(this, 'Risks', {
      userPoolId: this.pool.userPoolId,
      clientId: 'ALL',
      compromisedCredentialsRiskConfiguration: {
        actions: { eventAction: 'BLOCK' },
        eventFilter: ['SIGN_IN', 'SIGN_UP', 'PASSWORD_CHANGE'],
      },
    });
    new CfnUserPoolGroup(this, 'Operators', {
      userPoolId: this.pool.userPoolId,
      groupName: 'operator',
      description: 'Create studies and see no participant',
    });
    const staff = new ResourceServerScope({
      scopeName: 'staff',
      scopeDescription: 'Work in the studies one belongs to',
    });
    const api = this.pool.addResourceServer('Api', { identifier: 'cairn', scopes: [staff] });
    this.apiScope = 'cairn/staff';
    this.client = this.pool.addClient('Console', {
      // A page in a browser can keep no secret: the code flow with PKCE stands in for it.
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.resourceServer(api, staff)],
        callbackUrls: [`https://${consoleDomain}/`],
        logoutUrls: [`https://${consoleDomain}/`],
      },
      generateSecret: false,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.minutes(30),
      idTokenValidity: Duration.minutes(30),
      refreshTokenValidity: Duration.hours(12),
      readAttributes: new ClientAttributes().withStandardAttributes({ email: true, emailVerified: true }),
      // An empty list would mean "every standard attribute". This one attribute cannot change after creation, so none can be written.
      writeAttributes: new ClientAttributes().withCustomAttributes('sealed'),
    });
    // Unset, it would allow signing in past the sign-in page, with tokens that may edit one's own attributes.
    (this.client.node.defaultChild as CfnUserPoolClient).explicitAuthFlows = ['ALLOW_REFRESH_TOKEN_AUTH'];
    const domain = this.pool.addDomain('SignIn', { cognitoDomain: { domainPrefix: `cairn-${this.account}` } });
    this.signInUrl = domain.baseUrl();
  }
}

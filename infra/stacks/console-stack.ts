import { CfnOutput, Stack, Validations, type StackProps } from 'aws-cdk-lib';
import type { RestApi } from 'aws-cdk-lib/aws-apigateway';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  FunctionEventType,
  OriginRequestPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { RestApiOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import type { UserPool, UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import { fileURLToPath } from 'node:url';
import type { DeploySettings } from '../../shared/runtime/deploy-settings.ts';
import { accept } from '../accepted-findings.ts';
import { accessLogs, CLOSED } from '../constructs/access-logs.ts';
import { ConsoleAddresses } from '../constructs/console-addresses.ts';
import { ConsoleFiles } from '../constructs/console-files.ts';
import { ConsoleHeaders } from '../constructs/console-headers.ts';

export interface ConsoleStackProps extends StackProps {
  api: RestApi;
  links: RestApi;
  identity: { pool: UserPool; client: UserPoolClient; signInUrl: string };
  settings: DeploySettings;
}

/** Written by `npm run bundle`, and so by `npm ci`. */
const CONSOLE_FILES = fileURLToPath(new URL('../../dist/console', import.meta.url));

/** The console and, under the same name, its API: one origin, so that no other site's script can call it. Participants' pages are there too. */
export class ConsoleStack extends Stack {
  constructor(scope: Construct, id: string, { api, links, identity, settings, ...props }: ConsoleStackProps) {
    super(scope, id, props);
    const bucket = new Bucket(this, 'Files', {
      ...CLOSED,
      encryption: BucketEncryption.S3_MANAGED,
      versioned: true,
      serverAccessLogsBucket: accessLogs(this),
    });
    accept(bucket, 'S3DefaultEncryptionKMS', 'S3BucketReplicationEnabled');
    const headers = new ConsoleHeaders(this, 'Headers', { signInUrl: identity.signInUrl });
    const addresses = new ConsoleAddresses(this, 'Addresses', {
      signIn: {
        authority: identity.pool.userPoolProviderUrl,
        clientId: identity.client.userPoolClientId,
        domain: identity.signInUrl,
        redirectUri: `https://${settings.consoleDomain}/`,
      },
    });
    const files = {
      origin: S3BucketOrigin.withOriginAccessControl(bucket),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
    };
    const passedOn = (to: RestApi) => ({
      origin: new RestApiOrigin(to),
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      responseHeadersPolicy: headers.answers,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    });
    const distribution = new Distribution(this, 'Site', {
      domainNames: [settings.consoleDomain],
      certificate: Certificate.fromCertificateArn(this, 'Certificate', settings.consoleCertificateArn),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      defaultRootObject: 'index.html',
      defaultBehavior: {
        ...files,
        responseHeadersPolicy: headers.pages,
        functionAssociations: [{ function: addresses.function, eventType: FunctionEventType.VIEWER_REQUEST }],
      },
      additionalBehaviors: {
        '/assets/*': { ...files, responseHeadersPolicy: headers.assets },
        '/api/*': passedOn(api),
        '/p/*': passedOn(links),
      },
    });
    new ConsoleFiles(this, 'Copy', { folder: CONSOLE_FILES, bucket, distribution });
    Validations.of(distribution).acknowledge(
      { id: 'AwsSolutions-CFR1', reason: 'Staff travel; whoever signs in has a second factor wherever they are.' },
      {
        id: 'AwsSolutions-CFR2',
        reason:
          'The files are the same for everyone and the API has its own firewall; one for CloudFront would have to lie in us-east-1, outside the EU.',
      },
      {
        id: 'AwsSolutions-CFR3',
        reason:
          'A log line here holds the address, and so a name that somebody searched for or the token of a link; the APIs log each request without it.',
      },
    );
    new CfnOutput(this, 'PointConsoleDomainTo', { value: distribution.distributionDomainName });
  }
}

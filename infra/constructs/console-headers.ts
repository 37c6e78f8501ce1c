import { Duration } from 'aws-cdk-lib';
import { HeadersFrameOption, HeadersReferrerPolicy, ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront';
import { Construct } from 'constructs';
import { consolePolicy } from '../../shared/runtime/console-policy.ts';

/** The names of the files under assets/ change with their content. */
const FOREVER = 'public, max-age=31536000, immutable';
const NEVER_KEPT = 'no-store';

/** What every page of the console tells the browser to refuse, and what of it may be kept. */
export class ConsoleHeaders extends Construct {
  readonly pages: ResponseHeadersPolicy;
  readonly assets: ResponseHeadersPolicy;

  constructor(scope: Construct, id: string, { signInUrl }: { signInUrl: string }) {
    super(scope, id);
    const policy = (name: string, cacheControl: string): ResponseHeadersPolicy =>
      new ResponseHeadersPolicy(this, name, {
        securityHeadersBehavior: {
          contentSecurityPolicy: { contentSecurityPolicy: consolePolicy([signInUrl]), override: true },
          contentTypeOptions: { override: true },
          frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
          // None tells another site that it was open.
          referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
          strictTransportSecurity: {
            accessControlMaxAge: Duration.days(365),
            includeSubdomains: true,
            override: true,
          },
        },
        customHeadersBehavior: {
          customHeaders: [
            { header: 'X-Robots-Tag', value: 'noindex', override: true },
            { header: 'Cache-Control', value: cacheControl, override: true },
          ],
        },
      });
    this.pages = policy('Pages', NEVER_KEPT);
    this.assets = policy('Assets', FOREVER);
  }
}

import { Duration } from 'aws-cdk-lib';
import { HeadersFrameOption, HeadersReferrerPolicy, ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront';
import { Construct } from 'constructs';
import { ANSWER_POLICY, consolePolicy } from '../../shared/runtime/console-policy.ts';

/** The names of the files under assets/ change with their content. */
const FOREVER = 'public, max-age=31536000, immutable';
const NEVER_KEPT = 'no-store';
const ENCRYPTED_ALWAYS = { accessControlMaxAge: Duration.days(365), includeSubdomains: true, override: true };

/** What every page of the console tells the browser to refuse, and what of it may be kept. */
export class ConsoleHeaders extends Construct {
  readonly pages: ResponseHeadersPolicy;
  readonly assets: ResponseHeadersPolicy;
  /** Of the API and of participants' pages, which say most of it themselves; API Gateway's own refusals do not. */
  readonly answers: ResponseHeadersPolicy;

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
          strictTransportSecurity: ENCRYPTED_ALWAYS,
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
    this.answers = new ResponseHeadersPolicy(this, 'Answers', {
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy: ANSWER_POLICY, override: false },
        contentTypeOptions: { override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
        strictTransportSecurity: ENCRYPTED_ALWAYS,
      },
      customHeadersBehavior: { customHeaders: [{ header: 'Cache-Control', value: NEVER_KEPT, override: true }] },
    });
  }
}

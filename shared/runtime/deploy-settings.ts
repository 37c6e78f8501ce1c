import * as z from 'zod';

/** Where personal data may be kept (threat 34). */
export const EU_REGIONS = ['eu-west-1', 'eu-central-1', 'eu-north-1'] as const;

const DOMAIN = /^([a-z0-9-]+\.)+[a-z]{2,}$/;
const commaSeparated = z.union([z.string().transform((text) => text.split(',')), z.array(z.string())]);

/** What an installation on AWS must or may decide. `docs/deploy.md` says where each comes from. */
const SETTINGS = {
  account: { schema: z.string().regex(/^\d{12}$/), what: 'the 12 digits of the AWS account' },
  region: { schema: z.enum(EU_REGIONS), what: `one of ${EU_REGIONS.join(', ')}` },
  alarmEmail: { schema: z.email(), what: 'the address that alarms are mailed to' },
  senderDomains: {
    schema: commaSeparated.pipe(z.array(z.string().regex(DOMAIN)).min(1).max(20)),
    what: 'the domains verified in SES that e-mails are sent from, separated by commas',
  },
  emailFrom: { schema: z.email(), what: 'the sender of staff e-mails, at one of senderDomains' },
  consoleDomain: { schema: z.string().regex(DOMAIN), what: 'the host name of the console' },
  consoleCertificateArn: {
    schema: z.string().regex(/^arn:aws:acm:us-east-1:\d{12}:certificate\/[\w-]+$/),
    what: 'the ARN of the certificate of consoleDomain; CloudFront reads it from us-east-1',
  },
  smsMonthlyLimitUsd: {
    schema: z.coerce.number().positive(),
    what: 'the monthly SMS spending limit set in SNS, US dollars',
  },
  smsMaxPriceUsd: {
    schema: z
      .string()
      // As End User Messaging takes it (`MaxPrice`): of any other it would refuse every text.
      .regex(/^\d{1,2}(\.\d{1,5})?$/)
      .default('0.20'),
    what: 'the most one SMS may cost, US dollars, below 100 and with at most five decimals',
  },
  dueShards: { schema: z.coerce.number().int().min(1).max(1_000).default(16), what: 'parts of the due index' },
};

type SettingName = keyof typeof SETTINGS;
export const DEPLOY_SETTING_NAMES = Object.keys(SETTINGS) as SettingName[];
export type DeploySettings = { [Name in SettingName]: z.output<(typeof SETTINGS)[Name]['schema']> };

export type SettingsFound =
  | { kind: 'complete'; settings: DeploySettings }
  /** Nothing is set at all: someone only looks at the templates. */
  | { kind: 'none'; missing: string[] }
  | { kind: 'incomplete'; missing: string[] };

/** `alarmEmail` is also read from `CAIRN_DEPLOY_ALARM_EMAIL`, and so on; the CDK context wins. */
export const environmentName = (name: string): string =>
  `CAIRN_DEPLOY_${name.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;

const isAtOneOf = (address: string, domains: string[]): boolean =>
  domains.some((domain) => address.endsWith(`@${domain}`) || address.endsWith(`.${domain}`));

/** Each entry of `missing` names the setting and says what belongs there; values are not repeated. */
export function findDeploySettings(
  env: Readonly<Record<string, string | undefined>>,
  context: Readonly<Record<string, unknown>>,
): SettingsFound {
  const read = DEPLOY_SETTING_NAMES.map((name) => {
    const given = context[name] ?? env[environmentName(name)];
    return { name, given, parsed: SETTINGS[name].schema.safeParse(given) };
  });
  const missing = read
    .filter(({ parsed }) => !parsed.success)
    .map(({ name, given }) => `${name}: ${given === undefined ? '' : 'does not fit: '}${SETTINGS[name].what}`);
  if (read.every(({ given }) => given === undefined)) return { kind: 'none', missing };
  if (missing.length > 0) return { kind: 'incomplete', missing };
  const settings = Object.fromEntries(read.map(({ name, parsed }) => [name, parsed.data])) as unknown as DeploySettings;
  if (!isAtOneOf(settings.emailFrom, settings.senderDomains))
    return { kind: 'incomplete', missing: [`emailFrom: does not fit: ${SETTINGS.emailFrom.what}`] };
  return { kind: 'complete', settings };
}

import { SAMPLE_SETTINGS } from '../../infra/sample-settings.ts';
import { missingSettings } from '../../local/deploy-check.ts';
import { EU_REGIONS, findDeploySettings } from '../../shared/runtime/deploy-settings.ts';

const given = (changed: Record<string, unknown> = {}) => ({ ...SAMPLE_SETTINGS, ...changed });

describe('the settings of an installation', () => {
  it('are complete with the sample of the tests', () => {
    expect(findDeploySettings({}, given())).toEqual({ kind: 'complete', settings: SAMPLE_SETTINGS });
    expect(missingSettings({}, given())).toEqual([]);
  });

  it('may come from the environment, where lists are separated by commas and numbers are text', () => {
    const env = {
      CAIRN_DEPLOY_ALARM_EMAIL: 'night@example.com',
      CAIRN_DEPLOY_SENDER_DOMAINS: 'study.example.com,other.example.com',
      CAIRN_DEPLOY_SMS_MONTHLY_LIMIT_USD: '250',
    };
    const rest = given({ alarmEmail: undefined, senderDomains: undefined, smsMonthlyLimitUsd: undefined });
    expect(findDeploySettings(env, rest)).toMatchObject({
      kind: 'complete',
      settings: {
        alarmEmail: 'night@example.com',
        senderDomains: ['study.example.com', 'other.example.com'],
        smsMonthlyLimitUsd: 250,
      },
    });
  });

  it('have a default for what most installations need not decide', () => {
    const found = findDeploySettings({}, given({ dueShards: undefined, smsMaxPriceUsd: undefined }));
    expect(found).toMatchObject({ kind: 'complete', settings: { dueShards: 16, smsMaxPriceUsd: '0.20' } });
  });

  it('take a price as End User Messaging does', () => {
    const isTaken = (smsMaxPriceUsd: string) => missingSettings({}, given({ smsMaxPriceUsd })).length === 0;
    expect(['0.05', '1', '99.99999'].filter(isTaken)).toEqual(['0.05', '1', '99.99999']);
    expect(['100', '0.123456', '.2', '1.', '-1', '0,20'].filter(isTaken)).toEqual([]);
  });

  it('are not needed to look at the templates', () => {
    expect(findDeploySettings({}, {}).kind).toBe('none');
  });

  it('name all that is missing, not the first', () => {
    expect(missingSettings({}, {}).map((line) => line.split(':')[0])).toEqual([
      'account',
      'region',
      'alarmEmail',
      'senderDomains',
      'emailFrom',
      'consoleDomain',
      'consoleCertificateArn',
      'smsMonthlyLimitUsd',
    ]);
  });

  it.each(EU_REGIONS)('take the region %s', (region) => {
    expect(missingSettings({}, given({ region }))).toEqual([]);
  });

  it.each(['us-east-1', 'eu-west-2', 'eu-central-2', 'ap-southeast-1'])('refuse the region %s', (region) => {
    expect(missingSettings({}, given({ region }))).toEqual([
      'region: does not fit: one of eu-west-1, eu-central-1, eu-north-1',
    ]);
  });

  it.each(['cairn@elsewhere.example', 'cairn@notstudy.example.com'])(
    'refuse the sender %s, which no verified domain covers',
    (emailFrom) => {
      expect(missingSettings({}, given({ emailFrom }))).toEqual([
        'emailFrom: does not fit: the sender of staff e-mails, at one of senderDomains',
      ]);
    },
  );
});

import type { DeploySettings } from '../shared/runtime/deploy-settings.ts';

/** For looking at the templates and for tests. The account is nobody's, so nothing can be deployed with them. */
export const SAMPLE_SETTINGS: DeploySettings = {
  account: '111111111111',
  region: 'eu-west-1',
  alarmEmail: 'alarms@example.com',
  senderDomains: ['study.example.com'],
  emailFrom: 'cairn@study.example.com',
  consoleDomain: 'cairn.example.com',
  consoleCertificateArn: 'arn:aws:acm:us-east-1:111111111111:certificate/00000000-0000-0000-0000-000000000000',
  smsMonthlyLimitUsd: 100,
  smsMaxPriceUsd: '0.20',
  dueShards: 16,
};

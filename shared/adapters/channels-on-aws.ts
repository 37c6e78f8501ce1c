import type { Env } from '../runtime/env.ts';
import { laterChannel } from './later-channel.ts';
import type { Channels } from './messenger-by-channel.ts';

export const textsOnAws = (env: Pick<Env, 'SMS_CONFIGURATION_SET' | 'SMS_MAX_PRICE_USD'>): Channels['sms'] => {
  const maxPriceUsd = env.SMS_MAX_PRICE_USD;
  return {
    sns: laterChannel(async () => (await import('./sns-sms.ts')).snsSms({ maxPriceUsd })),
    endUserMessaging: laterChannel(async () => {
      const { endUserMessagingSms } = await import('./end-user-messaging-sms.ts');
      return endUserMessagingSms({ configurationSet: env.SMS_CONFIGURATION_SET, maxPriceUsd });
    }),
  };
};

export const mailsOnAws = (env: Pick<Env, 'EMAIL_CONFIGURATION_SET'>): Channels['email'] =>
  laterChannel(async () =>
    (await import('./ses-email.ts')).sesEmail({ configurationSet: env.EMAIL_CONFIGURATION_SET }),
  );

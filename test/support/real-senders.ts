import { endUserMessagingSms } from '../../shared/adapters/end-user-messaging-sms.ts';
import { messengerByChannel } from '../../shared/adapters/messenger-by-channel.ts';
import { sesEmail } from '../../shared/adapters/ses-email.ts';
import type { PostLimits } from '../../shared/adapters/single-post.ts';
import { snsSms } from '../../shared/adapters/sns-sms.ts';
import type { Messenger } from '../../shared/ports/messenger.ts';
import type { ProviderServer } from './provider-server.ts';

/** The real clients of all providers, with a server of ours in their place; `limits` so that a test need not wait as long as a worker. */
export const realSenders = ({ client }: Pick<ProviderServer, 'client'>, limits?: PostLimits): Messenger => {
  const maxPriceUsd = '0.20';
  const given = { client, maxPriceUsd, ...(limits ? { limits } : {}) };
  return messengerByChannel({
    sms: {
      sns: snsSms(given),
      endUserMessaging: endUserMessagingSms({ ...given, configurationSet: 'cairn-texts' }),
    },
    email: sesEmail({ client, configurationSet: 'cairn', ...(limits ? { limits } : {}) }),
  });
};

import {
  PinpointSMSVoiceV2Client,
  SendTextMessageCommand,
  type PinpointSMSVoiceV2ClientConfig,
} from '@aws-sdk/client-pinpoint-sms-voice-v2';
import type { OutgoingSms, SendOutcome } from '../ports/messenger.ts';
import { END_USER_MESSAGING_ERRORS } from './end-user-messaging-errors.ts';
import { outcomeOf } from './provider-errors.ts';
import { POST_LIMITS, postOnce, singlePostSettings, type PostLimits } from './single-post.ts';
import { refusedUnasked } from './sms-sender.ts';

export interface EndUserMessagingOptions {
  client?: PinpointSMSVoiceV2ClientConfig;
  /** Its events bring our context back, and its protect configuration says which countries may be written to. */
  configurationSet: string;
  /** US dollars for one text with all its segments; the provider refuses a dearer one (threat 19). */
  maxPriceUsd: string;
  limits?: PostLimits;
}

/** The most that the provider takes as a time to live; the carrier's own default is 72 h. */
const LONGEST_LIFE_SECONDS = 259_200;

/** It takes no price without a point. */
const priceOf = (usd: string): string => (usd.includes('.') ? usd : `${usd}.0`);

/** Builds its own client, because the meaning of a failure hangs on the client's settings. Our attempt comes back with every event. */
export const endUserMessagingSms = ({
  client: config,
  configurationSet,
  maxPriceUsd,
  limits = POST_LIMITS,
}: EndUserMessagingOptions) => {
  const client = new PinpointSMSVoiceV2Client({ ...config, ...singlePostSettings(limits) });

  const send = async (sms: OutgoingSms): Promise<SendOutcome> => {
    const refused = refusedUnasked(sms);
    if (refused) return refused;
    const command = new SendTextMessageCommand({
      DestinationPhoneNumber: sms.to,
      OriginationIdentity: sms.from,
      MessageBody: sms.text,
      MessageType: 'TRANSACTIONAL',
      ConfigurationSetName: configurationSet,
      MaxPrice: priceOf(maxPriceUsd),
      TimeToLive: Math.min(Math.floor(sms.timeToLiveSeconds), LONGEST_LIFE_SECONDS),
      Context: { attempt: sms.attempt },
    });
    const posted = await postOnce((abortSignal) => client.send(command, { abortSignal }), limits);
    if (posted.kind === 'failed') return outcomeOf(posted.error, posted.connected, END_USER_MESSAGING_ERRORS);
    const providerMessageId = posted.answer.MessageId;
    return providerMessageId ? { kind: 'accepted', providerMessageId } : { kind: 'unclear', code: 'unreadable' };
  };

  return { client, send };
};

import { PublishCommand, SNSClient, type MessageAttributeValue, type SNSClientConfig } from '@aws-sdk/client-sns';
import type { OutgoingSms, SendOutcome } from '../ports/messenger.ts';
import { outcomeOf, SNS_ERRORS } from './provider-errors.ts';
import { POST_LIMITS, postOnce, singlePostSettings, type PostLimits } from './single-post.ts';
import { refusedUnasked, senderKind } from './sms-sender.ts';

export interface SnsSmsOptions {
  client?: SNSClientConfig;
  /** US dollars for one text with all its segments; the provider refuses a dearer one, which stops a number of a costly country (threat 19). */
  maxPriceUsd: string;
  limits?: PostLimits;
}

const text = (value: string): MessageAttributeValue => ({ DataType: 'String', StringValue: value });

const senderAttribute = (from: string): Record<string, MessageAttributeValue> | undefined => {
  switch (senderKind(from)) {
    case 'number':
      return { 'AWS.MM.SMS.OriginationNumber': text(from) };
    case 'name':
      return { 'AWS.SNS.SMS.SenderID': text(from) };
    case undefined:
      return undefined;
  }
};

/** Builds its own client, because the meaning of a failure hangs on the client's settings. SNS cannot echo our attempt id: keep the message id it answers. */
export const snsSms = ({ client: config, maxPriceUsd, limits = POST_LIMITS }: SnsSmsOptions) => {
  const client = new SNSClient({ ...config, ...singlePostSettings(limits) });

  const send = async (sms: OutgoingSms): Promise<SendOutcome> => {
    const refused = refusedUnasked(sms);
    if (refused) return refused;
    const publish = new PublishCommand({
      PhoneNumber: sms.to,
      Message: sms.text,
      MessageAttributes: {
        ...senderAttribute(sms.from),
        'AWS.SNS.SMS.SMSType': text('Transactional'),
        'AWS.SNS.SMS.MaxPrice': { DataType: 'Number', StringValue: maxPriceUsd },
      },
    });
    const posted = await postOnce((abortSignal) => client.send(publish, { abortSignal }), limits);
    if (posted.kind === 'failed') return outcomeOf(posted.error, posted.connected, SNS_ERRORS);
    const providerMessageId = posted.answer.MessageId;
    return providerMessageId ? { kind: 'accepted', providerMessageId } : { kind: 'unclear', code: 'unreadable' };
  };

  return { client, send };
};

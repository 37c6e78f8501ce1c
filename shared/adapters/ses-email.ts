import {
  SendEmailCommand,
  SESv2Client,
  type MessageHeader,
  type MessageTag,
  type SESv2ClientConfig,
} from '@aws-sdk/client-sesv2';
import type { Attachment, OutgoingEmail, SendOutcome } from '../ports/messenger.ts';
import { configurationSetName } from './delivery-limit.ts';
import { namedAddress, oneLine, sesAddress } from './mail-address.ts';
import { outcomeOf, SES_ERRORS } from './provider-errors.ts';
import { POST_LIMITS, postOnce, singlePostSettings, type PostLimits } from './single-post.ts';

export interface SesEmailOptions {
  client?: SESv2ClientConfig;
  /** The base name of the configuration sets (`delivery-limit.ts`); their events bring the tags back. */
  configurationSet: string;
  limits?: PostLimits;
}

const TAG_MAX_CHARACTERS = 256;

const tagsOf = ({ attempt, study, participant, step }: OutgoingEmail): MessageTag[] =>
  Object.entries({ attempt, study, participant, step }).flatMap(([Name, value]) =>
    value ? [{ Name, Value: value.replaceAll(/[^A-Za-z0-9_-]/g, '_').slice(0, TAG_MAX_CHARACTERS) }] : [],
  );

/** The mail program shows its own button, and answers it with a mail, or by RFC 8058 with one POST. */
const unsubscribeHeaders = ({ unsubscribeUrl, oneClickUrl }: OutgoingEmail): MessageHeader[] => {
  const urls = [oneClickUrl, unsubscribeUrl].filter((url) => url !== undefined);
  if (urls.length === 0) return [];
  const oneClick = { Name: 'List-Unsubscribe-Post', Value: 'List-Unsubscribe=One-Click' };
  const Value = urls.map((url) => `<${new URL(url).href}>`).join(', ');
  return [{ Name: 'List-Unsubscribe', Value }, ...(oneClickUrl === undefined ? [] : [oneClick])];
};

const attached = ({ name, contentType, content }: Attachment) => ({
  FileName: name,
  ContentType: contentType,
  ContentDisposition: 'ATTACHMENT' as const,
  ContentTransferEncoding: 'BASE64' as const,
  RawContent: new TextEncoder().encode(content),
});

const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });

interface Envelope {
  to: string;
  from: string;
  replyTo?: string;
}

/** The addresses as SES takes them, or what is wrong: with the recipient's it is this person, with the study's own it is everyone. */
const envelopeOf = ({ to, from, replyTo, unsubscribeUrl, oneClickUrl }: OutgoingEmail): Envelope | SendOutcome => {
  const recipient = sesAddress(to);
  if (recipient === undefined) return { kind: 'refusedForGood', code: 'address', because: 'address' };
  const sender = sesAddress(from);
  const answers = replyTo === undefined ? undefined : sesAddress(replyTo);
  const unfit = sender === undefined || (replyTo !== undefined && answers === undefined);
  if (unfit || [unsubscribeUrl, oneClickUrl].some((url) => url !== undefined && !URL.canParse(url)))
    return { kind: 'channelDown', code: 'sender' };
  return { to: recipient, from: sender, replyTo: answers };
};

const commandFor = (
  email: OutgoingEmail,
  { to, from, replyTo }: Envelope,
  configurationSet: string,
): SendEmailCommand =>
  new SendEmailCommand({
    FromEmailAddress: namedAddress(from, email.fromName),
    Destination: { ToAddresses: [to] },
    ReplyToAddresses: replyTo === undefined ? [] : [replyTo],
    ConfigurationSetName: configurationSetName(configurationSet, email.maxDeliverySeconds),
    EmailTags: tagsOf(email),
    // Simple content only: SES assembles the message, so no text of ours can become a header.
    Content: {
      Simple: {
        Subject: utf8(oneLine(email.subject)),
        Body: { Text: utf8(email.text), ...(email.html === undefined ? {} : { Html: utf8(email.html) }) },
        Headers: unsubscribeHeaders(email),
        Attachments: email.attachments.map(attached),
      },
    },
  });

/** Builds its own client, because the meaning of a failure hangs on the client's settings. */
export const sesEmail = ({ client: config, configurationSet, limits = POST_LIMITS }: SesEmailOptions) => {
  const client = new SESv2Client({ ...config, ...singlePostSettings(limits) });

  const send = async (email: OutgoingEmail): Promise<SendOutcome> => {
    const envelope = envelopeOf(email);
    if ('kind' in envelope) return envelope;
    const command = commandFor(email, envelope, configurationSet);
    const posted = await postOnce((abortSignal) => client.send(command, { abortSignal }), limits);
    if (posted.kind === 'failed') return outcomeOf(posted.error, posted.connected, SES_ERRORS);
    const providerMessageId = posted.answer.MessageId;
    return providerMessageId ? { kind: 'accepted', providerMessageId } : { kind: 'unclear', code: 'unreadable' };
  };

  return { client, send };
};

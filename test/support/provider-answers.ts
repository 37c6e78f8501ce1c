import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export type Service = 'sns' | 'eum' | 'ses' | 'sqs' | 'kms' | 's3';

/** A request as the service would understand it. */
export interface Post {
  service: Service;
  action: string;
  input: Record<string, unknown>;
}

export interface Answer {
  status: number;
  headers?: Record<string, string>;
  body: string;
}

export interface ServiceError {
  status: number;
  code: string;
  message: string;
  /** Of End User Messaging: a machine word, and the names of unfit fields. */
  reason?: string;
  fields?: string[];
}

const json = (value: unknown): Answer => ({
  status: 200,
  headers: { 'content-type': 'application/x-amz-json-1.0' },
  body: JSON.stringify(value),
});

/** `MessageAttributes.entry.1.Name=…` and the like, as a nested object. */
const formInput = (form: URLSearchParams): Record<string, unknown> => {
  const input: Record<string, unknown> = {};
  for (const [path, value] of form) {
    const entry = /^MessageAttributes\.entry\.(\d+)\.Name$/.exec(path);
    if (entry) {
      const attributes = (input['attributes'] ??= {}) as Record<string, unknown>;
      attributes[value] = form.get(`MessageAttributes.entry.${entry[1]}.Value.StringValue`);
    } else if (!path.includes('.')) {
      input[path] = value;
    }
  }
  return input;
};

/** Told apart as the services are: by path, by the target header, or by the form's action. */
export const understand = (request: IncomingMessage, body: string): Post => {
  const [api = '', action = ''] = String(request.headers['x-amz-target'] ?? '').split('.');
  if (request.url === '/v2/email/outbound-emails') return { service: 'ses', action: 'SendEmail', input: parsed(body) };
  if (api === 'PinpointSMSVoiceV2') return { service: 'eum', action, input: parsed(body) };
  if (api === 'AmazonSQS') return { service: 'sqs', action, input: parsed(body) };
  if (api === 'TrentService') return { service: 'kms', action, input: parsed(body) };
  const path = request.url;
  if (request.method === 'PUT')
    return { service: 's3', action: 'PutObject', input: { path, body, ifNoneMatch: request.headers['if-none-match'] } };
  if (request.method === 'GET') return { service: 's3', action: 'Get', input: { path } };
  const form = new URLSearchParams(body);
  return { service: 'sns', action: form.get('Action') ?? '', input: formInput(form) };
};

const parsed = (body: string): Record<string, unknown> => JSON.parse(body) as Record<string, unknown>;
const md5 = (text: string): string => createHash('md5').update(text).digest('hex');

const sqsAnswer = ({ action, input }: Post): Answer => {
  if (action === 'GetQueueAttributes')
    return json({ Attributes: { ApproximateNumberOfMessages: '7', ApproximateNumberOfMessagesNotVisible: '3' } });
  const entries = input['Entries'] as { Id: string; MessageBody: string }[];
  return json({
    Successful: entries.map(({ Id, MessageBody }) => ({
      Id,
      MessageId: `m-${Id}`,
      MD5OfMessageBody: md5(MessageBody),
    })),
    Failed: [],
  });
};

/** A key "wrapped" as itself with its context, which is enough to see that the context is sent and checked. */
const kmsAnswer = ({ action, input }: Post): Answer => {
  if (action === 'GenerateMac') {
    const Mac = createHash('sha256').update(String(input['Message'])).digest('base64');
    return json({ KeyId: input['KeyId'], Mac, MacAlgorithm: input['MacAlgorithm'] });
  }
  const context = JSON.stringify(input['EncryptionContext'] ?? {});
  if (action === 'GenerateDataKey') {
    const key = createHash('sha256').update(context).digest('base64');
    return json({
      KeyId: input['KeyId'],
      Plaintext: key,
      CiphertextBlob: Buffer.from(`${key}|${context}`).toString('base64'),
    });
  }
  const [key, bound] = Buffer.from(String(input['CiphertextBlob']), 'base64').toString().split('|');
  if (bound !== context) return errorAnswer('kms', { status: 400, code: 'InvalidCiphertextException', message: '' });
  return json({ KeyId: input['KeyId'], Plaintext: key });
};

/** What the service says when all is well. */
export const okAnswer = (post: Post, count: number): Answer => {
  switch (post.service) {
    case 'sns':
      return {
        status: 200,
        headers: { 'content-type': 'text/xml' },
        body: `<PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><PublishResult><MessageId>sns-${count}</MessageId></PublishResult><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></PublishResponse>`,
      };
    case 'eum':
      return json({ MessageId: `eum-${count}` });
    case 'ses':
      return { ...json({ MessageId: `ses-${count}` }), headers: { 'content-type': 'application/json' } };
    case 's3':
      return { status: 200, headers: { etag: '"1"' }, body: '' };
    case 'sqs':
      return sqsAnswer(post);
    case 'kms':
      return kmsAnswer(post);
  }
};

/** An error in the shape of the service. */
export const errorAnswer = (service: Service, { status, code, message, reason, fields }: ServiceError): Answer => {
  switch (service) {
    case 'sns':
      return {
        status,
        headers: { 'content-type': 'text/xml' },
        body: `<ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>r</RequestId></ErrorResponse>`,
      };
    case 'ses':
      return {
        status,
        headers: {
          'content-type': 'application/json',
          'x-amzn-errortype': `${code}:http://internal.amazon.com/coral/`,
        },
        body: JSON.stringify({ message }),
      };
    case 'eum': {
      const unfit = fields?.map((Name) => ({ Name, Message: message }));
      return {
        ...json({
          __type: `com.amazonaws.pinpointsmsvoicev2#${code}`,
          Message: message,
          Reason: reason,
          Fields: unfit,
        }),
        status,
      };
    }
    case 's3':
      return { status, body: `<Error><Code>${code}</Code><Message>${message}</Message></Error>` };
    case 'sqs':
    case 'kms':
      return { ...json({ __type: `com.amazonaws.${service}#${code}`, message }), status };
  }
};

/** How each service says "slower". */
export const throttleOf: Record<Service, ServiceError> = {
  sns: { status: 400, code: 'Throttling', message: 'Rate exceeded' },
  eum: { status: 400, code: 'ThrottlingException', message: 'Rate exceeded' },
  ses: { status: 429, code: 'TooManyRequestsException', message: 'Maximum sending rate exceeded.' },
  sqs: { status: 400, code: 'RequestThrottled', message: 'Rate exceeded' },
  kms: { status: 400, code: 'ThrottlingException', message: 'Rate exceeded' },
  s3: { status: 503, code: 'SlowDown', message: 'Please reduce your request rate.' },
};

import { request } from 'node:https';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { endUserMessagingSms } from '../../shared/adapters/end-user-messaging-sms.ts';
import { sesEmail } from '../../shared/adapters/ses-email.ts';
import { POST_LIMITS, postOnce, singlePostSettings } from '../../shared/adapters/single-post.ts';
import { snsSms } from '../../shared/adapters/sns-sms.ts';
import type { SendOutcome } from '../../shared/ports/messenger.ts';
import { anEmail, anSms } from '../support/outgoing.ts';
import type { Behaviour } from '../support/provider-behaviour.ts';
import { startProvider, type ProviderServer } from '../support/provider-server.ts';

const limits = { connectMillis: 200, requestMillis: 300, wholeMillis: 600 };

let server: ProviderServer;
beforeEach(async () => {
  server = await startProvider();
});
afterEach(() => server.close());

const unsigned = { region: 'eu-west-1', credentials: { accessKeyId: 'test', secretAccessKey: 'test' } };

/** One message by each provider, to wherever `endpoint` leads. */
const senders = {
  'a text': (endpoint: string) => {
    const { send } = snsSms({ client: { ...unsigned, endpoint }, maxPriceUsd: '0.20', limits });
    return () => send(anSms());
  },
  'a text by End User Messaging': (endpoint: string) => {
    const client = { ...unsigned, endpoint };
    const { send } = endUserMessagingSms({ client, configurationSet: 'cairn-texts', maxPriceUsd: '0.20', limits });
    return () => send(anSms({ provider: 'endUserMessaging' }));
  },
  'a mail': (endpoint: string) => {
    const { send } = sesEmail({ client: { ...unsigned, endpoint }, configurationSet: 'cairn', limits });
    return () => send(anEmail());
  },
};

/** A port that answers every connection with `greet`. */
const withListener = async <T>(greet: (socket: Socket) => void, use: (port: number) => Promise<T>): Promise<T> => {
  const sockets: Socket[] = [];
  const listener = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
    greet(socket);
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  try {
    return await use((listener.address() as AddressInfo).port);
  } finally {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => listener.close(resolve));
  }
};

describe.each(Object.entries(senders))('%s that is sent once', (_what, sender) => {
  const send = (endpoint: string) => sender(endpoint)();

  const outcomes: [Behaviour, SendOutcome['kind'], string | undefined][] = [
    ['ok', 'accepted', undefined],
    ['resetAfterReading', 'unclear', 'answerLost'],
    ['hang', 'unclear', 'timeout'],
    ['stall', 'unclear', 'timeout'],
    ['error500', 'unclear', 'serverError'],
    ['error503', 'unclear', 'serverError'],
    ['garbage', 'unclear', 'unreadable'],
    ['empty', 'unclear', 'unreadable'],
    ['throttle', 'refusedForNow', 'throttled'],
  ];

  it.each(outcomes)('is one POST when the provider answers %j, and then %s', async (behaviour, kind, code) => {
    server.will(behaviour);
    const outcome = await send(server.url);
    expect(outcome).toMatchObject(code === undefined ? { kind } : { kind, code });
    expect([server.posts.length, server.connections]).toEqual([1, 1]);
  });

  it('is one connection, and perhaps sent, when that is cut in the middle of the request', async () => {
    server.will('resetMidRequest', 'ok');
    expect(await send(server.url)).toEqual({ kind: 'unclear', code: 'answerLost' });
    expect([server.posts.length, server.connections]).toEqual([0, 1]);
  });

  it('is one connection, and not accepted, when that is cut at once', async () => {
    server.will('resetOnConnect', 'ok');
    const { kind } = await send(server.url);
    // Which one depends on whether the client had noticed the connection before it noticed its end; both are true.
    expect(['unclear', 'refusedForNow']).toContain(kind);
    expect([server.posts.length, server.connections]).toEqual([0, 1]);
  });

  it('is certainly not sent when nobody listens', async () => {
    const port = await withListener(
      () => undefined,
      (free) => Promise.resolve(free),
    );
    expect(await send(`http://127.0.0.1:${port}`)).toEqual({ kind: 'refusedForNow', code: 'neverConnected' });
  });

  it('is certainly not sent when the TLS handshake is cut', async () => {
    const outcome = await withListener(
      (socket) => socket.destroy(),
      (port) => send(`https://127.0.0.1:${port}`),
    );
    expect(outcome).toEqual({ kind: 'refusedForNow', code: 'neverConnected' });
  });

  it('is certainly not sent when the TLS handshake hangs', async () => {
    const outcome = await withListener(
      () => undefined,
      (port) => send(`https://127.0.0.1:${port}`),
    );
    expect(outcome).toEqual({ kind: 'refusedForNow', code: 'neverConnected' });
  });

  it('does not inherit a connection from the one before', async () => {
    const again = sender(server.url);
    await again();
    await again();
    expect([server.posts.length, server.connections]).toEqual([2, 2]);
  });
});

describe('the limits of one send', () => {
  it('end it within 6 seconds', () => {
    expect(POST_LIMITS).toEqual({ connectMillis: 1_000, requestMillis: 5_000, wholeMillis: 5_500 });
  });

  it('are those of the client, tried once', () => {
    expect(singlePostSettings(POST_LIMITS)).toMatchObject({
      maxAttempts: 1,
      requestHandler: { connectionTimeout: 1_000, requestTimeout: 5_000, throwOnRequestTimeout: true },
    });
  });

  it('cannot be widened by the configuration of the client', async () => {
    server.will('error500');
    const client = { ...server.client, maxAttempts: 5, requestHandler: { requestTimeout: 60_000 } };
    await snsSms({ client, maxPriceUsd: '0.20', limits }).send(anSms());
    expect(server.posts).toHaveLength(1);
  });

  it('hold when it is not the request that hangs, and then nothing leaves late', async () => {
    let giveCredentials = (_credentials: { accessKeyId: string; secretAccessKey: string }): void => undefined;
    const credentials = () =>
      new Promise<{ accessKeyId: string; secretAccessKey: string }>((resolve) => {
        giveCredentials = resolve;
      });
    const { send, client } = snsSms({ client: { ...server.client, credentials }, maxPriceUsd: '0.20', limits });
    const settled: Promise<unknown>[] = [];
    client.middlewareStack.add((next) => (args) => {
      const result = next(args);
      settled.push(result.catch(() => undefined));
      return result;
    });
    expect(await send(anSms())).toEqual({ kind: 'refusedForNow', code: 'neverConnected' });
    giveCredentials({ accessKeyId: 'test', secretAccessKey: 'test' });
    await Promise.all(settled);
    expect(server.posts).toEqual([]);
  });

  it('know a connection that stood from one that never did, over TLS too', async () => {
    const shared = Buffer.from('a key that both sides know: it spares the test a certificate');
    const tls = { ciphers: 'PSK-AES128-GCM-SHA256', maxVersion: 'TLSv1.2' as const };
    const listener = createTlsServer({ ...tls, pskCallback: () => shared }, (socket) => {
      socket.on('error', () => undefined).once('data', () => socket.destroy());
    });
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
    const { port } = listener.address() as AddressInfo;
    const post = (psk: Buffer) =>
      new Promise<never>((_resolve, reject) => {
        // An agent of its own, because one would resume the session of the connection before.
        const { httpsAgent: agent } = singlePostSettings(limits).requestHandler;
        const pskCallback = () => ({ psk, identity: 'test' });
        const options = {
          ...tls,
          pskCallback,
          checkServerIdentity: () => undefined,
          agent,
          port,
          method: 'POST',
        };
        request({ ...options, host: '127.0.0.1' })
          .on('error', reject)
          .end('text');
      });
    expect(await postOnce(() => post(shared), limits)).toMatchObject({ kind: 'failed', connected: true });
    expect(await postOnce(() => post(Buffer.from('another key')), limits)).toMatchObject({
      kind: 'failed',
      connected: false,
    });
    await new Promise((resolve) => listener.close(resolve));
  });

  it('tell a failed send from an answered one without throwing', async () => {
    const failed = await postOnce(() => Promise.reject(new Error('no')), limits);
    expect(failed).toMatchObject({ kind: 'failed', connected: false });
    expect(await postOnce(() => Promise.resolve(7), limits)).toEqual({ kind: 'answered', answer: 7 });
  });
});

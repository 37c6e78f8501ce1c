import { createServer, type IncomingMessage } from 'node:http';
import { createServer as createListener, type AddressInfo, type Socket } from 'node:net';
import { aBucket } from './a-bucket.ts';
import { understand, type Post } from './provider-answers.ts';
import { behave, type Behaviour } from './provider-behaviour.ts';

/** Plays SNS, SES v2, SQS, KMS and S3 on loopback, so that what is tested are the real SDK clients with their settings (G11). */
export interface ProviderServer {
  url: string;
  /** Client configuration that reaches this server. */
  client: { region: string; endpoint: string; credentials: { accessKeyId: string; secretAccessKey: string } };
  /** What the next requests meet, one each; the last one stays. */
  will(...behaviours: [Behaviour, ...Behaviour[]]): void;
  /** What lies in its buckets, by path. */
  objects: Map<string, string>;
  /** Every POST that was read to its end. */
  posts: Post[];
  /** Every connection, also those that were cut before a word was read. */
  connections: number;
  close(): Promise<void>;
}

const read = async (request: IncomingMessage): Promise<string> => {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += String(chunk);
  return body;
};

export const startProvider = async (): Promise<ProviderServer> => {
  let planned: [Behaviour, ...Behaviour[]] = ['ok'];
  const posts: Post[] = [];
  const sockets = new Set<Socket>();
  const bucket = aBucket();
  let connections = 0;

  const next = (): Behaviour => {
    const [behaviour, second, ...rest] = planned;
    if (second !== undefined) planned = [second, ...rest];
    return behaviour;
  };

  const server = createServer((request, response) => {
    const answer = (body: string): void => {
      const post = understand(request, body);
      posts.push(post);
      const behaviour = next();
      const kept = behaviour === 'ok' && post.service === 's3' ? { answer: bucket.answer(post) } : behaviour;
      behave(kept, post, posts.length, response);
    };
    // A request that its client cut short was never read to its end, so it counts as none.
    read(request).then(answer, () => undefined);
  });
  // Connections are taken here and handed over, so that some can be cut before HTTP has read a byte.
  const listener = createListener({ pauseOnConnect: true }, (socket) => {
    connections += 1;
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    switch (planned[0]) {
      case 'resetOnConnect':
        next();
        socket.resetAndDestroy();
        return;
      case 'resetMidRequest':
        next();
        socket.once('data', () => socket.resetAndDestroy()).resume();
        return;
      default:
        server.emit('connection', socket);
        socket.resume();
    }
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;

  return {
    url,
    client: { region: 'eu-west-1', endpoint: url, credentials: { accessKeyId: 'test', secretAccessKey: 'test' } },
    posts,
    objects: bucket.objects,
    get connections() {
      return connections;
    },
    will: (...behaviours) => {
      planned = behaviours;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => listener.close(resolve));
    },
  };
};

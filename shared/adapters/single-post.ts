import { AsyncLocalStorage } from 'node:async_hooks';
import { Agent as PlainAgent } from 'node:http';
import { Agent as TlsAgent } from 'node:https';

export interface PostLimits {
  /** Until the connection stands. */
  connectMillis: number;
  /** Until the answer begins. */
  requestMillis: number;
  /** Until the whole answer is read, whatever else the client does meanwhile. */
  wholeMillis: number;
}

/** A claim may leave for 20 s at most; a send that takes longer than 6 s would eat into that (reliability.md section 3.3, G11). */
export const POST_LIMITS: PostLimits = { connectMillis: 1_000, requestMillis: 5_000, wholeMillis: 5_500 };

export type Posted<Answer> =
  | { kind: 'answered'; answer: Answer }
  /** `connected: false` is proof that the provider never saw the request. */
  | { kind: 'failed'; error: unknown; connected: boolean };

interface Connection {
  stands: boolean;
}
const connections = new AsyncLocalStorage<Connection>();

/** Not told by error codes: a reset during the TLS handshake and one after the request was written look the same. */
const watched = <SomeAgent extends PlainAgent>(agent: SomeAgent, ready: 'connect' | 'secureConnect'): SomeAgent => {
  const open = agent.createConnection.bind(agent);
  agent.createConnection = (options, callback) => {
    const connection = connections.getStore();
    const socket = open(options, callback);
    socket?.once(ready, () => {
      if (connection) connection.stands = true;
    });
    return socket;
  };
  return agent;
};

/**
 * Client settings under which one `send()` is at most one POST. By default a lost answer becomes three POSTs, and no answer is waited for without limit.
 * A connection is never used twice: a worker thawed after minutes would write to one that the provider closed long ago, and never know what became of it.
 */
export const singlePostSettings = ({ connectMillis, requestMillis }: PostLimits) => ({
  maxAttempts: 1,
  requestHandler: {
    connectionTimeout: connectMillis,
    requestTimeout: requestMillis,
    // Without this the handler only warns and goes on waiting.
    throwOnRequestTimeout: true,
    httpAgent: watched(new PlainAgent({ keepAlive: false }), 'connect'),
    httpsAgent: watched(new TlsAgent({ keepAlive: false }), 'secureConnect'),
  },
});

/** Makes the one request with a client that was built with `singlePostSettings`; never throws, never outlasts `wholeMillis`. */
export const postOnce = async <Answer>(
  post: (abortSignal: AbortSignal) => Promise<Answer>,
  { wholeMillis }: PostLimits,
): Promise<Posted<Answer>> => {
  const connection: Connection = { stands: false };
  const abort = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  // Raced, because the signal cuts a request short but not, for one, a credential provider that hangs; after it no request begins.
  const outOfTime = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      abort.abort();
      reject(Object.assign(new Error('no answer in time'), { name: 'TimeoutError' }));
    }, wholeMillis);
  });
  try {
    const answer = await Promise.race([connections.run(connection, () => post(abort.signal)), outOfTime]);
    return { kind: 'answered', answer };
  } catch (error) {
    return { kind: 'failed', error, connected: connection.stands };
  } finally {
    clearTimeout(timer);
  }
};

import { spawn, type ChildProcess } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';

const START_MAX_TRIES = 100;
const START_PAUSE_MS = 200;

/** An independent DynamoDB in Python that some machines have; the project cannot install it. */
const onThePath = (): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'moto_server'))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });

const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
};

const untilItAnswers = async (address: string, child: ChildProcess): Promise<void> => {
  for (let tries = 0; tries < START_MAX_TRIES && child.exitCode === null; tries += 1) {
    const answered = await fetch(`${address}/moto-api/`).catch(() => undefined);
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, START_PAUSE_MS));
  }
  throw new Error('moto_server does not answer');
};

export const hasMoto = onThePath() !== undefined;

export interface MotoServer {
  address: string;
  /** Empties every table there is, and forgets it. */
  reset: () => Promise<void>;
  stop: () => Promise<void>;
}

export const startMoto = async (): Promise<MotoServer> => {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const child = spawn(onThePath() ?? 'moto_server', ['-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill();
    await ended;
  };
  try {
    await untilItAnswers(address, child);
  } catch (error) {
    await stop();
    throw error;
  }
  return { address, stop, reset: async () => void (await fetch(`${address}/moto-api/reset`, { method: 'POST' })) };
};

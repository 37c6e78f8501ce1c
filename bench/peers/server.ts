import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, chownSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whom a server runs as: PostgreSQL refuses root, so of root it becomes `nobody`. */
const ordinaryUser = (): { uid: number; gid: number } | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  const id = (which: string): number => Number(execFileSync('id', [which, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
};

const TRIES = 100;
const WAIT_MS = 100;

export interface Server {
  port: number;
  close: () => Promise<void>;
}

export interface ServerSetting {
  /** What has to be done in its folder before it starts. */
  prepare?: (folder: string) => [file: string, args: string[]];
  start: (folder: string, port: number) => [file: string, args: string[]];
  /** By which it ends at once and keeps what it has written. */
  endsBy: 'SIGINT' | 'SIGTERM';
  /** @throws while it takes no connection */
  ask: (port: number) => Promise<void>;
}

/** A server on loopback in a folder of its own, which goes with it. */
export const openServer = async ({ prepare, start, endsBy, ask }: ServerSetting): Promise<Server> => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-peer-'));
  const user = ordinaryUser();
  if (user) chownSync(folder, user.uid, user.gid);
  const as = { ...user, cwd: folder, env: { PATH: process.env['PATH'], HOME: folder, LC_ALL: 'C' } };
  if (prepare) execFileSync(...prepare(folder), { ...as, stdio: 'ignore' });
  const port = await freePort();
  const child = spawn(...start(folder, port), { ...as, stdio: 'ignore' });
  const ended = once(child, 'exit');
  const close = async (): Promise<void> => {
    child.kill(endsBy);
    await ended;
    rmSync(folder, { recursive: true });
  };
  for (let left = TRIES; left > 0; left -= 1) {
    try {
      await ask(port);
      return { port, close };
    } catch {
      await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
    }
  }
  await close();
  throw new Error('a server of the benchmark took no connection within ten seconds');
};

/** The first of them that may be run. */
export const executable = (files: string[]): string | undefined =>
  files.find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });

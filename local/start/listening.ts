import { getRequestListener } from '@hono/node-server';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Trouble } from '../trouble.ts';

const HOST = '127.0.0.1';
/** How long answers may take to leave once all work is done. */
const LAST_ANSWERS_MS = 500;

export interface Listening {
  /** `http://127.0.0.1:4310` */
  address: string;
  /** Takes nobody new, finishes, and lets whoever still waits have their answer. */
  close(finish: () => Promise<unknown>): Promise<void>;
}

const cannotListen = (port: number, code: string | undefined): Trouble => {
  if (code === 'EADDRINUSE')
    return new Trouble(`Port ${String(port)} is in use: stop what listens there, or name another one in PORT.`, 1);
  if (code === 'EACCES') return new Trouble(`Port ${String(port)} may not be used: name one above 1023 in PORT.`, 1);
  return new Trouble(`Port ${String(port)} cannot be opened (${code ?? 'unknown'}): name another one in PORT.`, 1);
};

/** On this machine only. @throws Trouble when the port cannot be had */
export const listen = async (
  port: number,
  fetch: (request: Request) => Response | Promise<Response>,
): Promise<Listening> => {
  const answer = getRequestListener(fetch, { hostname: HOST });
  const server = createServer((request, response) => {
    void answer(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(cannotListen(port, error.code));
    });
    server.listen(port, HOST, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://${HOST}:${String(taken)}`,
    close: async (finish) => {
      const closed = new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
      await finish();
      server.closeIdleConnections();
      setTimeout(() => {
        server.closeAllConnections();
      }, LAST_ANSWERS_MS).unref();
      await closed;
    },
  };
};

import { createConnection } from 'node:net';
import { once } from 'node:events';
import { executable, openServer, type Server } from './server.ts';

export const redisPath = executable(['/usr/bin/redis-server', '/usr/local/bin/redis-server']);

/** Its log goes to the disk once a second, as is usual: what happened in the last one may be lost. @param file its path */
export const openRedis = (file: string): Promise<Server> =>
  openServer({
    start: (folder, port) => [
      file,
      ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'yes'],
    ],
    endsBy: 'SIGTERM',
    ask: async (port) => {
      const socket = createConnection(port, '127.0.0.1');
      await once(socket, 'connect');
      socket.end();
      await once(socket, 'close');
    },
  });

import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { executable, openServer } from './server.ts';

/** Where Debian keeps them, the newest first. */
const DEBIAN = '/usr/lib/postgresql';

const versions = (): string[] => {
  try {
    return readdirSync(DEBIAN).sort((one, other) => Number(other) - Number(one));
  } catch {
    return [];
  }
};

export const initdbPath = executable([
  ...versions().map((version) => join(DEBIAN, version, 'bin/initdb')),
  '/usr/bin/initdb',
  '/usr/local/bin/initdb',
]);

export interface Postgres {
  url: string;
  close: () => Promise<void>;
}

/** With its own settings: a commit is on the disk when it answers. @param initdb its path */
export const openPostgres = async (initdb: string): Promise<Postgres> => {
  const urlOf = (port: number): string => `postgres://bench@127.0.0.1:${String(port)}/postgres`;
  const { port, close } = await openServer({
    prepare: (folder) => [initdb, ['-D', join(folder, 'rows'), '-A', 'trust', '-U', 'bench', '--no-sync']],
    start: (folder, free) => [
      join(dirname(initdb), 'postgres'),
      ['-D', join(folder, 'rows'), '-p', String(free), '-h', '127.0.0.1', '-k', folder],
    ],
    endsBy: 'SIGINT',
    ask: async (free) => {
      const client = new pg.Client({ connectionString: urlOf(free) });
      await client.connect();
      await client.end();
    },
  });
  return { url: urlOf(port), close };
};
